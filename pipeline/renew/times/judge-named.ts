/** Years and numbers in the names of events. */

import { readRoman, romanOf } from '../../model/roman.ts';
import type { FoundTime } from './found-time.ts';
import type { Judge } from './judge-others.ts';
import { moveYears } from './move-time.ts';
import { after, before, quotationOf, type Surroundings } from './surroundings.ts';
import { stays, verdict } from './verdict.ts';

/** «Учитель года 2024»: four digits at the end of a quotation that says more. */
const endsQuotation = (time: FoundTime, around: Surroundings): boolean => {
  const quoted = quotationOf(around, time);
  return (
    time.kind === 'year' &&
    /^\d{4}$/u.test(time.text) &&
    quoted !== null &&
    /^\s*[»"”]/u.test(after(around, time)) &&
    quoted.text.trim().length > time.text.length
  );
};

/** «День качества-2023»: a year in a name that may change with it; one of an exam or a season, «ЕГЭ-2022», goes with the year. */
export const ofName: Judge = (time, around, { years }) => {
  if (time.kind !== 'name' && !endsQuotation(time, around)) return null;
  const [, word = ''] = before(around, time).match(/(\p{L}+)[»"”]?\s?\S\s?$/u) ?? [];
  const abbreviation = (word.match(/\p{Lu}/gu) ?? []).length > 1;
  const season = /^(?:лет[оа]|осень|зима|весна)$/iu.test(word);
  if (time.kind === 'name' && (season || (abbreviation && quotationOf(around, time) === null))) return null;
  const reason = 'Год входит в название. Проверьте, так ли называется мероприятие в новом году.';
  return verdict(moveYears(time.text, years), 'renew/name-year', reason);
};

/** «Год семьи»: each year has a theme of its own. */
export const ofTheme: Judge = (time) => {
  if (time.kind !== 'theme') return null;
  const reason = `У каждого года своя тема. Проверьте, нужно ли в новом году «${time.text}».`;
  return stays(time, 'renew/theme-year', reason);
};

/** «XXV турнир», «12-й фестиваль»: the next one has the next number. */
export const ofEdition: Judge = (time, _around, { years }) => {
  if (time.kind !== 'edition') return null;
  const old = /^\d/u.test(time.text) ? Number.parseInt(time.text, 10) : readRoman(time.text);
  const next = old + years;
  if (old < 1 || next < 1) return null;
  const number = /^\d/u.test(time.text) ? String(next) : romanOf(next);
  const reason = 'Порядковый номер мероприятия: следующее — под следующим номером. Проверьте его.';
  return verdict(time.text.replace(/^(?:\d+|[IVXLC]+)/u, number), 'renew/edition', reason);
};
