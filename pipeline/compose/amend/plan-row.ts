import { uncapital } from '../../model/capital.ts';
import { cellTexts } from '../../model/cell-texts.ts';
import type { Column, Item, Plan, Section } from '../../model/document.ts';
import { quote } from '../../model/quote.ts';
import { reworded } from './amendment.ts';
import { isSameText } from './same-text.ts';
import { inUnit, type Unit } from './unit.ts';
import { wordChanges } from './word-change.ts';

/** One cell of a plan's row. */
interface PlanCell {
  readonly role: Column['role'];
  readonly heading: string;
  readonly text: string | null;
}

/** From so many cells on that changed, the row is worded anew as a whole. */
const manyCells = 3;
/** Letters of what a row says by which one without a number is named. */
const longestName = 60;

/** The cells of a row but for its number, in the order of the columns. */
const cellsOf = (item: Item, columns: readonly Column[]): readonly PlanCell[] => {
  const texts = cellTexts(item, columns);
  return columns
    .map(({ role, heading }, index) => ({ role, heading: heading ?? '', text: texts[index] ?? null }))
    .filter(({ role }) => role !== 'number');
};

/** «СРОК» and «ЗОЖ» stay in capitals. */
const small = (heading: string): string => (/^\p{Lu}\p{Ll}/u.test(heading) ? uncapital(heading) : heading);

/** A stop or a semicolon at a cell's end; the stop of initials and of a shortened word («2025 г.», «и др.») stays. */
const endMark = /;$|(?<!(?<!\p{L})(?:\p{L}|гг|др|пр|руб|тыс|чел))\.$/u;

/** «1.5. Провести собрание; срок – октябрь; ответственный – классные руководители». */
export const printedRow = (item: Item, columns: readonly Column[]): string => {
  const cells = cellsOf(item, columns).flatMap(({ role, heading, text }) => {
    if (text === null) return [];
    const plain = text.replace(endMark, '');
    return [role === 'activity' || heading === '' ? plain : `${small(heading)} – ${plain}`];
  });
  return [item.number, cells.join('; ')].filter((part) => part !== null).join('. ');
};

const cut = (text: string): string =>
  text.length <= longestName ? text : `${text.slice(0, longestName).replace(/\s\S*$/u, '')}…`;

/** «пункт 1.3», «пункт 2 раздела 4» where each section counts anew, «строка «Провести собрание…»». */
export const rowUnit = (item: Item, section: Section, { sections }: Plan): Unit => {
  const { number } = item;
  if (number === null) return { noun: 'строка', name: quote(cut(item.activity ?? item.result ?? '')) };
  const bearers = sections.filter(({ items }) => items.some((each) => each.number === number));
  const isPlain = bearers.length < 2 || section.number === null;
  return isPlain
    ? { noun: 'пункт', name: number }
    : { noun: 'пункт', name: number, of: { noun: 'раздел', name: section.number } };
};

/** How a row becomes another one: by its words, by its cells, or as a whole. */
export const amendRow = (
  old: Item,
  next: Item,
  columns: readonly Column[],
  unit: Unit,
): readonly string[] => {
  const [before, after] = [cellsOf(old, columns), cellsOf(next, columns)];
  const changed = before.flatMap((cell, index) => {
    const now = after[index];
    return now && !isSameText(now.text ?? '', cell.text ?? '') ? [{ ...cell, now: now.text }] : [];
  });
  if (changed.length === 0) return [];
  const whole = [reworded(unit, printedRow({ ...next, number: old.number }, columns))];
  if (changed.length >= manyCells) return whole;
  const around = before.flatMap(({ text }) => text ?? []).join('\n');
  const statements = changed.map(({ role, heading, text, now }) => {
    const words = wordChanges(text ?? '', now ?? '', around);
    if (words) return `${inUnit(unit)} ${words.join(', ')}`;
    if (heading === '' || role === 'activity') return null;
    const cell: Unit = { noun: 'графа', name: quote(heading), of: unit };
    const inCell = wordChanges(text ?? '', now ?? '');
    if (inCell) return `${inUnit(cell)} ${inCell.join(', ')}`;
    return now === null ? null : reworded(cell, now);
  });
  return statements.every((statement) => statement !== null) ? statements : whole;
};
