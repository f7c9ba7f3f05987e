import { basisBlank, blank } from '../model/blank.ts';
import { uncapital } from '../model/capital.ts';
import type { Order } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import type { Note } from './change-list.ts';

const leadIn =
  /(?<![\p{L}])(?:на основании|в соответствии со?|во исполнение|согласно|руководствуясь|в связи со?|в развитие|исходя из)\s+/giu;

/** True for a preamble that cites an act, or has the gap where one is to stand: it is renewed as a whole. */
export const citesBasis = ({ preamble, references }: Pick<Order, 'preamble' | 'references'>): boolean =>
  references.length > 0 || blank.test(preamble ?? '');

/** True for a preamble that rests on something, were it only a plan; «в целях …» rests on nothing. */
export const restsOn = ({ preamble }: Pick<Order, 'preamble'>): boolean =>
  (preamble ?? '').search(leadIn) >= 0;

/** Where the preamble cites its basis, which is renewed as a whole; null where it cites none. */
export const basisOf = (order: Pick<Order, 'preamble' | 'references'>): Pick<Region, 'from' | 'to'> | null =>
  order.preamble !== null && citesBasis(order) ? basisRegion(order.preamble, order.references) : null;

/**
 * Last year's letter is no basis for this year: it gives way to a blank that is asked for. Laws, and acts that were old
 * already when last year's order rested on them, hold on: whether they are still in force is asked.
 */
export const clearBasis = (order: Order, note: Note): Order => {
  if (!citesBasis(order)) return order;
  if (!holdsOn(order)) return { ...order, ...withBasis(order, undefined, note) };
  const { from, to } = basisRegion(order.preamble ?? '', order.references);
  const basis = (order.preamble ?? '').slice(from, to);
  const reason = 'Основание действует не один год. Проверьте, не отменено ли оно и нет ли нового.';
  note({
    path: '/order/preamble',
    old: basis,
    new: basis,
    rule: 'renew/basis',
    certainty: 'confirm',
    reason,
  });
  return order;
};

const lawKind = /закон|кодекс|конституци/iu;
const lawNumber = /-(?:ФЗ|ФКЗ|ОЗ|КЗ|РЗ|ЗРК|З)$/u;

/** An act older than this was not made for last year's order; milliseconds. */
const actAge = 366 * 24 * 60 * 60 * 1000;

const holdsOn = ({ date: signed, references, preamble }: Order): boolean =>
  references.length > 0 &&
  !blank.test(preamble ?? '') &&
  references.every(({ kind, number, date }) => {
    const isOld = signed !== null && date !== null && Date.parse(signed) - Date.parse(date) > actAge;
    return isOld || lawKind.test(kind ?? '') || lawNumber.test(number ?? '');
  });

/** The basis that a person gave, in place of last year's or in the gap that it left. */
export const putBasis = (order: Order, basis: string, note: Note): Order => ({
  ...order,
  ...withBasis(order, basis, note),
});

const withBasis = (
  { preamble, references }: Order,
  basis: string | undefined,
  note: Note,
): Pick<Order, 'preamble' | 'references'> => {
  if (preamble === null) return { preamble, references };
  const region = withRest(basisRegion(preamble, references), preamble, basis);
  const opening = preamble.slice(region.from, region.lead);
  const next = basis === undefined ? opening + basisBlank : givenBasis(basis.trim(), opening, region);
  note({
    path: '/order/preamble',
    old: preamble.slice(region.from, region.to),
    new: basis === undefined ? null : next,
    rule: basis === undefined ? 'renew/basis' : 'answers/basis',
    certainty: basis === undefined ? 'blocked' : 'derived',
    reason: basis === undefined ? asked : 'Указано вами.',
  });
  const whole = preamble.slice(0, region.from) + next + preamble.slice(region.to);
  return { preamble: withoutStop(whole, note), references: [] };
};

const asked =
  'Прошлогоднее основание не годится для нового документа. Укажите новое: вид документа, орган, дату, номер и название.';

/** A basis with its own «на основании» stands by itself, in the middle of a sentence with a small letter. */
const givenBasis = (basis: string, opening: string, { from }: Region): string => {
  if (basis.search(leadIn) !== 0) return opening + basis;
  return from === 0 ? basis : uncapital(basis);
};

/** The preamble and «ПРИКАЗЫВАЮ:» are one sentence: last year's full stop between them goes. */
const withoutStop = (preamble: string, note: Note): string => {
  const rest = preamble.replace(/(?<!(?<!\p{L})(?:г|гг|п|пп|ст|др))\.+$/u, '');
  if (rest === preamble) return preamble;
  const reason = 'Преамбула и распорядительное слово — одно предложение: точка между ними убрана.';
  const end = preamble.slice(-25);
  note({
    path: '/order/preamble',
    old: end,
    new: end.replace(/\.+$/u, ''),
    rule: 'renew/preamble-stop',
    certainty: 'derived',
    reason,
  });
  return rest;
};

/** A basis that is the whole preamble, with what it begins or ends with beside its acts, takes the place of it all. */
const withRest = (region: Region, preamble: string, basis: string | undefined): Region => {
  const rest = fold(preamble.slice(region.to)).replace(/[.\s]+$/u, '');
  const isWhole = rest !== '' && fold(basis ?? '').includes(rest);
  return withOpening(isWhole ? { ...region, to: preamble.length } : region, preamble, basis);
};

/** A basis that begins as the preamble does («В связи с …, в соответствии с …») takes the place of its opening too. */
const withOpening = (region: Region, preamble: string, basis: string | undefined): Region => {
  const opening = (text: string): string => text.trim().toLowerCase().split(/\s+/u).slice(0, 2).join(' ');
  const same = basis !== undefined && opening(basis) === opening(preamble);
  return same ? { from: 0, lead: 0, to: region.to } : region;
};

interface Region {
  readonly from: number;
  /** Where the words after «на основании» begin. */
  readonly lead: number;
  readonly to: number;
}

/** From the «на основании» that leads to the first act that is cited, to the comma after the last, or the end. */
const basisRegion = (preamble: string, references: Order['references']): Region => {
  const rule = blank.exec(preamble);
  const gap = rule ? [{ from: rule.index, to: rule.index + rule[0].length }] : [];
  const cited = references.flatMap(({ issuer, number, title }) =>
    [issuer, number, title].flatMap((part) => {
      const index = part === null ? -1 : preamble.indexOf(part.split('-')[0] ?? part);
      return index < 0 ? [] : [{ from: index, to: index + (part?.length ?? 0) }];
    }),
  );
  const marks = [...cited, ...gap];
  const first = Math.min(preamble.length, ...marks.map(({ from }) => from));
  const last = Math.max(0, ...marks.map(({ to }) => to));
  const leads = [...preamble.matchAll(leadIn)];
  const before = leads.filter(({ index }) => index <= first).at(-1) ?? leads[0];
  const from = before?.index ?? 0;
  const aim = preamble
    .slice(last)
    .search(
      /(?:(?:,\s*(?:а также\s+)?|\s+(?:и|а также)\s+)(?:в|с)\s+цел(?:ях|ью)|,\s*(?:для|учитывая))(?![а-яё])/iu,
    );
  const end = aim < 0 ? preamble.replace(/[\s.,]+$/u, '').length : last + aim;
  return { from, lead: from + (before?.[0].length ?? 0), to: Math.max(end, from) };
};
