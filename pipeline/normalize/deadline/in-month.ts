import { monthGenitives, monthOf, monthPattern } from '../../model/dates/russian-date.ts';
import { ordinals } from './ordinals.ts';
import { weekday } from './weekdays.ts';

const title = new RegExp(
  `^(?:месяц\\s*[:–—-]?\\s*)?(?:${ordinals}\\s*(?:недел[яи]|декада)[\\s,(]*)?(?<month>${monthPattern})(?:\\s*(?<year>20\\d\\d)(?:\\s*(?:года|год|г\\.?))?)?[\\s,(–—-]*(?:${ordinals}\\s*(?:недел[яи]|декада))?[).]*$`,
  'iu',
);

const days = '\\d{1,2}(?:-?го)?(?:\\s*[-–—]\\s*\\d{1,2})?';
const bare = new RegExp(
  `^(?:(?:с|со|до|к|не позднее|в|во)\\s+)?(?:${days}(?:\\s*(?:,|;|и|по)\\s*${days})*(?<noun>\\s*(?:числа?|числу))?|(?:с\\s+)?${ordinals}\\s*(?:декад[а-я]+|недел[а-я]+|нед\\.|половин[а-я]+|${weekday}))\\.?$`,
  'iu',
);

/**
 * A deadline with the month that only its section names: «15» or «2-я декада» in the section «Февраль» is «15 февраля»,
 * «2-я декада февраля». Any other deadline as it is.
 */
export const inMonth = (text: string, section: string | null): string => {
  const { month, year } = title.exec(section?.trim() ?? '')?.groups ?? {};
  const name = month && monthGenitives[(monthOf(month) ?? 0) - 1];
  if (!name) return text;
  const named = year ? `${name} ${year}` : name;
  const deadline = text.trim();
  if (/^в течени[еи] (?:всего )?месяца$/iu.test(deadline)) return `в течение ${named}`;
  const match = bare.exec(deadline);
  if (!match) return text;
  const noun = match.groups?.['noun'] ?? '';
  return `${deadline.replace(/\.$/u, '').slice(0, deadline.length - noun.length)} ${named}`;
};
