import { expect, test } from 'vitest';
import { withoutRuleRemains } from '../pipeline/recognize/mend/rule-remains.ts';
import type { FoundWord } from '../pipeline/tools/text-engine.ts';

const word = (text: string, left: number, top: number): FoundWord => ({
  text,
  left,
  top,
  right: left + 4,
  bottom: top + 4,
  certainty: 90,
  line: 0,
});

/** One pixel a point. */
const left = (words: readonly FoundWord[]): string[] =>
  withoutRuleRemains(
    words,
    [
      { axis: 'vertical', at: 100, from: 0, to: 200, thickness: 1 },
      { axis: 'horizontal', at: 50, from: 0, to: 200, thickness: 1 },
    ],
    72,
  ).map(({ text }) => text);

test('dots and strokes on a rule are no words', () => {
  expect(left([word(':', 101, 120), word('—', 20, 48), word('план', 98, 120)])).toEqual(['план']);
});
test('the same marks elsewhere are print', () => {
  const marks = [
    word(':', 120, 120),
    word(':', 101, 230),
    word('—', 20, 60),
    word(':', 20, 48),
    word('—', 99, 120),
  ];
  expect(left(marks)).toHaveLength(5);
});
