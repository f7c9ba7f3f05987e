import type { Column, Diagnostic, OrderDocument } from '../../model/document.ts';
import type { Spot } from '../../model/paper/spot.ts';
import { counted, type Forms } from '../../model/plural.ts';
import { valueAt } from '../../model/pointer.ts';
import { sha256Of } from '../../run/sha256.ts';
import { above } from '../contract/edit/shapes.ts';
import type { Doubt, Review } from '../contract/review.ts';

/** Each such word is a doubt of its own. */
const wordsOfValue = 'check/doubtful-words';

const planOf = (path: string | null): string => /^\/plans\/\d+/u.exec(path ?? '')?.[0] ?? '';

/** A plan without a period says so once, and not of each deadline that has no year because of that. */
const withoutEchoes = (said: readonly Diagnostic[]): readonly Diagnostic[] => {
  const unknown = new Set(
    said.filter(({ rule }) => rule === 'extract/period-missing').map(({ path }) => planOf(path)),
  );
  return said.filter(({ rule, path }) => rule !== 'check/deadline-year' || !unknown.has(planOf(path)));
};

const leftOut = 'extract/text-outside';
const lineForms: Forms = ['строка', 'строки', 'строк'];

/** What fell away is one doubt a page, however many lines it has: nobody may call a paper compared that has lost some. */
const withLeftOut = (said: readonly Diagnostic[]): readonly Diagnostic[] => {
  const byPage = Map.groupBy(
    said.filter(({ rule }) => rule === leftOut),
    ({ page }) => page,
  );
  const joined = [...byPage.values()].flatMap(([first, ...others]): readonly Diagnostic[] => {
    if (!first) return [];
    const more = others.length === 0 ? '' : ` И ещё ${counted(others.length, lineForms)}.`;
    return [{ ...first, severity: 'warning', message: first.message + more }];
  });
  return [...said.filter(({ rule }) => rule !== leftOut), ...joined];
};

/** The columns in which remarks about a whole row are answered. */
const columns: Readonly<Record<string, Column['role']>> = {
  'check/deadline-missing': 'deadline',
  'check/responsible-empty': 'responsible',
};

/** Where a remark is answered: in the empty cell of a row that lacks something, if the plan has a column for it. */
const answeredAt = ({ plans }: OrderDocument, { rule, path }: Diagnostic): string | null => {
  const role = columns[rule];
  const plan = plans[Number(planOf(path).slice('/plans/'.length))];
  return role && plan?.columns.some((column) => column.role === role) ? `${path}/${role}` : path;
};

/** A whole paper: every edit changes it, and what is said of it tells itself what it is about. */
const wholePaper = /^\/(?:order|(?:plans|tables)\/\d+)$/u;

/** What is understood of a text says nothing that the text does not say. */
const understood: ReadonlySet<string> = new Set(['terms', 'parties']);

const aboutOf = (document: OrderDocument, { path, message }: Diagnostic): string => {
  const value = path === null || wholePaper.test(path) ? undefined : valueAt(document, path);
  return JSON.stringify(value, (key, each) => (understood.has(key) ? undefined : each)) ?? message;
};

const spotOf = (places: Review['places'], { path, page, box }: Diagnostic): Spot | null => {
  const pointers = path === null ? [] : [...above(path), path];
  const nearest = pointers.findLast((pointer) => places[pointer]?.length);
  const place = nearest === undefined ? undefined : places[nearest]?.[0];
  return place ?? (page !== null && box ? { page, box } : null);
};

const idOf = (key: string, ordinal: number): string => `remark-${key}-${ordinal}`;

/**
 * What the program says of a document, as doubts. Their ids come from the rule and from the text it speaks of, so that
 * they stay the same wherever the text goes.
 */
export const remarkDoubts = (document: OrderDocument, places: Review['places']): readonly Doubt[] => {
  const counts = new Map<string, number>();
  return withLeftOut(withoutEchoes(document.diagnostics))
    .filter(({ rule, severity }) => severity !== 'info' && rule !== wordsOfValue)
    .map((remark) => {
      const { rule, severity, message } = remark;
      const key = sha256Of(`${rule}\n${aboutOf(document, remark)}`).slice(0, 20);
      const ordinal = counts.get(key) ?? 0;
      counts.set(key, ordinal + 1);
      return {
        id: idOf(key, ordinal),
        kind: 'remark',
        ...{ rule, severity, message },
        pointer: answeredAt(document, remark),
        word: null,
        otherwise: null,
        spot: spotOf(places, remark),
      };
    });
};

/** A remark that a person has settled goes on among the doubts of a state, so that its pointer follows the text. */
const settledPrefix = 'settled-';

export const asSettled = (doubt: Doubt): Doubt => ({ ...doubt, id: settledPrefix + doubt.id });
export const isSettled = ({ id }: Doubt): boolean => id.startsWith(settledPrefix);

/** Rule, text and place of a remark, without its number among those of the same text. */
const sameness = ({ id, pointer }: Doubt): string =>
  `${id.replace(settledPrefix, '').replace(/-\d+$/u, '')} ${pointer}`;

/** Those that nobody has settled: a settled one stays so while rule, place and text are the same. */
export const openRemarks = (remarks: readonly Doubt[], doubts: readonly Doubt[]): readonly Doubt[] => {
  const settled = new Set(doubts.filter(isSettled).map(sameness));
  return remarks.filter((remark) => !settled.has(sameness(remark)));
};
