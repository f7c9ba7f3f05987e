import { type Finder, isBlank } from './finder.ts';
import { paragraphsOf } from './paragraphs.ts';
import { segmentsOf } from './segments.ts';

/** The words that begin a block of several lines with a signature and a date (ГОСТ Р 7.0.97, requisites 16 and 20). */
const stampWord = /^(?:утвержд|согласован|рассмотрен|принят|одобрен)\S*:?$/iu;

/** Two stamps side by side, each read to its end: every piece of a line belongs to the stamp that begins nearest. */
export const findStamps: Finder = (lines, from) => {
  const heads = segmentsOf(lines[from] ?? '');
  if (heads.length < 2 || !heads.every(({ text }) => stampWord.test(text.replaceAll(' ', '')))) return null;
  const columns: string[][] = heads.map(() => []);
  let to = from;
  for (; !isBlank(lines[to]); to += 1) {
    for (const { text, from: at } of segmentsOf(lines[to] ?? '')) {
      const distances = heads.map((head) => Math.abs(head.from - at));
      columns[distances.indexOf(Math.min(...distances))]?.push(text);
    }
  }
  return { to, blocks: columns.flatMap(paragraphsOf) };
};
