import { resolve } from 'node:path';
import { usualLimits, type Wanted, type WorkLimits } from '../../run/wanted.ts';
import type { Arguments, Options } from '../arguments.ts';
import { parseCount } from '../journal/registration-options.ts';
import type { Session } from '../session.ts';
import { usageFailure } from '../usage-failure.ts';
import { answerOptions, typedAnswers } from './answer-flags.ts';
import { authorOption } from './author-option.ts';
import { lookOf, lookOptions } from './look-options.ts';
import { periodOption } from './period-option.ts';
import { readingOf, readingOptions } from './reading-options.ts';
import { strictOption } from './strict-option.ts';

const { date, basis, signatory } = answerOptions;

/** What one document may take. */
export const limitOptions = {
  timeout: {
    type: 'string',
    placeholder: 'СЕКУНД',
    help: `сколько ждать одного документа или четырёх страниц скана (обычно ${usualLimits.seconds})`,
  },
  memory: {
    type: 'string',
    placeholder: 'МБ',
    help: `сколько памяти давать одному документу (обычно ${usualLimits.megabytes})`,
  },
  'max-pages': {
    type: 'string',
    placeholder: 'ЧИСЛО',
    help: `не брать документы длиннее (обычно ${usualLimits.pages})`,
  },
} as const satisfies Options;

/** What every command that works on many documents can be told about the work on each. */
export const workOptions = {
  for: periodOption,
  ...lookOptions,
  // A number, and answers about places, are one document's own.
  date,
  basis,
  signatory,
  ...readingOptions,
  author: authorOption,
  strict: strictOption,
  ...limitOptions,
} as const satisfies Options;

type Typed = Arguments<typeof workOptions>['values'];

/** An order that is issued as PDF takes 350 in a new process: less is not enough for the program itself. */
const leastMegabytes = 512;

/** @throws Failure `cli/little-memory` */
const enoughMegabytes = (megabytes: number): number => {
  if (megabytes >= leastMegabytes) return megabytes;
  throw usageFailure(
    'cli/little-memory',
    `Такой памяти документу не хватит: ${megabytes} МБ.`,
    `Укажите не меньше ${leastMegabytes}: --memory ${leastMegabytes}`,
  );
};

const limitsOf = (typed: Typed): WorkLimits => {
  const countOf = (name: keyof typeof limitOptions, usual: number): number => {
    const given = typed[name];
    return given === undefined ? usual : parseCount(given, name);
  };
  return {
    seconds: countOf('timeout', usualLimits.seconds),
    megabytes: enoughMegabytes(countOf('memory', usualLimits.megabytes)),
    pages: countOf('max-pages', usualLimits.pages),
  };
};

/**
 * What is wanted of every document, from what was typed.
 * @throws Failure `cli/unknown-format`, `cli/unknown-engine`, `cli/bad-…`, `renew/period-unclear`; `read/json-…` for settings of an office
 */
export const wantedOf = async (typed: Typed, session: Session): Promise<Wanted> => {
  const { settings, forms, perParty = false, template } = await lookOf(typed, session.signal);
  const { engine = 'auto' } = readingOf({ ...typed, quiet: true }, session);
  const { checkPeriod, localToday } = await import('../../pipeline.ts');
  if (typed.for !== undefined) checkPeriod(typed.for);
  return {
    period: typed.for ?? null,
    forms: forms.filter((form) => form !== 'json'),
    perParty,
    template: template === undefined ? null : resolve(template),
    settings,
    answers: typedAnswers(typed),
    engine,
    password: typed.password ?? null,
    author: typed.author ?? null,
    strict: typed.strict ?? false,
    today: localToday(),
    limits: limitsOf(typed),
  };
};
