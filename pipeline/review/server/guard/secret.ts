import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256Of } from '../../../run/sha256.ts';

/** 256 random bits, as an address or a cookie may have them. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Proves that one knows `secret`, without telling it (HMAC, RFC 2104). */
export const proofOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

/** Compares without telling by the time taken where two texts begin to differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sha256Of(one)), Buffer.from(sha256Of(other)));
