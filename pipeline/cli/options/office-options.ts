import type { DayOffRule, OfficeCalendar } from '../../model/calendar/day-off-rule.ts';
import type { WorkWeek } from '../../model/calendar/work-week.ts';
import type { Arguments, Options } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';

export const weekOption = {
  week: {
    type: 'string',
    placeholder: '5|6',
    help: 'рабочая неделя: пять дней (обычно) или шесть, суббота рабочая',
  },
} as const satisfies Options;

/** How the office works: what becomes of deadlines that fall on a day off. */
export const officeOptions = {
  ...weekOption,
  'day-off': {
    type: 'string',
    placeholder: 'ask|next|previous',
    help: 'срок в выходной день: спросить (обычно), перенести на следующий или на предыдущий рабочий день',
  },
} as const satisfies Options;

const weeks: Readonly<Record<string, WorkWeek>> = { 5: 5, 6: 6 };
const rules: readonly DayOffRule[] = ['ask', 'next', 'previous'];

/** @throws Failure `cli/bad-week` */
export const weekOf = ({ week: typed = '5' }: Arguments<typeof weekOption>['values']): WorkWeek => {
  const week = weeks[typed];
  if (week) return week;
  const advice =
    'Напишите --week 5 (суббота и воскресенье выходные) или --week 6 (выходной один, воскресенье).';
  throw usageFailure('cli/bad-week', `Нет такой рабочей недели: «${typed}».`, advice);
};

/** @throws Failure `cli/bad-week`, `cli/bad-day-off` */
export const officeOf = (values: Arguments<typeof officeOptions>['values']): OfficeCalendar => {
  const typed = values['day-off'] ?? 'ask';
  const dayOff = rules.find((known) => known === typed);
  if (dayOff) return { week: weekOf(values), dayOff };
  const advice =
    'Напишите ask (спросить), next (следующий рабочий день) или previous (предыдущий рабочий день).';
  throw usageFailure(
    'cli/bad-day-off',
    `Не понято, что делать со сроком в выходной день: «${typed}».`,
    advice,
  );
};
