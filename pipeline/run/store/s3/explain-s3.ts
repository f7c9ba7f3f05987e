import { storeFailure } from '../store-failure.ts';

type Text = readonly [rule: `store/${string}`, message: string, advice: string];

const refused: Text = [
  'store/refused',
  'S3 не пускает: неверны ключи или нет прав на эту корзину.',
  'Проверьте AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY или спросите того, кто ведёт сервер.',
];

const noBucket: Text = [
  'store/no-bucket',
  'Такой корзины в S3 нет.',
  'Создайте корзину или исправьте её имя в --store s3://КОРЗИНА/ПАПКА.',
];

const busy: Text = ['store/busy', 'Сервер S3 просит не спешить.', 'Повторите команду через минуту.'];

const unproven: Text = [
  'store/unproven',
  'Сертификат сервера S3 не проверить: это может быть чужой сервер.',
  'Спросите того, кто ведёт сервер, верен ли AWS_ENDPOINT_URL_S3 и какой сертификат указать в NODE_EXTRA_CA_CERTS.',
];

const otherRegion: Text = [
  'store/other-region',
  'Корзина S3 в другом регионе.',
  'Укажите её регион в AWS_REGION.',
];

const unreachable: Text = [
  'store/unreachable',
  'Сервер S3 не отвечает или прервал связь.',
  'Проверьте сеть и AWS_ENDPOINT_URL_S3 и повторите команду.',
];

/** What S3 (its list of error codes), the client or the way to the server calls it. */
const explanations: readonly (readonly [pattern: RegExp, text: Text])[] = [
  [/^NoSuchBucket$/u, noBucket],
  [/^(AccessDenied|Forbidden|InvalidAccessKeyId|SignatureDoesNotMatch|Expired|Credentials|403)/u, refused],
  [/^(InvalidToken|AuthorizationHeaderMalformed|RequestTimeTooSkewed|401)/u, refused],
  [/^(PermanentRedirect|301)/u, otherRegion],
  [/^(SlowDown|TooManyRequests|Throttl|RequestLimit|429)/u, busy],
  [/CERT|^UNABLE_TO|^ERR_TLS|^ERR_SSL/u, unproven],
  [
    /^(E[A-Z_]+$|Timeout|InternalError|ServiceUnavailable|RequestTimeout|NetworkingError|5\d\d)/u,
    unreachable,
  ],
];

const wordsOf = (error: Error): readonly string[] => [
  error.name,
  'code' in error ? String(error.code) : '',
  '$metadata' in error ? String((error.$metadata as { httpStatusCode?: number }).httpStatusCode ?? '') : '',
];

/** Why the bucket cannot be used, in Russian; what the client says may hold addresses and keys, and is never told. */
export const explainS3 = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const words = wordsOf(error);
  const found = explanations.find(([pattern]) => words.some((word) => pattern.test(word)));
  return found ? storeFailure(...found[1], error) : error;
};
