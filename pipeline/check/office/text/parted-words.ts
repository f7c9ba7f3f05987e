import { monthGenitives } from '../../../model/dates/russian-date.ts';
import type { PaperBox, PaperLine } from '../../../model/paper/measured-paper.ts';
import { type Difference, differs, measurable, officeRule } from '../office-rule.ts';

const month = `(?:${monthGenitives.join('|')})`;

/** Not those of a name before: «Иванову И.И. Контроль …». */
const ownInitials = '(?<!\\p{Lu}\\p{Ll}+\\s(?:\\p{Lu}\\.\\s?)?)(?<!\\p{L})';

/** What must not part at a line's end, before and after the space; what it is called. */
const pairs: readonly (readonly [before: string, after: string, name: string])[] = [
  // «№ п/п» names a column: nothing is numbered.
  ['№', '[\\p{L}/-]*\\d', 'после знака «№»'],
  [`${ownInitials}\\p{Lu}\\.`, '\\p{Lu}\\p{Ll}+(?!\\p{Ll}*\\.)', 'между инициалами и фамилией'],
  ['\\p{Lu}\\p{Ll}{2,}', '\\p{Lu}\\.\\s?\\p{Lu}\\.(?!\\s?\\p{Lu}\\p{Ll})', 'между фамилией и инициалами'],
  ['(?<!\\d)\\d{1,2}', `${month}(?!\\p{L})`, 'между числом и месяцем'],
  [
    '\\d',
    '(?:г\\.(?!\\s?\\p{Lu})|гг\\.|руб\\.|тыс\\.|%|чел\\.|мм|см|км|кг|л\\.|экз\\.)(?!\\p{L})',
    'между числом и единицей',
  ],
];

const spaced = pairs.map(([before, after, name]) => ({
  name,
  pattern: new RegExp(`${before} (?=${after})`, 'u'),
}));
const broken = pairs.map(([before, after, name]) => ({
  name,
  ends: new RegExp(`${before}\\s*$`, 'u'),
  begins: new RegExp(`^\\s*${after}`, 'u'),
}));

/** All places in one sentence: they are mended in one go. */
const inSpaces = (lines: readonly PaperLine[]): readonly Difference[] => {
  const found = lines.flatMap(({ text }, line) =>
    spaced.filter(({ pattern }) => pattern.test(text)).map(({ name }) => ({ name, line })),
  );
  const names = [...new Set(found.map(({ name }) => name))].join(', ');
  return found.map(({ line }) => differs('неразрывный пробел', `обычный пробел ${names}`, { line }));
};

/** True for the next line of a block; what stands beside or elsewhere is none. */
const isUnder = (above: PaperBox, below: PaperBox): boolean =>
  below[1] > above[1] && below[0] < above[2] && above[0] < below[2];

const atEnds = (lines: readonly PaperLine[]): readonly Difference[] =>
  lines.flatMap((above, line) => {
    const below = lines[line + 1];
    if (!below || above.table !== null || below.table !== null || above.area !== below.area) return [];
    const isWrapped = above.box && below.box && isUnder(above.box, below.box);
    return broken
      .filter(({ ends, begins }) => isWrapped && ends.test(above.text) && begins.test(below.text))
      .map(({ name }) => differs('неразрывный пробел', `перенос строки ${name}`, { line }));
  });

/** «№ 5», «Рябинина В.А.», «10 сентября» stay on one line: a non-breaking space holds them together. */
export const partedWords = officeRule({
  id: 'office/parted-words',
  source: 'Текст документа (2016: 5.18)',
  mark: 'm',
  forms: measurable,
  judge: ({ measured, lines }) => {
    if (!measured || lines.length === 0) return null;
    return measured.form === 'docx' ? inSpaces(lines) : atEnds(lines);
  },
});
