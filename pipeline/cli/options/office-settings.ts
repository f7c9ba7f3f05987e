import { type OfficeSettings, usualSettings } from '../../model/office/settings.ts';
import { dayOffRules, officeProfiles, pdfStandards, workWeeks } from '../../model/office/settings-choices.ts';
import type { Arguments, Options } from '../arguments.ts';
import { readInput } from '../input.ts';
import { usageFailure } from '../usage-failure.ts';

const officeOption = {
  office: {
    type: 'string',
    placeholder: 'ФАЙЛ',
    help: 'настройки учреждения (JSON; готовый файл выдаёт prikaz schema office --example)',
  },
} as const satisfies Options;

export const weekOption = {
  week: {
    type: 'string',
    placeholder: '5|6',
    help: 'рабочая неделя: пять дней (обычно) или шесть, суббота рабочая',
  },
} as const satisfies Options;

/** How the office works: what becomes of deadlines that fall on a day off. */
export const workingOptions = {
  ...officeOption,
  ...weekOption,
  'day-off': {
    type: 'string',
    placeholder: 'ask|next|previous',
    help: 'срок в выходной день: спросить (обычно), перенести на следующий или на предыдущий рабочий день',
  },
} as const satisfies Options;

/** By which edition of the standard papers are made and checked. */
export const profileOptions = {
  ...officeOption,
  profile: {
    type: 'string',
    placeholder: officeProfiles.join('|'),
    help: 'ГОСТ Р 7.0.97 какого года соблюдать (обычно 2025)',
  },
} as const satisfies Options;

/** All that can be said of an office on a command line; each option has the last word over the file. */
export const officeOptions = {
  ...workingOptions,
  ...profileOptions,
  pdf: {
    type: 'string',
    placeholder: pdfStandards.join('|'),
    help: 'вид PDF/A (обычно a-2b); в a-3b и a-3a вложены JSON и DOCX документа',
  },
} as const satisfies Options;

type Typed = Arguments<typeof officeOptions>['values'];

/** What may be typed for a setting, and what is said of anything else. */
interface Choice {
  readonly rule: `cli/${string}`;
  readonly known: readonly (string | number)[];
  readonly unknown: string;
  readonly advice: string;
}

const choices = {
  week: {
    rule: 'cli/bad-week',
    known: workWeeks,
    unknown: 'Нет такой рабочей недели',
    advice: 'Напишите --week 5 (суббота и воскресенье выходные) или --week 6 (выходной один, воскресенье).',
  },
  'day-off': {
    rule: 'cli/bad-day-off',
    known: dayOffRules,
    unknown: 'Не понято, что делать со сроком в выходной день',
    advice: 'Напишите ask (спросить), next (следующий рабочий день) или previous (предыдущий рабочий день).',
  },
  profile: {
    rule: 'cli/bad-profile',
    known: officeProfiles,
    unknown: 'Нет такой редакции ГОСТ Р 7.0.97',
    advice: `Есть: ${officeProfiles.join(', ')}.`,
  },
  pdf: {
    rule: 'cli/bad-pdf',
    known: pdfStandards,
    unknown: 'Нет такого вида PDF/A',
    advice: `Есть: ${pdfStandards.join(', ')}.`,
  },
} as const satisfies Readonly<Record<string, Choice>>;

type ChoiceName = keyof typeof choices;
type Chosen<Name extends ChoiceName> = (typeof choices)[Name]['known'][number];

/** What was typed for a setting, undefined where nothing was. @throws Failure `cli/bad-…` */
const chosen = <Name extends ChoiceName>(name: Name, typed: string | undefined): Chosen<Name> | undefined => {
  if (typed === undefined) return undefined;
  const { rule, known, unknown, advice } = choices[name];
  const found: Chosen<Name> | undefined = known.find((each) => String(each) === typed.toLowerCase());
  if (found !== undefined) return found;
  throw usageFailure(rule, `${unknown}: «${typed}».`, advice);
};

const readOffice = async (file: string, signal: AbortSignal): Promise<OfficeSettings> => {
  const { parseOffice } = await import('../../pipeline.ts');
  return parseOffice(await readInput(file, signal));
};

/**
 * The settings of the office: the file's, if one is given, and the options', which have the last word.
 * @throws Failure `cli/bad-week`, `cli/bad-day-off`, `cli/bad-profile`, `cli/bad-pdf`; `read/json-damaged`, `read/json-unfit`
 */
export const settingsOf = async (values: Typed, signal: AbortSignal): Promise<OfficeSettings> => {
  const week = chosen('week', values.week);
  const dayOff = chosen('day-off', values['day-off']);
  const profile = chosen('profile', values.profile);
  const pdf = chosen('pdf', values.pdf);
  const own = values.office === undefined ? usualSettings : await readOffice(values.office, signal);
  return {
    ...own,
    ...(week && { week }),
    ...(dayOff && { dayOff }),
    ...(profile && { profile }),
    ...(pdf && { pdf }),
  };
};
