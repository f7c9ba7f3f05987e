import { describe, expect, it } from 'vitest';
import { mendSectionNumerals } from '../pipeline/normalize/correct/section-numerals.ts';
import { item, plan, section } from './stage-kit.ts';

type Numbers = readonly (readonly [section: string | null, item: string | null])[];

/** Sections' numbers, each over an item of its own, once they are mended, and the paths of the corrections. */
const mended = (sections: Numbers) => {
  const one = plan({
    sections: sections.map(([number, first]) =>
      section(first === null ? [] : [item({ number: first })], { number }),
    ),
  });
  const { parts, corrections } = mendSectionNumerals({ order: null, plans: [one], tables: [] });
  return {
    numbers: parts.plans[0]?.sections.map(({ number }) => number),
    paths: corrections.map(({ path }) => path),
  };
};

describe('numbers of sections that must be Roman', () => {
  it.each([
    ['П', '2.1', 'II'],
    ['ГУ', '4.1', 'IV'],
    ['у', '5.1', 'V'],
  ])('«%s» over an item «%s» is «%s»', (read, first, numeral) => {
    expect(mended([[read, first]])).toEqual({ numbers: [numeral], paths: ['/plans/0/sections/0/number'] });
  });

  it('one Roman numeral among Arabic ones is misread, too', () => {
    expect(
      mended([
        ['I', '1.1'],
        ['2', '2.1'],
        ['3', null],
      ]),
    ).toEqual({
      numbers: ['1', '2', '3'],
      paths: ['/plans/0/sections/0/number'],
    });
    expect(
      mended([
        ['I', null],
        ['11', null],
      ]).numbers,
    ).toEqual(['I', 'II']);
    expect(mended([['I', null]]).numbers).toEqual(['I']);
  });

  it('look-alikes among Roman numerals are those', () => {
    const read: Numbers = [
      ['1', '1'],
      ['П', '5'],
      ['III', '9'],
    ];
    expect(mended(read)).toEqual({
      numbers: ['I', 'II', 'III'],
      paths: ['/plans/0/sections/0/number', '/plans/0/sections/1/number'],
    });
  });

  const stay: readonly (readonly [string, Numbers])[] = [
    [
      'of digits only',
      [
        ['1', '1.1'],
        ['11', '11.1'],
      ],
    ],
    ['over other items', [['П', '1']]],
    ['over no items', [['П', null]]],
    [
      'among letters',
      [
        ['А', '1'],
        ['П', '2'],
      ],
    ],
    [
      'among Roman numerals and letters',
      [
        ['I', '1'],
        ['П', '2'],
        ['Б', '3'],
      ],
    ],
    [
      'Roman already',
      [
        ['I', '1.1'],
        ['II', null],
      ],
    ],
    ['absent', [[null, '1']]],
  ];
  it.each(stay)('stay where they are %s', (_, sections) => {
    expect(mended(sections)).toEqual({ numbers: sections.map(([number]) => number), paths: [] });
  });
});
