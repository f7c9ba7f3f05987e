import type { Item } from '../model/document.ts';

/** Heads of a party's name in the nominative, as they begin a new one in a cell that lost its line breaks. */
const partyHead =
  /^(?:Руководител[ьи]|Директор[аы]?|Заместител[ьи]|Зам\.|Администрация|Учител[ья]|Педагоги?|Классны[ей]|Специалисты?|Методисты?|Образовательн(?:ые|ая)|Общеобразовательн(?:ые|ая)|Школьн(?:ые|ая)|Муниципальн(?:ые|ая)|Председател[ьи]|Члены|Комиссия|Рабочая|Начальники?|Заведующ(?:ий|ая|ие)|Социальн(?:ый|ые)|Психологи?|Библиотекарь?|Воспитател[ьи]|Отдел|Совет|Тьюторы?|Кураторы?|Родители|Эксперты|Организаторы?|Главн(?:ый|ые|ая)|Органы|Ответственн(?:ый|ые)|Секретарь|Инженер|Юрист|Бухгалтер|Бухгалтерия)(?![а-яё])/u;

const initials = '(?:\\p{Lu}\\.\\s?){1,2}';
const person = new RegExp(
  `^(?:\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s+${initials}|${initials}\\p{Lu}\\p{Ll}+)$`,
  'u',
);

/** A post in the singular after a name belongs to the person: «Иванова А.А., директор школы». */
const apposition =
  /^(?:директор|заместитель|зам\.|методист|завуч|руководитель|начальник|специалист|главный|ведущий|старший|учитель|педагог|заведующ|председатель|секретарь|инспектор|консультант|инженер|врач|психолог|библиотекарь|и\.о\.)(?![а-яё]*(?:и|я|ы)(?![а-яё]))/u;

const letters = (text: string): string => text.replace(/[\s-]/gu, '');

/**
 * The lines of a responsible cell. Parties that were told apart before keep the comma that parted them, so that
 * telling them apart again changes nothing; a text that no longer holds its parties is one line.
 */
export const cellLines = ({ text, parties }: NonNullable<Item['responsible']>): string[] => {
  const lines: string[] = [];
  let rest = letters(text);
  for (const party of parties) {
    const at = rest.indexOf(letters(party));
    if (at < 0) return [text];
    if (/[,;]/u.test(rest.slice(0, at))) lines.push(`${lines.pop() ?? ''},`);
    lines.push(party);
    rest = rest.slice(at + letters(party).length);
  }
  return lines;
};

/**
 * The parties of a responsible cell, one by one. `lines` are the cell's own lines; `known` are names that fill a
 * whole line elsewhere in the document, by which two that lost the break between them are told apart.
 */
export const splitParties = (lines: readonly string[], known: ReadonlySet<string>): string[] =>
  joinAppositions(
    joinWrapped(lines)
      .flatMap(splitList)
      .flatMap((part) => splitGlued(part, known))
      .map(tidy)
      .filter((part) => part !== ''),
  );

/** Without the marks around it; a full stop stays after initials and short words («и др.»). */
const tidy = (part: string): string =>
  part.replace(/^[\s,;–-]+|[\s,;]+$/gu, '').replace(/(?<=\p{L}{3})\.$/u, '');

/** A line that begins with a small letter goes on with the one before, unless that ended a list's part. */
const joinWrapped = (lines: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const line of lines.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')) {
    const last = joined.at(-1);
    if (last !== undefined && /^[\p{Ll}(]/u.test(line) && !/[,;]$/u.test(last)) {
      joined[joined.length - 1] = /\p{L}-$/u.test(last) ? `${last}${line}` : `${last} ${line}`;
    } else joined.push(line);
  }
  return joined;
};

/** Splits at commas and semicolons outside brackets, and at «и» between two abbreviations. */
const splitList = (line: string): string[] =>
  line
    .split(/[,;](?![^(]*\))/u)
    .flatMap((part) => part.split(/(?<=^|[\s,])(?<=\p{Lu}{2,}\s)и\s+(?=\p{Lu}{2,}(?![\p{Ll}]))/u))
    .map((part) => part.trim());

const splitGlued = (text: string, known: ReadonlySet<string>): string[] =>
  splitKnown(text, known) ?? splitAtHeads(text);

/** `text` as a row of two or more known names, null where it is not one. */
const splitKnown = (text: string, known: ReadonlySet<string>): string[] | null => {
  for (const { index } of text.matchAll(/\s+(?=\p{Lu})/gu)) {
    const first = text.slice(0, index);
    const rest = text.slice(index).trim();
    if (!known.has(first)) continue;
    if (known.has(rest)) return [first, rest];
    const more = splitKnown(rest, known);
    if (more) return [first, ...more];
  }
  return null;
};

/** A capital that begins another party's name, after an abbreviation, initials or a name that is complete. */
const splitAtHeads = (text: string): string[] => {
  const words = text.split(' ');
  const parts: string[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1] ?? '';
    const starts = index > 0 && partyHead.test(word) && !/[-–]$|^(?:и|или)$/u.test(before);
    if (index === 0 || starts) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts.map((part) => part.join(' '));
};

const joinAppositions = (parts: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && person.test(last) && apposition.test(part))
      joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined;
};
