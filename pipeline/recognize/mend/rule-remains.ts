import type { Ruling } from '../../model/paper/ruling.ts';
import type { FoundWord } from '../../tools/text-engine.ts';

/** What the dots and pieces of a rule look like along it, and how far from its middle they may lie, in points. */
const remains = {
  vertical: { marks: /^[:;.,|!¦‹›<>{}[\]]+$/u, reach: 6 },
  horizontal: { marks: /^[—–_-]+$/u, reach: 3 },
};

/** Words without those that are no more than remains of a rule that was not wholly erased. */
export const withoutRuleRemains = (
  words: readonly FoundWord[],
  rulings: readonly Ruling[],
  dpi: number,
): FoundWord[] => words.filter((word) => !rulings.some((ruling) => isOf(ruling, word, 72 / dpi)));

/** `scale` is the points of a pixel. */
const isOf = ({ axis, at, from, to }: Ruling, word: FoundWord, scale: number): boolean => {
  const { marks, reach } = remains[axis];
  const across = [word.left, word.right].map((pixels) => pixels * scale);
  const along = [word.top, word.bottom].map((pixels) => pixels * scale);
  const [[near = 0, far = 0], [begin = 0, end = 0]] = axis === 'vertical' ? [across, along] : [along, across];
  return marks.test(word.text) && near > at - reach && far < at + reach && end > from && begin < to;
};
