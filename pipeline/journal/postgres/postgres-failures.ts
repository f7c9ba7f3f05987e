import { journalFailure } from '../journal-failure.ts';

/** What a server or the way to it reports: SQLSTATE classes (PostgreSQL, appendix A), Node's own codes, or the beginning of a text. */
const reports: readonly (readonly [
  pattern: RegExp,
  rule: `journal/${string}`,
  message: string,
  advice: string,
])[] = [
  [
    /^(28|3D|42501|ERR_INVALID_URL|URI|SASL)/u,
    'journal/server-refused',
    'Сервер журнала не пускает: неверны имя, пароль или база данных, или нет прав.',
    'Проверьте адрес: postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА — или спросите того, кто ведёт сервер.',
  ],
  [
    /CERT|^UNABLE_TO|^ERR_TLS/u,
    'journal/server-unproven',
    'Сертификат сервера журнала не проверить: это может быть чужой сервер.',
    'Спросите того, кто ведёт сервер, верен ли адрес и какой сертификат указать.',
  ],
  [
    /^53300/u,
    'journal/busy',
    'Сервер журнала занят: к нему подключились слишком многие.',
    'Повторите команду через минуту.',
  ],
  [/^(55P03|40)/u, 'journal/busy', 'Журнал занят другой программой.', 'Повторите команду позже.'],
  [/^53100/u, 'journal/disk-full', 'На диске сервера нет места.', 'Скажите тому, кто ведёт сервер.'],
  [
    /^25006/u,
    'journal/unwritable',
    'Сервер журнала открыт только для чтения.',
    'Укажите адрес главного сервера.',
  ],
  [
    /^(E[A-Z_]+$|08|57P|Connection|timeout|Client|Query|The server)/u,
    'journal/server-silent',
    'Сервер журнала не отвечает или прервал связь.',
    'Проверьте сеть и адрес сервера и повторите команду; взят ли номер, покажет prikaz journal list.',
  ],
];

/** Why the server cannot be used, in Russian; the address, which may hold a password, is never told. */
export const explainPostgres = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : error.message;
  const found = reports.find(([pattern]) => pattern.test(code));
  if (!found) return error;
  const [, rule, message, advice] = found;
  return journalFailure(rule, message, advice, error);
};
