import type { Answers } from '../model/answers.ts';
import type { Order } from '../model/document.ts';
import type { Note } from './change-list.ts';

/** The visible gap where last year's basis stood. */
export const basisBlank = '______________________________';

const leadIn =
  /(?<![\p{L}])(?:на основании|в соответствии со?|во исполнение|согласно|руководствуясь|в связи со?|в развитие|исходя из)\s+/giu;

/** Last year's letter is no basis for this year: it gives way to the new one, or to a blank that is asked for. */
export const renewBasis = (
  order: Order,
  { basis }: Answers,
  note: Note,
): Pick<Order, 'preamble' | 'references'> => {
  const { preamble, references } = order;
  if (preamble === null || (references.length === 0 && basis === undefined)) return { preamble, references };
  const region = wholeRegion(preamble, basis) ?? basisRegion(preamble, references);
  const old = preamble.slice(region.from, region.to);
  const given = basis?.trim();
  const opening = preamble.slice(region.from, region.lead);
  const starts = given !== undefined && given.search(leadIn) === 0;
  const next = given === undefined ? opening + basisBlank : starts ? given : opening + given;
  const reason =
    given === undefined
      ? 'Прошлогоднее основание не годится для нового приказа. Укажите новое: вид документа, орган, дату, номер и название.'
      : 'Основание указано вами.';
  const certainty = given === undefined ? 'blocked' : 'derived';
  note({
    path: '/order/preamble',
    old,
    new: given === undefined ? null : next,
    rule: 'renew/basis',
    certainty,
    reason,
  });
  return { preamble: preamble.slice(0, region.from) + next + preamble.slice(region.to), references: [] };
};

/** A basis that begins as the preamble does is meant in place of all of it. */
const wholeRegion = (preamble: string, basis: string | undefined): Region | null => {
  const opening = (text: string): string => text.trim().toLowerCase().split(/\s+/u).slice(0, 2).join(' ');
  if (basis === undefined || opening(basis) !== opening(preamble)) return null;
  return { from: 0, lead: 0, to: preamble.replace(/[\s.,]+$/u, '').length };
};

interface Region {
  readonly from: number;
  /** Where the words after «на основании» begin. */
  readonly lead: number;
  readonly to: number;
}

/** From the «на основании» that leads to the first act that is cited, to the comma after the last, or the end. */
const basisRegion = (preamble: string, references: Order['references']): Region => {
  const marks = references.flatMap(({ issuer, number, title }) =>
    [issuer, number, title].flatMap((part) => {
      const index = part === null ? -1 : preamble.indexOf(part.split('-')[0] ?? part);
      return index < 0 ? [] : [{ from: index, to: index + (part?.length ?? 0) }];
    }),
  );
  const first = Math.min(preamble.length, ...marks.map(({ from }) => from));
  const last = Math.max(0, ...marks.map(({ to }) => to));
  const leads = [...preamble.matchAll(leadIn)];
  const before = leads.filter(({ index }) => index <= first).at(-1) ?? leads[0];
  const from = before?.index ?? 0;
  const aim = preamble
    .slice(last)
    .search(/,\s*(?:(?:а также\s+)?(?:в|с)\s+цел(?:ях|ью)|для|учитывая)(?![а-яё])/iu);
  const end = aim < 0 ? preamble.replace(/[\s.,]+$/u, '').length : last + aim;
  return { from, lead: from + (before?.[0].length ?? 0), to: Math.max(end, from) };
};
