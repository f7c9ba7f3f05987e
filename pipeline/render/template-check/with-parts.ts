import type { Parts } from '../fields/package/template-parts.ts';
import { packParts } from '../pack-parts.ts';

/** A DOCX of the same parts in the same order, some with other content; new ones come last. */
export const withParts = (parts: Parts, changed: Readonly<Record<string, string>>): Uint8Array =>
  packParts({ ...Object.fromEntries(parts), ...changed });
