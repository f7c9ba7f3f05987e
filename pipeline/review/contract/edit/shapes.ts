/** What may stand where in a document, by the shape of its JSON Pointer: `*` stands for any index. */
import type { Item, Order, Plan, Section } from '../../../model/document.ts';

/** A pointer with `*` for each index. */
export const shapeOf = (pointer: string): string => pointer.replace(/\/(?:0|[1-9]\d*)(?=\/|$)/gu, '/*');

/**
 * `text`: may be absent. `date`: ISO 8601, may be absent. `needed`: what it belongs to goes with it. `worded`: so it is,
 * and what was understood of it goes with its words. `period`: worded, and understood at once.
 */
export type ValueKind = 'text' | 'date' | 'needed' | 'worded' | 'period';

const under = (parent: string, kind: ValueKind, names: string): readonly (readonly [string, ValueKind])[] =>
  names.split(' ').map((name) => [`${parent}/${name}`, kind]);

const item = '/plans/*/sections/*/items/*';

const kinds: ReadonlyMap<string, ValueKind> = new Map([
  ...under('/order', 'text', 'number place title preamble directive'),
  ...under('/order', 'needed', 'form'),
  ...under('/order', 'date', 'date'),
  ...under('/order/organization', 'text', 'name address phone'),
  ...under('/order/signatory', 'text', 'position name'),
  ...under('/order/clauses/*', 'text', 'number'),
  ...under('/order/clauses/*', 'needed', 'text'),
  ...under('/order/clauses/*/items/*', 'text', 'number'),
  ...under('/order/clauses/*/items/*', 'needed', 'text'),
  ...under('/plans/*', 'text', 'appendix title goal'),
  ...under('/plans/*/approval', 'needed', 'mark'),
  ...under('/plans/*/approval', 'text', 'position name'),
  ...under('/plans/*/approval', 'date', 'date'),
  ...under('/plans/*/period', 'period', 'text'),
  ...under('/plans/*/tasks', 'needed', '*'),
  ...under('/plans/*/abbreviations/*', 'needed', 'short full'),
  ...under('/plans/*/columns/*', 'text', 'heading'),
  ...under('/plans/*/sections/*', 'text', 'number title tasks'),
  ...under(item, 'text', 'number activity result'),
  ...under(`${item}/deadline`, 'worded', 'text'),
  ...under(`${item}/responsible`, 'worded', 'text'),
  ...under(`${item}/other/*`, 'needed', 'text'),
  ...under('/tables/*', 'text', 'appendix title'),
  ...under('/tables/*/columns', 'text', '*'),
  ...under('/tables/*/rows/*', 'text', '*'),
]);

/** Undefined for what nobody edits: it follows from the texts. */
export const kindOf = (pointer: string): ValueKind | undefined => kinds.get(shapeOf(pointer));

/** A text that has to be written stands as a rule to write on as long as it is not. */
export const gap = '_____';

const blankOrder: Order = {
  form: 'приказ',
  organization: { name: null, address: null, phone: null },
  date: null,
  number: null,
  place: null,
  title: null,
  preamble: null,
  references: [],
  directive: null,
  clauses: [],
  signatory: null,
};

const blankPlan: Plan = {
  appendix: null,
  title: null,
  approval: null,
  period: null,
  goal: null,
  tasks: [],
  abbreviations: [],
  columns: [
    { role: 'number', heading: null },
    { role: 'activity', heading: null },
    { role: 'deadline', heading: null },
    { role: 'responsible', heading: null },
  ],
  sections: [],
};

const blankSection: Section = { number: null, title: null, tasks: null, items: [] };
const blankItem: Item = {
  number: null,
  activity: null,
  deadline: null,
  responsible: null,
  result: null,
  other: [],
};

/** What a person adds, drops, joins and moves. */
const rows: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['/order/clauses/*', { number: null, text: gap, items: [] }],
  ['/order/clauses/*/items/*', { number: null, text: gap }],
  ['/plans/*', blankPlan],
  ['/plans/*/tasks/*', gap],
  ['/plans/*/abbreviations/*', { short: gap, full: gap }],
  ['/plans/*/sections/*', blankSection],
  [item, blankItem],
  ['/tables/*', { appendix: null, title: null, columns: [null], rows: [] }],
  // As many cells as its table has columns.
  ['/tables/*/rows/*', []],
]);

/** What may be absent as a whole, and how it begins. */
const optional: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['/order', blankOrder],
  ['/order/signatory', { position: null, name: null }],
  ['/plans/*/approval', { mark: 'УТВЕРЖДАЮ', position: null, name: null, date: null }],
  ['/plans/*/period', null],
  [`${item}/deadline`, { text: gap, terms: [] }],
  [`${item}/responsible`, { text: gap, parties: [] }],
]);

export const isRow = (pointer: string): boolean => rows.has(shapeOf(pointer));
export const isOptional = (pointer: string): boolean => optional.has(shapeOf(pointer));
export const blankRow = (pointer: string): unknown => rows.get(shapeOf(pointer));
export const blankAt = (pointer: string): unknown => optional.get(shapeOf(pointer)) ?? blankRow(pointer);

/** `/plans/0/tasks/2` → `/plans/0/tasks`; what has no parent has ''. */
export const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
/** `/plans/0/tasks/2` → 2. */
export const indexOf = (pointer: string): number => Number(pointer.slice(pointer.lastIndexOf('/') + 1));

/** All pointers above one, from the top; itself is none of them. */
export const above = (pointer: string): readonly string[] => {
  const keys = pointer.split('/');
  return keys.slice(2).map((_, index) => keys.slice(0, index + 2).join('/'));
};

/** The row that a value belongs to; undefined where it is in none. */
export const rowOf = (pointer: string): string | undefined =>
  [...above(pointer), pointer].findLast((each) => isRow(each));

/** `…/deadline/text` is said of `…/deadline`, whose words it is; other values are their own. */
export const subjectOf = (pointer: string): string =>
  ['worded', 'period'].includes(kindOf(pointer) ?? '') ? parentOf(pointer) : pointer;
