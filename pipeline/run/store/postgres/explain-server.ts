import { type ServerTrouble, serverTrouble } from '../../../journal/postgres/server-trouble.ts';
import { storeFailure } from '../store-failure.ts';

const texts: Readonly<
  Record<ServerTrouble, readonly [rule: `store/${string}`, message: string, advice: string]>
> = {
  refused: [
    'store/refused',
    'Сервер хранилища не пускает: неверны имя, пароль или база данных, или нет прав.',
    'Проверьте адрес: postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА — или спросите того, кто ведёт сервер.',
  ],
  unproven: [
    'store/unproven',
    'Сертификат сервера хранилища не проверить: это может быть чужой сервер.',
    'Спросите того, кто ведёт сервер, верен ли адрес и какой сертификат указать.',
  ],
  crowded: [
    'store/busy',
    'Сервер хранилища занят: к нему подключились слишком многие.',
    'Повторите команду через минуту.',
  ],
  locked: ['store/busy', 'Тот же файл кладёт в хранилище другая программа.', 'Повторите команду позже.'],
  'disk-full': [
    'store/full',
    'На диске сервера хранилища нет места.',
    'Скажите тому, кто ведёт сервер; prikaz queue clean убирает файлы старых заданий.',
  ],
  'read-only': [
    'store/read-only',
    'Сервер хранилища открыт только для чтения.',
    'Укажите адрес главного сервера.',
  ],
  silent: [
    'store/unreachable',
    'Сервер хранилища не отвечает или прервал связь.',
    'Проверьте сеть и адрес сервера и повторите команду.',
  ],
};

/** Why the server cannot be used, in Russian; the address, which may hold a password, is never told. */
export const explainServer = (error: unknown): unknown => {
  const trouble = serverTrouble(error);
  return trouble ? storeFailure(...texts[trouble], error) : error;
};
