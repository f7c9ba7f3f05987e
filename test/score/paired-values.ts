import type { Order, PlainTable, Plan, Section } from '../../pipeline/model/document.ts';
import { align } from './align.ts';
import { likeness } from './likeness.ts';
import type { Matching, PlacedItem } from './match-items.ts';
import type { Truth } from './truth.ts';

/** One printed value as it is and as it was read, null where it is absent. */
export interface PairedValue {
  readonly truth: string | null;
  readonly read: string | null;
  /** JSON Pointer into the reading: where a person would look for the value. */
  readonly path: string;
}

/** Values of one part of a document by their pointers below it. */
type Values = ReadonlyMap<string, string | null>;

const ofOrder = (order: Order | null): Values =>
  new Map([
    ['/form', order?.form ?? null],
    ['/organization/name', order?.organization.name ?? null],
    ['/organization/address', order?.organization.address ?? null],
    ['/organization/phone', order?.organization.phone ?? null],
    ['/date', order?.date ?? null],
    ['/number', order?.number ?? null],
    ['/place', order?.place ?? null],
    ['/title', order?.title ?? null],
    ['/preamble', order?.preamble ?? null],
    ['/directive', order?.directive ?? null],
    ['/signatory/position', order?.signatory?.position ?? null],
    ['/signatory/name', order?.signatory?.name ?? null],
  ]);

const ofPlan = (plan: Plan | undefined): Values =>
  new Map([
    ['/appendix', plan?.appendix ?? null],
    ['/title', plan?.title ?? null],
    ['/approval/mark', plan?.approval?.mark ?? null],
    ['/approval/position', plan?.approval?.position ?? null],
    ['/approval/name', plan?.approval?.name ?? null],
    ['/approval/date', plan?.approval?.date ?? null],
    ['/period', plan?.period?.text ?? null],
    ['/goal', plan?.goal ?? null],
    ...(plan?.tasks ?? []).map((task, place) => [`/tasks/${place}`, task] as const),
    ...(plan?.columns ?? []).map(({ heading }, place) => [`/columns/${place}/heading`, heading] as const),
  ]);

const ofSection = (section: Section | undefined): Values =>
  new Map([
    ['/number', section?.number ?? null],
    ['/title', section?.title ?? null],
    ['/tasks', section?.tasks ?? null],
  ]);

const ofItem = ({ item }: PlacedItem): Values =>
  new Map([
    ['/number', item.number],
    ['/activity', item.activity],
    ['/deadline', item.deadline?.text ?? null],
    ['/responsible', item.responsible?.text ?? null],
    ['/result', item.result],
    ...item.other.map(({ text }, place) => [`/other/${place}`, text] as const),
  ]);

const ofTable = (table: PlainTable | undefined): Values =>
  new Map([
    ['/title', table?.title ?? null],
    ...(table?.columns ?? []).map((heading, column) => [`/columns/${column}`, heading] as const),
    ...(table?.rows ?? []).flatMap((row, line) =>
      row.map((text, column) => [`/rows/${line}/${column}`, text] as const),
    ),
  ]);

const beside = (truth: Values, read: Values, path: string): readonly PairedValue[] =>
  [...new Set([...truth.keys(), ...read.keys()])].map((below) => ({
    truth: truth.get(below) ?? null,
    read: read.get(below) ?? null,
    path: path + below,
  }));

const nothing: Values = new Map();

/** Lists whose texts are paired in order by likeness; what has no partner stands alone, the missing at `path`. */
const textsInOrder = (
  truth: readonly string[],
  read: readonly string[],
  path: string,
  below: string,
): readonly PairedValue[] => {
  const { pairs } = align(truth.length, read.length, (a, b) => {
    const value = likeness(truth[a] ?? '', read[b] ?? '');
    return value >= 0.5 ? value : 0;
  });
  const [partners, taken] = [new Map(pairs), new Set(pairs.map(([, b]) => b))];
  return [
    ...truth.map((text, a) => {
      const place = partners.get(a);
      const found = place === undefined ? null : (read[place] ?? null);
      return { truth: text, read: found, path: found === null ? path : `${path}/${place}${below}` };
    }),
    ...read.flatMap((text, b) =>
      taken.has(b) ? [] : [{ truth: null, read: text, path: `${path}/${b}${below}` }],
    ),
  ];
};

const inClauses = (truth: Order | null, read: Order | null): readonly PairedValue[] => {
  const texts = (order: Order | null) =>
    order?.clauses.map(({ number, text, items }) =>
      [number, text, ...items.flatMap((item) => [item.number, item.text])].filter((part) => part).join(' '),
    ) ?? [];
  return textsInOrder(texts(truth), texts(read), '/order/clauses', '');
};

const inPlans = (truth: Truth, read: Truth): readonly PairedValue[] =>
  [...Array(Math.max(truth.plans.length, read.plans.length)).keys()].flatMap((place) => {
    const [right, found] = [truth.plans[place], read.plans[place]];
    const sections = [...Array(Math.max(right?.sections.length ?? 0, found?.sections.length ?? 0)).keys()];
    return [
      ...beside(ofPlan(right), ofPlan(found), `/plans/${place}`),
      ...sections.flatMap((section) =>
        beside(
          ofSection(right?.sections[section]),
          ofSection(found?.sections[section]),
          `/plans/${place}/sections/${section}`,
        ),
      ),
    ];
  });

/** A lost row is missed where the numbers jump: at the number of the next row that was read. */
const inItems = ({ pairs, extra }: Matching): readonly PairedValue[] => [
  ...pairs.flatMap(({ truth, read }, place) => {
    if (read) return beside(ofItem(truth), ofItem(read), read.path);
    const next = pairs.slice(place).find((pair) => pair.read)?.read;
    const path = next ? `${next.path}/number` : `/plans/${truth.plan}`;
    return beside(ofItem(truth), nothing, '').map((value) => ({ ...value, path }));
  }),
  ...extra.flatMap((one) => beside(nothing, ofItem(one), one.path)),
];

const inTables = (truth: Truth, read: Truth): readonly PairedValue[] =>
  [...Array(Math.max(truth.tables.length, read.tables.length)).keys()].flatMap((place) =>
    beside(ofTable(truth.tables[place]), ofTable(read.tables[place]), `/tables/${place}`),
  );

/** Every value that is printed in the document, beside what was read for it; absent on both sides it is left out. */
export const pairedValues = (truth: Truth, read: Truth, matching: Matching): readonly PairedValue[] =>
  [
    ...beside(ofOrder(truth.order), ofOrder(read.order), '/order'),
    ...inClauses(truth.order, read.order),
    ...inPlans(truth, read),
    ...inItems(matching),
    ...inTables(truth, read),
  ].filter((value) => value.truth !== null || value.read !== null);
