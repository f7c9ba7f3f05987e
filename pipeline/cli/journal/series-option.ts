import type { Journal } from '../../model/journal/journal-entry.ts';
import { usageFailure } from '../usage-failure.ts';

export const seriesOption = {
  type: 'string',
  placeholder: 'СЕРИЯ',
  help: 'серия номеров: ОД (не нужна, если серия одна)',
} as const;

/**
 * The series that was given, else the only one that the register has.
 * @throws Failure `cli/no-series`
 */
export const givenSeries = async (journal: Journal, given: string | undefined): Promise<string> => {
  if (given !== undefined) return given;
  const names = [...new Set((await journal.listSeries()).map(({ name }) => name))];
  const [only, second] = names;
  if (only !== undefined && second === undefined) return only;
  const advice = only
    ? `Укажите --series. Есть: ${names.join(', ')}.`
    : 'Заведите серию: prikaz journal series add ОД --format "{n}-ОД"';
  throw usageFailure(
    'cli/no-series',
    only ? 'В журнале несколько серий.' : 'В журнале ещё нет серий.',
    advice,
  );
};
