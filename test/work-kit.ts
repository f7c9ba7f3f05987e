import { usualSettings } from '../pipeline/model/office/settings.ts';
import { localToday } from '../pipeline/pipeline.ts';
import { usualLimits, type Wanted } from '../pipeline/run/wanted.ts';
import type { WorkInput } from '../pipeline/run/work/document-work.ts';

/** What a run wants of a document where nothing else is said: it is read, and issued as DOCX. */
export const wantedOf = (given: Partial<Wanted> = {}): Wanted => ({
  period: null,
  forms: ['docx'],
  perParty: false,
  template: null,
  settings: usualSettings,
  answers: {},
  engine: 'auto',
  strict: false,
  password: null,
  author: null,
  today: localToday(),
  limits: usualLimits,
  ...given,
});

/** A document in its file, or in the files of its pages. */
export const inputOf = (path: string, ...more: readonly string[]): WorkInput => ({
  name: path.split(/[/\\]/u).at(-1) ?? path,
  paths: [path, ...more],
  answers: {},
});
