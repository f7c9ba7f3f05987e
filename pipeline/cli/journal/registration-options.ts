import type { Registration } from '../../model/journal/journal-entry.ts';
import type { Arguments, Options } from '../arguments.ts';
import { parseDate } from '../options/answer-flags.ts';
import { usageFailure } from '../usage-failure.ts';

/** What the register notes of an order, as options. */
export const registrationOptions = {
  date: { type: 'string', placeholder: 'ДАТА', help: 'дата приказа: 10.09.2026' },
  title: { type: 'string', placeholder: 'ТЕКСТ', help: 'заголовок: «О подготовке к зиме»' },
  signatory: { type: 'string', placeholder: 'КТО', help: 'кто подписывает' },
  executor: { type: 'string', placeholder: 'КТО', help: 'исполнитель' },
  basis: { type: 'string', placeholder: 'ТЕКСТ', help: 'основание' },
  sheets: { type: 'string', placeholder: 'ЧИСЛО', help: 'сколько листов' },
  note: { type: 'string', placeholder: 'ТЕКСТ', help: 'примечание' },
} as const satisfies Options;

/** A whole number from 1 on. @throws Failure `cli/bad-count` */
export const parseCount = (typed: string, option: string): number => {
  if (/^[1-9]\d{0,5}$/u.test(typed.trim())) return Number(typed);
  throw usageFailure(
    'cli/bad-count',
    `У параметра --${option} должно быть целое число: «${typed}».`,
    `Например: --${option} 3`,
  );
};

/** A year as orders write it. @throws Failure `cli/bad-year` */
export const parseYear = (typed: string): number => {
  if (/^[12]\d{3}$/u.test(typed.trim())) return Number(typed);
  throw usageFailure('cli/bad-year', `Это не год: «${typed}».`, 'Напишите его четырьмя цифрами: --year 2026');
};

/** @throws Failure `cli/bad-date`, `cli/bad-count` */
export const registrationOf = (typed: Arguments<typeof registrationOptions>['values']): Registration => ({
  date: typed.date === undefined ? null : parseDate(typed.date),
  title: typed.title?.trim() ?? null,
  signatory: typed.signatory?.trim() ?? null,
  executor: typed.executor?.trim() ?? null,
  basis: typed.basis?.trim() ?? null,
  sheets: typed.sheets === undefined ? null : parseCount(typed.sheets, 'sheets'),
  note: typed.note?.trim() ?? null,
  content: null,
});
