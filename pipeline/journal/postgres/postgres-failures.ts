import { journalFailure } from '../journal-failure.ts';
import { type ServerTrouble, serverTrouble } from './server-trouble.ts';

const texts: Readonly<
  Record<ServerTrouble, readonly [rule: `journal/${string}`, message: string, advice: string]>
> = {
  refused: [
    'journal/server-refused',
    'Сервер журнала не пускает: неверны имя, пароль или база данных, или нет прав.',
    'Проверьте адрес: postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА — или спросите того, кто ведёт сервер.',
  ],
  unproven: [
    'journal/server-unproven',
    'Сертификат сервера журнала не проверить: это может быть чужой сервер.',
    'Спросите того, кто ведёт сервер, верен ли адрес и какой сертификат указать.',
  ],
  crowded: [
    'journal/busy',
    'Сервер журнала занят: к нему подключились слишком многие.',
    'Повторите команду через минуту.',
  ],
  locked: ['journal/busy', 'Журнал занят другой программой.', 'Повторите команду позже.'],
  'disk-full': ['journal/disk-full', 'На диске сервера нет места.', 'Скажите тому, кто ведёт сервер.'],
  'read-only': [
    'journal/unwritable',
    'Сервер журнала открыт только для чтения.',
    'Укажите адрес главного сервера.',
  ],
  silent: [
    'journal/server-silent',
    'Сервер журнала не отвечает или прервал связь.',
    'Проверьте сеть и адрес сервера и повторите команду; взят ли номер, покажет prikaz journal list.',
  ],
};

/** Why the server cannot be used, in Russian; the address, which may hold a password, is never told. */
export const explainPostgres = (error: unknown): unknown => {
  const trouble = serverTrouble(error);
  return trouble ? journalFailure(...texts[trouble], error) : error;
};
