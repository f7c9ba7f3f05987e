import { describe, expect, test } from 'vitest';
import { drawKnobs } from '../corpus/make/draw-knobs.ts';
import { type Knobs, knobsSchema } from '../corpus/make/knobs.ts';
import { type MadeDocument, makeDocument } from '../corpus/make/make-document.ts';
import { readTruths } from '../corpus/make/read-truths.ts';
import { readDocument } from '../pipeline/pipeline.ts';
import { partsOf } from './read-back.ts';

const truths = await readTruths();
const truthOf = (name: string) =>
  truths.find((one) => one.name === name)?.truth ?? { order: null, plans: [], tables: [] };
const long = truthOf('plan/youth-policy');
const short = truthOf('schedule/control-works');

const knobs = (given: Partial<Knobs>): Knobs => knobsSchema.parse(given);
const make = (truth: typeof long, given: Partial<Knobs>, seed = 'a'): Promise<MadeDocument> =>
  makeDocument(truth, knobs(given), [seed]);

/** Without what a line's end adds and takes away. */
const unbroken = (text: string): string => text.replace(/[\s-]/gu, '');

const textOf = ({ layout }: MadeDocument): string =>
  unbroken((layout?.pages ?? []).flatMap(({ words }) => words.map(({ text }) => text)).join(''));

describe('what is printed says what the truth says', () => {
  test.each(truths.map(({ name, truth }) => [name, truth] as const))('%s', async (name, truth) => {
    const drawn = drawKnobs('text-pdf', 'words', name, { container: 'html', sections: 'merged' });
    const { suffix, bytes } = await makeDocument(truth, drawn, [name]);
    const read = await readDocument({ name: `source.${suffix}`, bytes });
    expect(partsOf(read)).toEqual(truth);
  });
});

describe('a layout', () => {
  test('has every cell of every item', async () => {
    const made = await make(long, { breakRows: false, hyphenate: true });
    const paths = made.layout?.rows.map(({ path }) => path);
    const items = long.plans[0]?.sections.flatMap((section, s) =>
      section.items.map((_, i) => `/plans/0/sections/${s}/items/${i}`),
    );
    expect(paths).toEqual(items);
    const text = textOf(made);
    for (const section of long.plans[0]?.sections ?? [])
      for (const item of section.items) {
        expect(text).toContain(unbroken(`${item.number}.${item.activity}`));
      }
  });

  test('tells the rows that a page’s end cut, and by which cells', async () => {
    const whole = await make(long, { breakRows: false });
    expect(whole.layout?.rows.filter(({ pages }) => pages.length > 1)).toEqual([]);
    const cut = (await make(long, { size: 14, breakRows: true })).layout?.rows.filter(
      ({ pages }) => pages.length > 1,
    );
    expect(cut?.length).toBeGreaterThan(0);
    for (const { pages, cutColumns } of cut ?? []) {
      expect((pages[1] ?? 0) - (pages[0] ?? 0)).toBe(1);
      expect(cutColumns.length).toBeGreaterThan(0);
    }
  });

  test('puts words on their page, also when the sheet lies askew', async () => {
    const made = await make(short, { container: 'jpeg', dpi: 72, skew: 3 });
    const [page] = made.layout?.pages ?? [];
    expect(page?.words.length).toBeGreaterThan(50);
    for (const { box } of page?.words ?? []) {
      expect(box[0]).toBeGreaterThan(0);
      expect(box[2]).toBeLessThan(page?.width ?? 0);
      expect(box[3]).toBeLessThan(page?.height ?? 0);
    }
    const straight = (await make(short, { container: 'jpeg', dpi: 72 })).layout?.pages[0]?.words[0]?.box;
    expect(page?.words[0]?.box).not.toEqual(straight);
  });

  test('knows what is written by hand', async () => {
    const made = await make(truthOf('order/library-hours'), { handwritten: true });
    const written = made.layout?.pages[0]?.words.filter((word) => word.handwritten);
    expect(written?.map(({ text }) => text)).toEqual(['27.05.2024', '31']);
  });
});

describe('making a document', () => {
  const spoiled: Partial<Knobs> = {
    container: 'jpeg',
    dpi: 72,
    skew: 1,
    noise: 5,
    speckle: 5,
    shade: 0.3,
    toner: 0.9,
    stamp: 'blue',
    signature: true,
    staple: true,
  };

  test('gives the same bytes for the same seed, others for another', async () => {
    const [first, again, other] = [
      await make(short, spoiled),
      await make(short, spoiled),
      await make(short, spoiled, 'b'),
    ];
    expect(Buffer.from(first.bytes).equals(again.bytes)).toBe(true);
    expect(Buffer.from(first.bytes).equals(other.bytes)).toBe(false);
  });

  test.each([
    ['text', 'pdf', '%PDF'],
    ['mixed', 'pdf', '%PDF'],
    ['g4', 'pdf', '%PDF'],
    ['tiff', 'tif', 'II*\0'],
  ] as const)('writes %s as %s', async (container, suffix, begin) => {
    const made = await make(short, { container, dpi: 72, bilevel: container === 'g4' ? 'threshold' : 'no' });
    expect(made.suffix).toBe(suffix);
    expect(Buffer.from(made.bytes.slice(0, 4)).toString('latin1')).toBe(begin);
  });
});

describe('knobs', () => {
  test('are drawn alike for all variants, the preset’s and the given ones fixed', () => {
    const [text, copy] = ['text-pdf', 'photocopy-200'].map((variant) =>
      drawKnobs(variant, '1', 'plan/x', { size: '12' }),
    );
    expect([text?.size, copy?.size, text?.dpi, copy?.dpi]).toEqual([12, 12, 300, 200]);
    expect(copy?.font).toBe(text?.font);
    expect(copy?.rules).toBe(text?.rules);
  });

  test('merge no cells that no line shows to be one', () => {
    const merged = (rules: string) =>
      drawKnobs('text-pdf', '1', 'plan/x', { mergeEqual: 'true', rules }).mergeEqual;
    expect([merged('full'), merged('none')]).toEqual([true, false]);
  });

  test('refuse what there is not', () => {
    expect(() => drawKnobs('polaroid', '1', 'plan/x', {})).toThrow('no variant polaroid');
    expect(() => drawKnobs('text-pdf', '1', 'plan/x', { rules: 'golden' })).toThrow();
    expect(() => drawKnobs('text-pdf', '1', 'plan/x', { colour: 'red' })).toThrow();
  });
});
