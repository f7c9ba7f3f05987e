import { type Knobs, knobsSchema, type SettingKnobs } from './knobs.ts';
import { presets } from './presets.ts';
import { pick, type Random, randomOf } from './random.ts';

const chance = (random: Random, share: number): boolean => random() < share;

/** A look for one document: the usual often, the rare now and then. */
const drawSetting = (random: Random): Omit<SettingKnobs, 'handwritten'> => ({
  font: pick(random, ['tinos', 'tinos', 'arimo', 'carlito', 'pt-serif', 'pt-sans', 'noto-serif']),
  size: pick(random, [10, 11, 12, 13, 14]),
  tableSmaller: pick(random, [0, 1, 2]),
  spacing: pick(random, [1, 1, 1.15, 1.5]),
  letterhead: pick(random, ['centred', 'centred', 'corner', 'two-columns']),
  rules: pick(random, ['full', 'full', 'full', 'thin', 'thick', 'broken', 'dotted', 'horizontal', 'none']),
  breakRows: chance(random, 0.7),
  header: pick(random, ['repeat', 'numbers', 'once']),
  numberRow: chance(random, 0.3),
  sections: pick(random, ['merged', 'merged', 'left', 'beside-number', 'paragraph']),
  sectionWord: pick(random, ['', '', 'Раздел', 'Направление']),
  mergeEqual: chance(random, 0.25),
  hyphenate: chance(random, 0.4),
  justify: chance(random, 0.7),
  landscape: chance(random, 0.3),
  dates: pick(random, ['digits', 'words', 'quoted']),
  spaced: chance(random, 0.3),
  agreed: chance(random, 0.5),
  numberDot: chance(random, 0.7),
  pageNumbers: pick(random, ['top', 'bottom', 'none']),
  pen: pick(random, ['marck-script', 'caveat']),
  tail: pick(random, ['none', 'executor', 'familiarised']),
});

/**
 * All knobs of a document in a variant: the given ones before the preset's, those before what the seed draws. All variants
 * of a document look alike, so that their scores can be compared.
 *
 * @throws Error for a variant that no preset knows; ZodError for a knob or value that there is not.
 */
export const drawKnobs = (
  variant: string,
  seed: string,
  document: string,
  given: Readonly<Record<string, string>>,
): Knobs => {
  const preset = presets[variant];
  if (!preset) throw new Error(`no variant ${variant}; there are ${Object.keys(presets).join(', ')}`);
  const look = drawSetting(randomOf(seed, document, 'look'));
  const knobs = knobsSchema.parse({ ...look, ...preset, ...given });
  // Without lines nothing would show that a cell holds for several rows.
  return { ...knobs, mergeEqual: knobs.mergeEqual && knobs.rules !== 'none' };
};
