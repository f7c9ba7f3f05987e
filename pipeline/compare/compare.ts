import { partsOf } from '../model/dates/russian-date.ts';
import type { Comparison } from '../model/difference/comparison.ts';
import type { OrderDocument } from '../model/document.ts';
import type { Stage } from '../stage.ts';
import { addWhole } from './compare-lists.ts';
import { compareOrders } from './compare-order.ts';
import { comparePlans } from './compare-plans.ts';
import { compareTables } from './compare-tables.ts';
import { type DifferenceList, differenceList } from './difference-list.ts';

interface TwoDocuments {
  readonly old: OrderDocument;
  readonly new: OrderDocument;
}

/** Compares two years' documents by meaning: what moved with the year, or was numbered anew, is no difference. */
export const compare: Stage<TwoDocuments, Comparison> = ({ old, new: next }) => {
  const years = (yearOf(next) ?? 0) - (yearOf(old) ?? yearOf(next) ?? 0);
  const list = differenceList(years);
  compareActs(old, next, list);
  comparePlans(old.plans, next.plans, list);
  compareTables(old.tables, next.tables, list);
  return {
    schema: 'prikaz.comparison/1',
    old: sideOf(old),
    new: sideOf(next),
    years,
    differences: list.all.map(({ old: before, new: after, ...rest }) => ({
      ...rest,
      old: before || null,
      new: after || null,
    })),
  };
};

const compareActs = (old: OrderDocument, next: OrderDocument, list: DifferenceList): void => {
  if (old.order && next.order) {
    compareOrders(old.order, next.order, list);
    return;
  }
  const whole = ({ order }: OrderDocument) =>
    order ? { text: order.title ?? order.form, path: '/order', where: 'Приказ' } : undefined;
  addWhole('dropped', whole(old), 'requisite', list);
  addWhole('added', whole(next), 'requisite', list);
};

const periodOf = ({ plans }: OrderDocument) => plans.find(({ period }) => period)?.period ?? null;

const titleOf = ({ order, plans, tables }: OrderDocument): string | null =>
  order?.title ?? plans[0]?.title ?? tables[0]?.title ?? null;

/** The year that a document is for: its period's first, else its date's, else the first that its title names. */
const yearOf = (document: OrderDocument): number | null => {
  const iso = periodOf(document)?.from ?? document.order?.date ?? null;
  if (iso !== null) return partsOf(iso).year;
  const [named] = titleOf(document)?.match(/(?<!\d)20\d\d(?!\d)/u) ?? [];
  return named === undefined ? null : Number(named);
};

const sideOf = (document: OrderDocument): Comparison['old'] => ({
  name: document.source.name,
  title: titleOf(document),
  period: periodOf(document)?.text ?? null,
});
