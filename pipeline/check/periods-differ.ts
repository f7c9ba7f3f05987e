import { partsOf } from '../model/dates/russian-date.ts';
import type { Period } from '../model/document.ts';
import { findQuoted } from '../model/quotes.ts';
import type { Check } from './check.ts';

const schoolYear = /(?<!\d)(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)\s*(?:уч|г\.?\s?г\.)/giu;
const calendarYear = /(?<!\p{L})(?:на|в)\s+(20\d\d)\s*(?:г\.|году?(?!\p{L}))(?!\s*и\s)/giu;

/** Titles of other acts keep their years: «приказ «О плане на 2019 год»». */
const withoutQuoted = (text: string): string =>
  findQuoted(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);

/** The periods that a text names, of the same kind as `own`: first years and the words. */
const periodsIn = (text: string, own: Period): { readonly year: number; readonly words: string }[] => {
  if (own.kind === 'dates') return [];
  const pattern = own.kind === 'school-year' ? schoolYear : calendarYear;
  return [...withoutQuoted(text).matchAll(pattern)].map(([words, year]) => ({ year: Number(year), words }));
};

/** The order says «на 2022-2023 учебный год» and its plan «на 2021-2022»: one of them was not renewed. */
export const periodsDiffer: Check = ({ order, plans }, say) => {
  if (!order) return;
  const own = plans.flatMap(({ period }) => (period ? [period] : []));
  const years = new Set(own.map(({ from }) => partsOf(from).year));
  const texts = [
    { path: '/order/title', text: order.title ?? '' },
    ...order.clauses
      .map(({ text }, index) => ({ path: `/order/clauses/${index}/text`, text }))
      .filter(({ text }) => /утверд/iu.test(text)),
  ];
  const [first] = own;
  if (!first) return;
  for (const { path, text } of texts) {
    const named = /итог|результат/iu.test(text) ? [] : periodsIn(text, first);
    const [other] = named;
    if (!other || named.some(({ year }) => years.has(year))) continue;
    say('check/periods-differ', { order: other.words.trim(), plan: first.text }, { path });
  }
};
