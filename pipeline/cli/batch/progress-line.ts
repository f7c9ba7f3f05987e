import { counted } from '../../model/plural.ts';
import type { Totals } from '../../run/batch-event.ts';
import { duration, grouped, speed } from '../../run/report/report-words.ts';
import type { Pace } from './pace.ts';
import { fitEnd, printedWidth } from './printed-width.ts';

/** How a run stands. */
export interface Standpoint {
  readonly totals: Totals;
  readonly pace: Pace;
  /** Documents that came out so that the gate does not let them pass, those that failed aside. */
  readonly refused: number;
  /** What is worked on, the longest at it first; of a long document also its pages. */
  readonly current: readonly { readonly name: string; readonly done?: number; readonly total?: number }[];
}

/** Columns of the bar: no wider than it is easily seen, no narrower than it tells something. */
const widestBar = 24;
const narrowestBar = 8;

const bar = (share: number, width: number): string => {
  const full = Math.floor(Math.min(1, Math.max(0, share)) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
};

const partOf = ({ done = 0, total = 0 }: Standpoint['current'][number]): number =>
  total > 0 ? done / total : 0;

/** Documents that are done, and the parts of those that are worked on. */
const shareOf = ({ totals: { documents, done }, current }: Standpoint): number =>
  documents === 0 ? 0 : (done + current.reduce((sum, each) => sum + partOf(each), 0)) / documents;

/** «осталось 2 мин 40 с»; below five seconds, nothing that would only flicker. */
const leftText = (left: number): string => (left < 5 ? 'осталось меньше 5 с' : `осталось ${duration(left)}`);

const currentText = ({ current: [first, ...others] }: Standpoint, columns: number): string => {
  if (!first) return '';
  const { name, done, total } = first;
  const pages = total === undefined ? '' : ` (${done} из ${total})`;
  const more = others.length > 0 ? ` и ещё ${others.length}` : '';
  const room = columns - printedWidth(pages) - printedWidth(more);
  return room < 6 ? '' : `${fitEnd(name, room)}${pages}${more}`;
};

/** What is told besides the bar, the most important first. */
const facts = ({
  totals: { documents, done, failed },
  pace: { perSecond, left },
  refused,
}: Standpoint): readonly string[] =>
  [
    `${grouped(done)} из ${grouped(documents)}`,
    left !== null && leftText(left),
    failed > 0 && `не обработано ${grouped(failed)}`,
    refused > 0 && `не прошли ${grouped(refused)}`,
    perSecond !== null && speed(perSecond, ['стр/с', 'стр/мин']),
  ].filter((fact) => fact !== false);

const gap = ' · ';

/** As many of the facts, from the first, as fit. */
const fitting = (all: readonly string[], columns: number): readonly string[] => {
  const some = all.slice(0, -1);
  return all.length <= 1 || printedWidth(all.join(gap)) <= columns ? all : fitting(some, columns);
};

/** The line of a terminal that is so many columns wide: what does not fit is left out, the least important first. */
export const progressLine = (standpoint: Standpoint, columns: number): string => {
  const told = fitting(facts(standpoint), columns).join(gap);
  const free = columns - printedWidth(told) - 1;
  const barWidth = Math.min(widestBar, free);
  if (barWidth < narrowestBar) return told;
  const line = `${bar(shareOf(standpoint), barWidth)} ${told}`;
  const current = currentText(standpoint, columns - printedWidth(line) - gap.length);
  return current ? line + gap + current : line;
};

/** A line of a log: the same in words. */
export const logLine = ({ totals, pace: { perSecond, left }, refused }: Standpoint): string => {
  const { documents, done, failed } = totals;
  return [
    `Готово ${grouped(done)} из ${counted(documents, ['документа', 'документов', 'документов'])}`,
    perSecond !== null && `страниц ${speed(perSecond)}`,
    left !== null && leftText(left),
    failed > 0 && `не обработано: ${grouped(failed)}`,
    refused > 0 && `не прошли: ${grouped(refused)}`,
  ]
    .filter(Boolean)
    .join(', ');
};
