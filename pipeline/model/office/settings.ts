import type { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import type { officeSettingsSchema } from './settings-schema.ts';

/** How an office's papers look and how it works; see `settings-schema.ts`. */
export type OfficeSettings = Immutable<Omit<z.infer<typeof officeSettingsSchema>, 'schema'>>;

/** The edition of ГОСТ Р 7.0.97 that papers are made and checked by. */
export type OfficeProfile = OfficeSettings['profile'];

/** Of an office that said nothing. */
export const usualSettings: OfficeSettings = {
  profile: '2025',
  requisites: 'centred',
  tableHead: 'heading',
  appendixList: false,
  executor: null,
  qr: null,
  pdf: 'a-2b',
  accessible: false,
  engine: 'typst',
  week: 5,
  reminder: null,
  dayOff: 'ask',
};
