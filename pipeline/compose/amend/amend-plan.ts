import { align } from '../../model/difference/align.ts';
import type { Plan, Section } from '../../model/document.ts';
import { amendList, type ListAmendments } from './amend-list.ts';
import { amended } from './amendment.ts';
import { amendRow, printedRow, rowUnit } from './plan-row.ts';
import { haveSameColumns } from './same-columns.ts';
import { isSameText } from './same-text.ts';
import type { Unit } from './unit.ts';

const sectionText = ({ title, items }: Section): string =>
  [title, ...items.map(({ activity }) => activity)].filter((text) => text !== null).join(' ');

/**
 * What changes in a plan; null where its columns or the order of its sections changed: such a plan is given anew as a
 * whole.
 */
export const amendPlan = (old: Plan, next: Plan): ListAmendments | null => {
  const headings = ({ columns }: Plan) => columns.map(({ heading }) => heading);
  if (!haveSameColumns(headings(old), headings(next))) return null;
  const lines = ({ sections }: Plan) =>
    sections.map((section) => ({ kind: 'section', text: sectionText(section) }));
  const parts = align(lines(old), lines(next), { byPlace: true }).map((pair) => {
    const [before, after] = [old.sections[pair.old ?? -1], next.sections[pair.new ?? -1]];
    if (before && after) return amendSection([old, before], [next, after]);
    return before && isLast(pair.old, old) ? sectionGone(before) : null;
  });
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const sum = (key: 'touched' | 'size' | 'renumbered'): number =>
    known.reduce((total, part) => total + part[key], 0);
  return {
    statements: [...amendHeading(old, next), ...known.flatMap(({ statements }) => statements)],
    touched: sum('touched'),
    size: sum('size'),
    renumbered: sum('renumbered'),
  };
};

/** After the last section that goes no other gets a new number. */
const isLast = (index: number | null, { sections }: Plan): boolean => index === sections.length - 1;

const sectionGone = ({ number, items }: Section): ListAmendments | null =>
  number === null
    ? null
    : {
        statements: [`раздел ${number} исключить`],
        touched: items.length,
        size: items.length,
        renumbered: 0,
      };

type PlacedSection = readonly [plan: Plan, section: Section];

const amendSection = ([old, before]: PlacedSection, [next, after]: PlacedSection): ListAmendments | null => {
  if (before.number !== after.number) return null;
  const section: Unit | null = before.number === null ? null : { noun: 'раздел', name: before.number };
  const isSame = isSameText(`${before.title} ${before.tasks}`, `${after.title} ${after.tasks}`);
  if (!section && !isSame) return null;
  const heading = section
    ? [
        ...amended({ noun: 'наименование', name: null, of: section }, before.title, after.title),
        ...amended({ noun: 'задачи', name: null, of: section }, before.tasks, after.tasks),
      ]
    : [];
  const rows = amendList(before.items, after.items, {
    textOf: (item) => item.activity ?? item.result ?? item.other.map(({ text }) => text).join(' '),
    numberOf: ({ number }) => number,
    unitOf: (item) => rowUnit(item, before, before.items.includes(item) ? old : next),
    change: (from, to, unit) => amendRow(from, to, old.columns, unit),
    printed: (item) => printedRow(item, next.columns),
    gone: 'исключить',
  });
  return { ...rows, statements: [...heading, ...rows.statements] };
};

/** What stands over the table. */
const amendHeading = (old: Plan, next: Plan): readonly string[] => {
  const listed = ({ abbreviations }: Plan): string | null =>
    abbreviations.map(({ short, full }) => `${short} – ${full}`).join('; ') || null;
  const tasks = amendList(old.tasks, next.tasks, {
    textOf: (task) => task,
    numberOf: () => null,
    unitOf: (_, index) => ({ noun: 'задача', name: String(index + 1) }),
    change: (from, to, unit) => amended(unit, from, to),
    printed: (task) => task,
    gone: 'исключить',
  });
  return [
    ...amended({ noun: 'наименование', name: null }, old.title, next.title),
    ...amended({ noun: 'период', name: null }, periodOf(old), periodOf(next)),
    ...amended({ noun: 'цель', name: null }, old.goal, next.goal),
    ...tasks.statements,
    ...amended({ noun: 'сокращения', name: null }, listed(old), listed(next)),
  ];
};

/** A period that the title names changes with the title. */
const periodOf = ({ period, title }: Plan): string | null =>
  period && !title?.includes(period.text) ? period.text : null;
