import { exitCodes, Failure } from '../../report/failure.ts';

/** Where a store is. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'postgres'; readonly address: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string };

/** Does not tell the address: it may hold a password. */
const unclear = (): Failure =>
  new Failure({
    rule: 'store/place-unclear',
    exitCode: exitCodes.usage,
    message: 'Непонятно, где хранилище: это не папка, не сервер PostgreSQL и не S3.',
    advice:
      'Укажите в --store папку, postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА или s3://КОРЗИНА/ПАПКА; ' +
      'ключи S3 берутся из AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY, адрес сервера — из AWS_ENDPOINT_URL_S3.',
  });

/** The names of buckets: 3 to 63 small letters, digits, dots and hyphens; then folders, if any, of what S3 takes anywhere. */
const s3Address =
  /^s3:\/\/(?<bucket>[a-z\d][a-z\d.-]{1,61}[a-z\d])(?<prefix>(?:\/(?!\.{1,2}(?:\/|$))[\w!.*'()-]+)*)\/?$/u;

/** A drive of Windows has one letter, and a folder no scheme. */
const isAddress = (place: string): boolean => /^\s*[a-z][a-z\d+.-]+:(?:\/|\S*@)/iu.test(place);

/**
 * What `--store` says: a folder's path, `postgres://…`, `s3://bucket/prefix`.
 * @throws Failure `store/place-unclear`
 */
export const storePlace = (typed: string): StorePlace => {
  if (/^postgres(?:ql)?:\/\//iu.test(typed)) return { kind: 'postgres', address: typed };
  const { bucket, prefix } = s3Address.exec(typed)?.groups ?? {};
  if (bucket !== undefined && prefix !== undefined)
    return { kind: 's3', bucket, prefix: prefix === '' ? '' : `${prefix.slice(1)}/` };
  if (typed.trim() === '' || isAddress(typed)) throw unclear();
  return { kind: 'folder', path: typed };
};
