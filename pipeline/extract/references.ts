import { findDates } from '../model/dates/russian-date.ts';
import type { Reference } from '../model/document.ts';
import { findQuoted } from '../model/quotes.ts';
import type { Parts } from '../model/text-walk.ts';
import { findNumber } from './date-number.ts';

/** Kinds of act that an order is based on: the word's stem in the preamble → its dictionary form. */
const kinds: readonly (readonly [stem: string, kind: string])[] = [
  ['федеральн[а-я]+ закон', 'федеральный закон'],
  ['закон', 'закон'],
  ['указ(?:а|у|ом|ов|ами)?', 'указ'],
  ['приказ', 'приказ'],
  ['распоряжени', 'распоряжение'],
  ['постановлени', 'постановление'],
  ['письм', 'письмо'],
  ['писем', 'письмо'],
  ['решени', 'решение'],
  ['поручени', 'поручение'],
  ['протокол', 'протокол'],
  ['положени', 'положение'],
  ['устав(?:а|у|ом)?', 'устав'],
  ['договор', 'договор'],
  ['соглашени', 'соглашение'],
  ['предписани', 'предписание'],
  ['представлени', 'представление'],
  ['телеграмм', 'телеграмма'],
  ['служебн[а-я]+ запис[а-я]+', 'служебная записка'],
  ['докладн[а-я]+ запис[а-я]+', 'докладная записка'],
  ['телефонограмм', 'телефонограмма'],
  ['заявлени', 'заявление'],
  ['ходатайств', 'ходатайство'],
  ['требовани', 'требование'],
  ['уведомлени', 'уведомление'],
  ['методическ[а-я]+ рекомендаци', 'методические рекомендации'],
];
const kindWord = new RegExp(
  `(?<![\\p{L}])(?:${kinds.map(([stem]) => `(${stem}[а-я]*)`).join('|')})(?![\\p{L}])`,
  'giu',
);

/**
 * The acts that a preamble cites: kind, body, date, number and title as far as they are given.
 * A kind named without date, number and title («в соответствии с планом») cites nothing.
 */
export const readReferences = (preamble: string): Reference[] => {
  const quoted = findQuoted(preamble);
  const marks = [...preamble.matchAll(kindWord)].filter(
    ({ index }) => !quoted.some(({ from, to }) => index > from && index < to),
  );
  return marks.flatMap((mark, order) => {
    const from = mark.index + mark[0].length;
    const to = marks[order + 1]?.index ?? preamble.length;
    const kind = kinds[mark.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? '';
    return readReference(kind, preamble.slice(from, to)) ?? [];
  });
};

/** `parts` with the references read from the preamble as it stands now. */
export const extractReferences = (parts: Parts): Parts => ({
  ...parts,
  order: parts.order && { ...parts.order, references: readReferences(parts.order.preamble ?? '') },
});

const readReference = (kind: string, text: string): Reference | null => {
  // A firm or a school may be named before the title: «приказа ООО «Исток» от 10.09.2025 № 5 «О зиме»».
  const title = findQuoted(text).find((quoted) => titleOf(quoted.text) !== null);
  const head = title ? text.slice(0, title.from) : text;
  const date = findDates(head)[0];
  const number = findNumber(head);
  if (!date && !number && !title) return null;
  return {
    kind,
    issuer: issuerOf(head, date, number),
    date: date?.date ?? null,
    number: number?.number ?? null,
    title: title ? titleOf(title.text) : null,
  };
};

/** A quotation after an act is its title where it begins like one; else it names a school or a firm. */
const titleOf = (quoted: string): string | null =>
  /^(?:Об?о?\s|План|Положени|Порядок|Программ|Методическ|Устав)/u.test(quoted) ? quoted.trim() : null;

interface Span {
  readonly index: number;
  readonly length: number;
}

/** The body stands before date and number («письма Комитета от …») or after them («от … № 5 Комитета»). */
const issuerOf = (head: string, date: Span | undefined, number: Span | null): string | null => {
  const spans = [date, number].filter((span) => span !== undefined && span !== null);
  const first = Math.min(head.length, ...spans.map(({ index }) => index));
  const last = Math.max(0, ...spans.map(({ index, length }) => index + length));
  const before = tidyIssuer(head.slice(0, first));
  if (before) return before;
  const after = tidyIssuer(head.slice(last).split(/[,;()]/u)[0] ?? '');
  return after && /^\p{Lu}/u.test(after) ? after : null;
};

const tidyIssuer = (text: string): string | null =>
  text
    .replace(/[\s,;:(]+$/u, '')
    .replace(/\s*(?<![\p{L}])от$/u, '')
    .replace(/^[\s,;:).]+/u, '')
    .trim() || null;
