import type { Raster } from '../../model/raster.ts';
import type { FoundWord } from '../../tools/text-engine.ts';
import { lineSizes, median } from '../font-size.ts';
import { around, heightOf, type Region, widthOf } from '../region.ts';
import { inkGroups } from './ink-groups.ts';

/**
 * Gaps in ems. Narrow faces have visible spaces of 0.26 and more; no letters of a word stand 0.2 apart but two ones, and
 * never two letters of different words less than 0.12.
 */
const leastSpace = 0.23;
const mostWithin = 0.12;

/** Letters that stand so far apart are spaced for emphasis. */
const spacedOut = 0.1;

/** Characters that white columns part into two shapes, and those of which they do so in some faces. */
const ofTwoParts = /[ыЫ]/u;
const ofTwoInSome = /[«»"“”„№П]/u;

/** What the gaps about it tell nothing of: dashes have spaces or none by their own rule. */
const dash = /[-–—_]/u;

/** No two letters that touch are narrower, in ems. */
const oneLetter = 0.65;

/** Letters and digits are higher, in ems, and dots, commas and dashes lower. */
const lowest = 0.36;

/** No line is so many ems high. */
const tallest = 2;

/** Words of one picture, parted and joined where the paper shows spaces and none: «5и 9» for «5 и 9», «совместн ос». */
export const withPrintedSpaces = (words: readonly FoundWord[], picture: Raster): FoundWord[] => {
  const sizes = lineSizes(words);
  return [...Map.groupBy(words, ({ line }) => line)].flatMap(([line, own]) => {
    const em = sizes.get(line);
    return em === undefined || isTorn(own, em) ? own : respaced(own, picture, em);
  });
};

/** True for what an engine took for one line though it is none. */
const isTorn = (words: readonly FoundWord[], em: number): boolean => heightOf(around(words)) > tallest * em;

const respaced = (words: readonly FoundWord[], picture: Raster, em: number): FoundWord[] => {
  const chunks: Chunk[] = [];
  for (const chunk of chunksOf(words, inkGroups(picture, around(words)), em)) {
    const before = chunks.at(-1);
    if (before && areOne(before, chunk, em)) chunks[chunks.length - 1] = joined(before, chunk);
    else chunks.push(chunk);
  }
  return chunks.flatMap((chunk) => parted(chunk, em));
};

/** A word and its shapes from the left. */
interface Chunk {
  readonly word: FoundWord;
  readonly groups: readonly Region[];
}

/**
 * The words from the left, each with the shapes in its outline, and with those beside it where they complete it: of two
 * words that an engine takes for one it may outline no more than the other.
 */
const chunksOf = (words: readonly FoundWord[], groups: readonly Region[], em: number): Chunk[] => {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  const own = sorted.map((word) => groups.filter((group) => isIn(group, word)));
  const lost = new Set(groups.filter((group) => !sorted.some((word) => isIn(group, word))));
  return sorted.map((word, index) => {
    const between = (from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): Region[] =>
      [...lost].filter((group) => middleOf(group) >= from && middleOf(group) < to);
    const inside = own[index] ?? [];
    const [before, behind] = [
      between(sorted[index - 1]?.right, word.left),
      between(word.right, sorted[index + 1]?.left),
    ];
    const choices = [inside, [...inside, ...behind], [...before, ...inside]];
    const whole = choices.find((choice) => firstShapes([...word.text], choice, em) !== null) ?? inside;
    for (const group of whole) lost.delete(group);
    return { word, groups: whole };
  });
};

const middleOf = ({ left, right }: Region): number => (left + right) / 2;

const isIn = (group: Region, { left, right }: FoundWord): boolean =>
  middleOf(group) >= left && middleOf(group) < right;

const areOne = (one: Chunk, other: Chunk, em: number): boolean => {
  const [last, first] = [one.groups.at(-1), other.groups[0]];
  if (!last || !first || dash.test(one.word.text.slice(-1)) || dash.test(other.word.text.slice(0, 1)))
    return false;
  return first.left - last.right < mostWithin * em;
};

const joined = (one: Chunk, other: Chunk): Chunk => ({
  word: {
    ...around([one.word, other.word]),
    text: one.word.text + other.word.text,
    certainty: Math.min(one.word.certainty, other.word.certainty),
    line: one.word.line,
  },
  groups: [...one.groups, ...other.groups],
});

/** A word as the words that wide gaps part it into. */
const parted = ({ word, groups }: Chunk, em: number): FoundWord[] => {
  const characters = [...word.text];
  const cuts = cutsOf(characters, groups, em);
  if (cuts.length === 0 && !firstShapes(characters, groups, em)) return [word];
  return [{ at: 0, group: 0 }, ...cuts].map(({ at, group }, index) => {
    const own = around(groups.slice(group, cuts[index]?.group));
    return {
      ...word,
      left: own.left,
      right: own.right,
      text: characters.slice(at, cuts[index]?.at).join(''),
    };
  });
};

/** Where another word begins: its first character and the first of its shapes. */
interface Cut {
  readonly at: number;
  readonly group: number;
}

const cutsOf = (characters: readonly string[], groups: readonly Region[], em: number): Cut[] => {
  const gaps = groups.slice(1).map((group, index) => group.left - (groups[index]?.right ?? 0));
  if ((median(gaps) ?? 0) > spacedOut * em && gaps.length > 2) return [];
  return gaps.flatMap((gap, index) => {
    const group = index + 1;
    const at = gap > leastSpace * em ? characterAt(group, characters, groups, em) : 0;
    return at > 0 && mayPart(characters[at - 1] ?? '', characters[at] ?? '') ? [{ at, group }] : [];
  });
};

/** The character that begins with a word's shape of this number; 0 where that cannot be told. */
const characterAt = (
  index: number,
  characters: readonly string[],
  groups: readonly Region[],
  em: number,
): number => {
  const starts = firstShapes(characters, groups, em);
  if (starts) return Math.max(0, starts.indexOf(index));
  // Letters touch somewhere; a narrow shape that stands alone is still one character.
  const isOne = (group: Region | undefined): boolean =>
    group !== undefined && widthOf(group) < oneLetter * em && heightOf(group) > lowest * em;
  if (index === 1) return isOne(groups[0]) ? 1 : 0;
  return index === groups.length - 1 && isOne(groups[index]) ? characters.length - 1 : 0;
};

/** What no space stands before. */
const closing = /[.,;:!?)»%]/u;

/** Digits of one width leave wide gaps beside a one, also behind the dot of «2.1». */
const mayPart = (before: string, after: string): boolean =>
  !closing.test(after) &&
  !(/[\d.]/u.test(before) && /\d/u.test(after)) &&
  !dash.test(before) &&
  !dash.test(after);

/**
 * The number of each character's first shape; null where there are more or fewer shapes than the characters have, or
 * those of letters are as low as marks or the other way round, for somewhere two touch.
 */
const firstShapes = (
  characters: readonly string[],
  groups: readonly Region[],
  em: number,
): number[] | null => {
  for (const flexible of [1, 2]) {
    let next = 0;
    const starts = characters.map((character) => {
      const start = next;
      next += ofTwoParts.test(character) ? 2 : ofTwoInSome.test(character) ? flexible : 1;
      return start;
    });
    const isLike = (character: string, index: number): boolean => {
      const isLow = heightOf(groups[starts[index] ?? 0] ?? noRegion) < lowest * em;
      return isLow ? !letter.test(character) : !mark.test(character);
    };
    if (next === groups.length && characters.every(isLike)) return starts;
  }
  return null;
};

const letter = /[\p{L}\d]/u;
const mark = /[.,–—-]/u;
const noRegion: Region = { left: 0, top: 0, right: 0, bottom: 0 };
