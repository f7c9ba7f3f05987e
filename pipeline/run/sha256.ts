import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, or of a text in UTF-8; hexadecimal. */
export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
