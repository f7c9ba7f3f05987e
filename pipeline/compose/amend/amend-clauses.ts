import { align } from '../../model/difference/align.ts';
import type { Clause } from '../../model/document.ts';
import { quote } from '../../model/quote.ts';
import { amendList } from './amend-list.ts';
import { added, amended, reworded } from './amendment.ts';
import { isSameText } from './same-text.ts';
import { inUnit, type Unit, unitIn } from './unit.ts';
import { wordChanges } from './word-change.ts';

type Point = Clause['items'][number];

/** More statements about one clause than this are read easier as its whole new wording. */
const mostStatements = 3;

/** What changes in the clauses of an order. */
export const amendClauses = (old: readonly Clause[], next: readonly Clause[]): readonly string[] =>
  amendList(old, next, {
    textOf: (clause) => printedClause({ ...clause, number: null }),
    numberOf: ({ number }) => number,
    unitOf: clauseUnit,
    change: amendClause,
    printed: printedClause,
    gone: 'признать утратившим силу',
  }).statements;

/** A clause without a number is a paragraph of what follows «ПРИКАЗЫВАЮ». */
const clauseUnit = ({ number }: Clause, index: number): Unit =>
  number === null ? { noun: 'абзац', name: index + 2 } : { noun: 'пункт', name: number };

/** «2. Текст: 2.1. Первое; 2.2. Второе.» */
const printedClause = ({ number, text, items }: Clause): string =>
  [number === null ? text : `${number}. ${text}`, ...items.map(printedPoint)].join(' ');

const printedPoint = ({ number, text }: Point): string => {
  if (number === null) return `– ${text}`;
  return number.endsWith(')') ? `${number} ${text}` : `${number}. ${text}`;
};

/** «2.1» is a point by itself, «а)» and «1)» are named after their clause, one without a mark is a paragraph of it. */
const pointUnit = ({ number }: Point, index: number, of: Unit): Unit => {
  if (number === null) return { noun: 'абзац', name: index + 2, of };
  if (!number.endsWith(')')) return { noun: 'пункт', name: number };
  const mark = number.slice(0, -1);
  return { noun: 'подпункт', name: /\d/u.test(mark) ? mark : quote(mark), of };
};

const amendClause = (old: Clause, next: Clause, unit: Unit): readonly string[] => {
  const whole = [reworded(unit, printedClause(numberedAs(next, old)))];
  const statements = [...amendText(old, next, unit), ...amendPoints(old, next, unit)];
  const isPlain = statements.every((statement) => statement !== null);
  return isPlain && statements.length <= mostStatements ? statements.filter((each) => each !== null) : whole;
};

/** A clause under the number that it has until it is numbered anew. */
const numberedAs = (clause: Clause, { number }: Clause): Clause => ({
  ...clause,
  number,
  items: clause.items.map((item) => ({
    ...item,
    number: item.number?.startsWith(`${clause.number}.`)
      ? `${number}${item.number.slice(clause.number?.length)}`
      : item.number,
  })),
});

/** Null where the clause is to be worded anew as a whole. */
const amendText = (old: Clause, next: Clause, unit: Unit): readonly (string | null)[] => {
  if (isSameText(old.text, next.text)) return [];
  const words = wordChanges(old.text, next.text, printedClause(old));
  return [words && `${inUnit(unit)} ${words.join(', ')}`];
};

/** Null where points came between others, or got other numbers. */
const amendPoints = (old: Clause, next: Clause, unit: Unit): readonly (string | null)[] => {
  const lines = ({ items }: Clause) => items.map(({ text }) => ({ kind: 'point', text }));
  const { items } = numberedAs(next, old);
  const pairs = align(lines(old), lines(next), { byPlace: true });
  const lastKept = pairs.findLastIndex((pair) => pair.old !== null && pair.new !== null);
  return pairs.flatMap((pair, index): readonly (string | null)[] => {
    const [before, after] = [old.items[pair.old ?? -1], items[pair.new ?? -1]];
    if (!before) return [after && index > lastKept ? addedPoint(after, pair.new ?? 0, unit) : null];
    const own = pointUnit(before, pair.old ?? 0, unit);
    if (!after) return [`${unitIn(own, 'accusative')} признать утратившим силу`];
    return before.number === after.number ? amended(own, before.text, after.text) : [null];
  });
};

/** «пункт 2 дополнить абзацем четвёртым следующего содержания: «– …»» */
const addedPoint = (point: Point, index: number, of: Unit): string => {
  const { noun, name } = pointUnit(point, index, of);
  return `${unitIn(of, 'accusative')} ${added({ noun, name }, printedPoint(point))}`;
};
