import type { Item } from '../model/document.ts';
import {
  beginsWithPerson,
  isOtherField,
  isParty,
  isPerson,
  isPost,
  splitPeople,
  withoutLabel,
} from './posts.ts';
import { splitKnown } from './split-known.ts';

/** Heads of a party's name in the nominative, as they begin a new one in a cell that lost its line breaks. */
const partyHead =
  /^(?:Руководител[ьи]|Директор[аы]?|Заместител[ьи]|Зам\.|Администрация|Учител[ья]|Педагоги?|Классны[ей]|Специалисты?|Методисты?|Образовательн(?:ые|ая)|Общеобразовательн(?:ые|ая)|Школьн(?:ые|ая)|Муниципальн(?:ые|ая)|Председател[ьи]|Члены|Комиссия|Рабочая|Начальники?|Заведующ(?:ий|ая|ие)|Социальн(?:ый|ые)|Психологи?|Библиотекарь?|Воспитател[ьи]|Отдел|Совет|Тьюторы?|Кураторы?|Родители|Эксперты|Организаторы?|Главн(?:ый|ые|ая)|Органы|Ответственн(?:ый|ые)|Секретарь|Инженер|Юрист|Бухгалтер|Бухгалтерия)(?![а-яё])/u;

/** A post in the nominative that a line of its own may begin with, whatever its first letter. */
const startsPost =
  /^(?:старш(?:ий|ая)|заместитель|зам\.|завуч|завхоз|классны[йе] руководител[ьи]|социальный педагог|музыкальный руководитель|педагог-|воспитатели|библиотекарь|бухгалтер|секретарь|председатель|медсестра|завхоз|методист|психолог)(?![а-яё])/u;

/** People and bodies in the plural: a line that begins so names them, after whatever body. */
const startsBody =
  /^(?:старосты|руководители|председатели|депутаты|родители|волонт[её]ры|участковые|управляющие|образовательные организации|общественные организации|органы местного самоуправления)(?![а-яё])/u;

/** A post in the singular after a name belongs to the person: «Иванова А.А., директор школы». */
const apposition =
  /^(?:директор|заместитель|зам\.|методист|завуч|руководитель|начальник|специалист|главный|ведущий|старший|учитель|педагог|заведующ|председатель|секретарь|инспектор|консультант|инженер|врач|психолог|библиотекарь|и\.о\.)(?![а-яё]*(?:и|я|ы)(?![а-яё]))/u;

/**
 * The lines of a responsible cell, as its text spells them: a word that a line's end broke is whole in the text. Parties
 * that were told apart before keep the comma that parted them, so that telling them apart again changes nothing; a text
 * that no longer holds them, or that says more than they do, tells its lines alone.
 */
export const cellLines = ({ text, parties }: NonNullable<Item['responsible']>): string[] => {
  const own = text.split('\n');
  const places = [...text.matchAll(/[^\s-]/gu)].map(({ index }) => index);
  const letters = text.replace(/[\s-]/gu, '');
  const lines: string[] = [];
  let done = 0;
  let end = 0;
  for (const party of parties) {
    const spoken = party.replace(/[\s-]/gu, '');
    const at = letters.indexOf(spoken, done);
    if (at < 0) return own;
    const from = places[at] ?? text.length;
    done = at + spoken.length;
    const gap = text.slice(end, from);
    if (!isGap(gap)) return own;
    end = (places[done - 1] ?? text.length) + 1;
    const spelled = text.slice(from, end);
    addLine(lines, gap, spelled.replace(/\s/gu, '') === party.replace(/\s/gu, '') ? party : spelled);
  }
  return isGap(text.slice(end)) ? lines : own;
};

/** True for what may stand around parties and is none: marks, a label, «и». */
const isGap = (text: string): boolean => {
  const rest = withoutLabel(text.replace(/^[^\p{L}\d]+/u, ''));
  return /^(?:и(?!\p{L}))?[^\p{L}\d]*$/u.test(rest);
};

/** Adds a line after the marks that stand before it; without a space it goes on with a word of the line before. */
const addLine = (lines: string[], gap: string, line: string): void => {
  const last = lines.pop();
  if (last === undefined) lines.push(line);
  else if (/[^\s-]/u.test(gap)) lines.push(`${last},`, line);
  else if (/\s/u.test(gap)) lines.push(last, line);
  else lines.push(`${last}${gap}${line}`);
};

/**
 * The parties of a responsible cell, one by one. `lines` are the cell's own lines; `known` are names that fill a
 * whole line elsewhere in the document, by which two that lost the break between them are told apart.
 */
export const splitParties = (lines: readonly string[], known: ReadonlySet<string>): string[] =>
  joinParts(
    joinWrapped(lines)
      .flatMap(splitList)
      .flatMap((part) => splitGlued(part, known))
      .map(tidy)
      .filter((part) => part !== ''),
  );

/** Without the marks around it; a full stop stays after initials and short words («и др.»). */
const tidy = (part: string): string =>
  withoutLabel(part.replace(/^[\s,;–-]+|[\s,;]+$/gu, '')).replace(/(?<=\p{L}{3})\.$/u, '');

/**
 * A line that begins with a small letter goes on with the one before, unless that ended a list's part; a name goes on
 * with the post that stands alone over it.
 */
const joinWrapped = (lines: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const line of lines.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')) {
    const last = joined.at(-1);
    if (last !== undefined && !/[,;:]$/u.test(last) && goesOn(last, line)) {
      joined[joined.length - 1] = /\p{L}-$/u.test(last) ? `${last}${line}` : `${last} ${line}`;
    } else joined.push(line);
  }
  return joined;
};

const goesOn = (last: string, line: string): boolean => {
  if (beginsWithPerson(line)) return isPost(last) && !/\p{Lu}\.|[,;]/u.test(last);
  if (startsBody.test(line) && /[»)\p{L}]$/u.test(last) && !/(?<!\p{L})\p{Ll}{1,3}$/u.test(last))
    return false;
  return /^[\p{Ll}(]/u.test(line) && !(startsPost.test(line) && isParty(last) && !isPerson(last));
};

/** Splits a joined line, which has no breaks, at marks outside brackets, and at «и» between two abbreviations or two whole parties. */
const splitList = (line: string): string[] =>
  line
    .replace(/[^()]+[()]?/gu, (piece) => (piece.endsWith(')') ? piece : piece.replace(/[,;]/gu, '\n')))
    .split('\n')
    .flatMap((part) =>
      part.split(/(?<!по\s\p{Lu}+\s)(?<=(?:^|[\s,])\p{Lu}{2,}\s)и\s+(?=\p{Lu}{2,}(?![\p{Ll}]))/u),
    )
    .flatMap((part) => splitAtAnd(part.trim()));

/** «Директор и бухгалтер»; never «по учебной и воспитательной работе». */
const splitAtAnd = (text: string): string[] => {
  const at = text.indexOf(' и ');
  const [first, rest] = [text.slice(0, at), text.slice(at + 3).trim()];
  return at > 0 && isParty(withoutLabel(first)) && isParty(rest) ? [first, ...splitAtAnd(rest)] : [text];
};

const splitGlued = (text: string, known: ReadonlySet<string>): string[] =>
  splitPeople(text) ?? splitKnown(text, known) ?? splitAtHeads(text);

/** A capital that begins another party's name, after an abbreviation, initials or a name that is complete. */
const splitAtHeads = (text: string): string[] => {
  const words = text.split(' ');
  const parts: string[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1] ?? '';
    const starts = index > 0 && beginsParty(words, index) && !/[-–]$|^(?:и|или)$/u.test(before);
    if (index === 0 || starts) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts.map((part) => part.join(' '));
};

/** So many words tell whether a text is a person or begins with a post: two adjectives and «и. о.», a name and initials. */
const tellingWords = 8;

/** «Медсестра Завхоз»: a post with a capital letter behind a whole party. */
const beginsParty = (words: readonly string[], index: number): boolean => {
  const word = words[index] ?? '';
  if (partyHead.test(word)) return true;
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const rest = words.slice(index, index + tellingWords).join(' ');
  return isPost(rest) && isParty(words.slice(0, Math.min(index, tellingWords)).join(' '));
};

/** Joins what is one: «Иванова А.А., директор школы», «Зам. директора по УВР, ВР», «учителя 9-х, 11-х классов». */
const joinParts = (parts: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const one =
      last !== undefined &&
      ((isPerson(last) && apposition.test(part)) || isOtherField(last, part) || /^\d+-/u.test(part));
    if (one) joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined;
};
