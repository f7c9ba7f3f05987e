import type PizZip from 'pizzip';
import { packParts } from '../pack-parts.ts';

/** The part of a DOCX that holds its text. */
export const mainPart = 'word/document.xml';

/** The same parts in the same order, some with other content. */
export const pack = (zip: PizZip, changed: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  packParts({
    ...Object.fromEntries(
      Object.entries(zip.files).flatMap(([name, file]) => (file.dir ? [] : [[name, file.asUint8Array()]])),
    ),
    ...changed,
  });
