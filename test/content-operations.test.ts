import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../pipeline/model/content-operations.ts';

const operatorsOf = (content: string): string[] => [...operationsOf(content)].map(({ operator }) => operator);

const pieces = constantFrom(
  ...[
    'q',
    'Q',
    'BT',
    'ET',
    '1 0 0 1 5 -.5 cm',
    '/F#20 12 Tf',
    '(a\\)(b)) Tj',
    '[(x) -20 <41 42>] TJ',
    '<</A [1 (])]>> gs',
  ],
  ...[
    '% note\n',
    '/Span <</ActualText<FEFF>>>BDC',
    'BI /W 1 /H 1 ID \x00(EI\xff EI',
    "(it's) '",
    '1 2 (") "',
    'true',
  ],
);

describe('operations of a content stream', () => {
  it('have their operands', () => {
    expect([...operationsOf('q 1 0 0 1 5 5 cm%note\n[(a]) 3]TJ BI/W 1 ID x(EI)x EI Q')]).toEqual([
      { operator: 'q', operands: [], source: 'q' },
      { operator: 'cm', operands: ['1', '0', '0', '1', '5', '5'], source: '1 0 0 1 5 5 cm' },
      { operator: 'TJ', operands: ['[(a]) 3]'], source: '[(a]) 3]TJ' },
      { operator: 'ID', operands: ['BI', '/W', '1'], source: 'BI/W 1 ID x(EI)x EI' },
      { operator: 'Q', operands: [], source: 'Q' },
    ]);
  });

  it('mean the same when they are written again', () => {
    assert(
      property(array(pieces), (parts) => {
        const content = parts.join(' ');
        const sources = [...operationsOf(content)].map(({ source }) => source);
        expect(operatorsOf(sources.join('\n'))).toEqual(operatorsOf(content));
      }),
    );
  });

  it('come to an end in any content', () => {
    assert(
      property(string({ unit: constantFrom(...'()<>[]{}/%\\ \nBIDEIqTj1.-'), maxLength: 200 }), (content) => {
        const kept = [...operationsOf(content)].map(({ source }) => source).join('');
        expect(kept.length).toBeLessThanOrEqual(content.length);
      }),
    );
  });
});
