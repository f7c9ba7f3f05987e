import type { Say } from '../../report/say.ts';
import { decodeText } from '../decode-text.ts';

/** A browser looks for the declaration in as many bytes (HTML standard, «prescan a byte stream»). */
const prescanBytes = 1024;

/** Text of an HTML file: in the encoding that it declares, or else in the one that its bytes show. */
export const decodeHtml = (bytes: Uint8Array, say: Say): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescanBytes));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return (label && decodeAs(bytes, label)) || decodeText(bytes, say);
};

/** Null where the declaration does not hold: an unknown name, or bytes that are no such text. */
const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
