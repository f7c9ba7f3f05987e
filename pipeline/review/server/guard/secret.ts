import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as an address or a cookie may have them. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256, hexadecimal: what is kept of a secret. */
export const sha256Hex = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Proves that one knows `secret`, without telling it (HMAC, RFC 2104). */
export const proofOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

/** Compares without telling by the time taken where two texts begin to differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sha256Hex(one)), Buffer.from(sha256Hex(other)));
