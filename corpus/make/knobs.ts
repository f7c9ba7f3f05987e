/** How a document is set and what the scanner does to it; `presets.ts` has the combinations that offices know. */
import { z } from 'zod';

const flag = z.stringbool().or(z.boolean());

const settingSchema = z.object({
  font: z.enum(['tinos', 'arimo', 'carlito', 'pt-serif', 'pt-sans', 'noto-serif']).default('tinos'),
  size: z.coerce.number().min(8).max(16).default(13).describe('of the text in points'),
  tableSmaller: z.coerce.number().default(1).describe('points that the table is set smaller'),
  spacing: z.coerce.number().min(1).max(2).default(1).describe('of lines outside of tables'),
  letterhead: z.enum(['centred', 'corner', 'two-columns']).default('centred'),
  rules: z
    .enum(['full', 'thin', 'thick', 'broken', 'dotted', 'horizontal', 'none'])
    .default('full')
    .describe('the table’s lines; broken ones have gaps, as worn copies have'),
  breakRows: flag.default(true).describe('a row may go on on the next page'),
  header: z
    .enum(['repeat', 'numbers', 'once'])
    .default('once')
    .describe('what of the table’s head comes again on each page'),
  numberRow: flag.default(false).describe('a row «1 2 3 4» under the head; `header: numbers` has it always'),
  sections: z
    .enum(['merged', 'left', 'beside-number', 'paragraph'])
    .default('merged')
    .describe('headings as a row over all columns, beside their number’s cell, or between tables'),
  sectionWord: z.enum(['', 'Раздел', 'Направление']).default(''),
  mergeEqual: flag.default(false).describe('equal neighbouring cells of deadlines, people, results are one'),
  hyphenate: flag.default(false),
  justify: flag.default(true),
  landscape: flag.default(false).describe('parts with a table lie on their side'),
  dates: z.enum(['digits', 'words', 'quoted']).default('digits'),
  spaced: flag.default(false).describe('«П Р И К А З»'),
  agreed: flag.default(false).describe('«СОГЛАСОВАНО» beside «УТВЕРЖДАЮ»'),
  numberDot: flag.default(true).describe('a dot after an item’s number'),
  pageNumbers: z.enum(['top', 'bottom', 'none']).default('top'),
  tail: z.enum(['none', 'executor', 'familiarised']).default('none').describe('what follows the signature'),
  pen: z.enum(['marck-script', 'caveat']).default('marck-script').describe('the hand that writes'),
  handwritten: flag.default(false).describe('date and number are written by hand into blanks'),
});

const scanSchema = z.object({
  dpi: z.coerce.number().min(72).max(600).default(300).describe('pixels to an inch of the sheet'),
  dpiDown: z.coerce
    .number()
    .min(0)
    .max(600)
    .default(0)
    .describe('the same downwards, as fax has it; 0: alike'),
  skew: z.coerce
    .number()
    .min(-15)
    .max(15)
    .default(0)
    .describe('degrees clockwise, each page some more or less'),
  turn: z
    .enum(['no', 'sideways', 'upside-down'])
    .default('no')
    .describe('landscape sheets are scanned as portrait ones; half of the pages lie the wrong way round'),
  perspective: z.coerce.number().min(0).max(0.3).default(0).describe('share by which far corners move in'),
  shade: z.coerce.number().min(0).max(1).default(0).describe('how much darker the darkest place is'),
  noise: z.coerce
    .number()
    .min(0)
    .max(60)
    .default(0)
    .describe('deviation of the sensor’s noise, of 255 levels'),
  blur: z.coerce.number().min(0).max(6).default(0).describe('deviation in pixels at 300 to an inch'),
  speckle: z.coerce.number().min(0).max(200).default(0).describe('specks to a square centimetre'),
  toner: z.coerce.number().min(0.5).max(1.5).default(1).describe('below 1 strokes fade and thin lines break'),
  paper: z.coerce.number().min(150).max(255).default(255).describe('grey level of the paper'),
  bilevel: z.enum(['no', 'threshold', 'dither']).default('no'),
  quality: z.coerce.number().int().min(10).max(100).default(90).describe('of JPEG'),
  stamp: z.enum(['none', 'blue', 'black']).default('none'),
  signature: flag.default(false),
  staple: flag.default(false).describe('a staple and its shadow at the upper left'),
  edge: flag.default(false).describe('a dark edge, where the lid did not cover the glass'),
});

export const knobsSchema = z.strictObject({
  ...settingSchema.shape,
  ...scanSchema.shape,
  container: z
    .enum(['text', 'mixed', 'jpeg', 'flate', 'g4', 'tiff', 'html'])
    .default('text')
    .describe(
      '`text`: a PDF with letters; `mixed`: every second page scanned; then PDF by how pictures are kept',
    ),
});

export type SettingKnobs = Readonly<z.infer<typeof settingSchema>>;
export type ScanKnobs = Readonly<z.infer<typeof scanSchema>>;
export type Knobs = Readonly<z.infer<typeof knobsSchema>>;
