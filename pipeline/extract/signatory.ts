import type { Line } from '../model/paper/line.ts';
import { namePattern, tidyName } from '../model/person-name.ts';
import { readMark } from './clauses.ts';

export interface Signature {
  readonly position: string | null;
  readonly name: string;
  /** The lines that it takes, first included, last not. */
  readonly from: number;
  readonly to: number;
}

const nameAtEnd = new RegExp(`^(.*?)[\\s_/]*(?<![\\p{L}.])(${namePattern})[\\s/_]*$`, 'u');

/** A post, a rule to sign on and a name; a longer line is a paragraph. */
const longestSignature = 400;

/** «Директор ______ /И.О. Фамилия/» → post and name, null for a line that ends in no name. */
export const splitSignature = (text: string): { position: string; name: string } | null => {
  if (text.length > longestSignature) return null;
  const match = text
    .replace(/(?<=\s|^)М\.\s?П\.?(?=\s|$)|\(?\s*(?:личная\s+)?подпись\s*\)?|\(расшифровка[^)]*\)/giu, ' ')
    .trim()
    .match(nameAtEnd);
  if (!match?.[2]) return null;
  const position = (match[1] ?? '').replace(/(?:\s+п\/п)?[_\s/:]+$|\s+п\/п$/u, '').trim();
  return { position, name: tidyName(match[2]) };
};

const post =
  /^(?:и\.?\s?о\.?|врио|вр\.|исполняющ|временно|перв|замест|директор|начальник|заведующ|глава|министр|руководител|председател|ректор|главн|управляющ|президент|генеральн|художественн|команд|губернатор|мэр|старш|учен)/iu;

/** The lines of a post may be several; none of them is a clause or ends a sentence. */
const isPostLine = ({ text }: Line): boolean =>
  text.length < 140 && !/[.;:,]$/u.test(text.replace(/и\.\s?о\.$/iu, '')) && readMark(text) === null;

/**
 * The signature under a text: the first line after `from` that ends in a person's name and is no sentence,
 * with the post on the same line or on the lines above it.
 */
export const findSignature = (lines: readonly Line[], from: number): Signature | null => {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    const split = line && splitSignature(line.text.replaceAll('\t', ' '));
    if (!line || !split || readMark(line.text)) continue;
    const apart = /\t| {2}|_/u.test(line.text);
    const start = postStart(lines, from, index, { named: split.position !== '', apart });
    const above = lines.slice(start, index).map(({ text }) => text);
    const position = [...above, split.position].filter((text) => text !== '').join(' ');
    if (above.length === 0 && position !== '' && !post.test(position) && !apart) continue;
    if (above.length === 0 && goesOn(lines, index, apart)) continue;
    return { position: position || null, name: split.name, from: start, to: index + 1 };
  }
  return null;
};

/** True for a line in the middle of a sentence that was wrapped: «… возложить на⏎заместителя начальника Иванову И.И.» */
const goesOn = (lines: readonly Line[], index: number, apart: boolean): boolean => {
  const line = lines[index];
  const isWrapped = line?.continues === true || (!apart && isLower(line));
  return isWrapped && !/[.;:]$/u.test(lines[index - 1]?.text ?? '.');
};

const isLower = (line: Line | undefined): boolean => /^\p{Ll}/u.test(line?.text ?? '');

/** «Исполняющий обязанности» over «министра …»: what the post's last line goes on with, in the genitive. */
const acting = /(?:исполняющ\p{L}+ обязанности|и\.\s?о\.|врио|первый заместитель|заместитель)$/iu;

const isActing = (lines: readonly Line[], from: number, index: number): boolean => {
  const line = lines[index];
  return index >= from && line !== undefined && isPostLine(line) && acting.test(line.text);
};

/** How a name stands on its line: behind a post or a part of one, and with a wide gap before it. */
interface NameLine {
  readonly named: boolean;
  readonly apart: boolean;
}

/** Where the post begins: its own line where that names one, else the nearest line above that does. */
const postStart = (
  lines: readonly Line[],
  from: number,
  index: number,
  { named, apart }: NameLine,
): number => {
  if (isActing(lines, from, index - 1)) return index - 1;
  if (named && post.test(lines[index]?.text ?? '')) return index;
  const known = knownPostAbove(lines, from, index);
  if (known !== null) return known;
  return named && !(apart && isLower(lines[index])) ? index : wrappedStart(lines, from, index);
};

/** The nearest line above that begins with a word of posts. */
const knownPostAbove = (lines: readonly Line[], from: number, index: number): number | null => {
  for (let above = index - 1; above >= Math.max(from, index - 5); above -= 1) {
    const line = lines[above];
    if (!line || !isPostLine(line)) break;
    if (post.test(line.text)) return isActing(lines, from, above - 1) ? above - 1 : above;
  }
  return null;
};

/** «Проректор⏎по экономике»: up over the lines that go on in small letters, to the one that begins the post. */
const wrappedStart = (lines: readonly Line[], from: number, index: number): number => {
  for (let above = index - 1; above >= Math.max(from, index - 5); above -= 1) {
    const line = lines[above];
    if (!line || !isPostLine(line)) break;
    if (!isLower(line)) return above;
  }
  const above = lines[index - 1];
  return index > from && above && isPostLine(above) && !isLower(lines[index]) ? index - 1 : index;
};
