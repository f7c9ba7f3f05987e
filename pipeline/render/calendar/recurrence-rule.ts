import { partsOf } from '../../model/dates/russian-date.ts';

/** The parts of an RRULE (RFC 5545, 3.3.10) that the contract's terms have. */
export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** «FR», «1MO», «-1WE». */
  readonly days: readonly string[];
  /** Counted from the month's end where negative. */
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
}

const rulePattern = new RegExp(
  [
    '^FREQ=(?<frequency>DAILY|WEEKLY|MONTHLY|YEARLY)',
    '(?:;INTERVAL=(?<interval>[1-9]\\d?))?',
    '(?<by>(?:;BY(?:DAY=-?\\d?(?:MO|TU|WE|TH|FR|SA|SU)(?:,-?\\d?(?:MO|TU|WE|TH|FR|SA|SU))*|',
    '(?:MONTH|MONTHDAY)=-?\\d{1,2}(?:,-?\\d{1,2})*))*)$',
  ].join(''),
  'u',
);

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** A term's rule, null for what it does not write: the text may come from a stranger's file. */
export const parseRule = (text: string): RecurrenceRule | null => {
  const groups = rulePattern.exec(text)?.groups;
  const frequency = frequencies.find((known) => known === groups?.['frequency']);
  if (!frequency) return null;
  const parts = new Map(
    (groups?.['by'] ?? '')
      .split(';')
      .filter(Boolean)
      .map((part) => part.split('=') as [string, string]),
  );
  const list = (name: string): readonly string[] => parts.get(name)?.split(',') ?? [];
  return {
    frequency,
    interval: Number(groups?.['interval'] ?? 1),
    days: list('BYDAY'),
    monthDays: list('BYMONTHDAY').map(Number),
    months: list('BYMONTH').map(Number),
  };
};

/** The rule as a calendar takes it; `until` is the last day, ISO 8601. */
export const printRule = (
  { frequency, interval, days, monthDays, months }: RecurrenceRule,
  until: string,
): string =>
  [
    `FREQ=${frequency}`,
    interval > 1 && `INTERVAL=${interval}`,
    months.length > 0 && `BYMONTH=${months.join(',')}`,
    monthDays.length > 0 && `BYMONTHDAY=${monthDays.join(',')}`,
    days.length > 0 && `BYDAY=${days.join(',')}`,
    `UNTIL=${until.replaceAll('-', '')}`,
  ]
    .filter(Boolean)
    .join(';');

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** True for a day (ISO 8601) that a rule names, whatever its interval. */
export const fallsOn = ({ days, monthDays, months }: RecurrenceRule, iso: string): boolean => {
  const { year, month, day } = partsOf(iso);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekday = weekdays[new Date(iso).getUTCDay()] ?? '';
  const names = [
    weekday,
    `${Math.ceil(day / 7)}${weekday}`,
    `-${Math.ceil((length - day + 1) / 7)}${weekday}`,
  ];
  return (
    (months.length === 0 || months.includes(month)) &&
    (monthDays.length === 0 || monthDays.includes(day) || monthDays.includes(day - length - 1)) &&
    (days.length === 0 || names.some((name) => days.includes(name)))
  );
};
