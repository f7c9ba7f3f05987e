import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { settingsOf, weekOption } from '../options/office-settings.ts';
import { usageFailure } from '../usage-failure.ts';

/** The January holidays of today's article 112 hold since this year. */
const firstYear = 2013;

/** @throws Failure `cli/bad-year` */
const yearTyped = (typed: string): number => {
  const year = /^20\d\d$/.test(typed) ? Number(typed) : 0;
  if (year >= firstYear) return year;
  const advice = `Укажите год от ${firstYear} до 2099: prikaz calendar 2027.`;
  throw usageFailure('cli/bad-year', `Нет календаря на «${typed}».`, advice);
};

export const calendar = command({
  usage: 'calendar [ГОД…] [--week 5|6]',
  about:
    'Показывает, какие дни в году выходные, праздничные и сокращённые и каким постановлением перенесены.\n' +
    'Без ГОДА — этот год. Праздники отдельных регионов не учтены.',
  options: { ...weekOption },
  examples: ['prikaz calendar 2027', 'prikaz calendar 2026 2027 --week 6'],
  run: async ({ positionals, values }, { data, signal }) => {
    const [{ calendarOf }, { calendarText }] = await Promise.all([
      import('../../model/calendar/production-calendar.ts'),
      import('../calendar-text.ts'),
    ]);
    const { week } = await settingsOf(values, signal);
    const years = positionals.length > 0 ? positionals.map(yearTyped) : [new Date().getFullYear()];
    const calendars = years.map((year) => calendarOf(year, week));
    data(
      values.json
        ? jsonText(calendars.map((each) => ({ week, ...each })))
        : calendars.map((each) => calendarText(each, week)).join('\n'),
    );
    return exitCodes.ok;
  },
});
