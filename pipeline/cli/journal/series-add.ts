import { partsOf } from '../../model/dates/russian-date.ts';
import { isSeriesName } from '../../model/journal/series-name.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { usageFailure } from '../usage-failure.ts';
import { parseCount, parseYear } from './registration-options.ts';
import { journalOption, withJournal } from './with-journal.ts';

const oneName = (names: readonly string[]): string => {
  const [name, extra] = names.map((each) => each.trim());
  if (name !== undefined && extra === undefined && isSeriesName(name)) return name;
  throw usageFailure(
    'cli/bad-series',
    name === undefined ? 'Не указано имя серии.' : `Это не имя серии: «${names.join(' ')}».`,
    'Назовите её коротко, буквами и цифрами: prikaz journal series add ОД --format "{n}-ОД"',
  );
};

export const seriesAdd = command({
  usage: 'journal series add ИМЯ [--kind ВИД] [--format ОБРАЗЕЦ] [--year ГОД] [--first ЧИСЛО]',
  about:
    'Заводит серию номеров. В образце {n} — порядковый номер, {nnn} — он же с нулями впереди,\n' +
    '{series} — имя серии, {yy} и {yyyy} — год. Тот же --year позже меняет образец с нового года.',
  options: {
    kind: { type: 'string', placeholder: 'ВИД', help: 'что в ней регистрируют: «личный состав»' },
    format: { type: 'string', placeholder: 'ОБРАЗЕЦ', help: 'как печатается номер (по умолчанию {n})' },
    year: { type: 'string', placeholder: 'ГОД', help: 'с какого года (по умолчанию с этого)' },
    first: { type: 'string', placeholder: 'ЧИСЛО', help: 'первый номер, если год начат без программы' },
    ...journalOption,
  },
  examples: [
    'prikaz journal series add ОД --kind "основная деятельность" --format "{n}-ОД"',
    'prikaz journal series add ЛС --format "{n}/{series}" --first 57',
  ],
  run: async ({ positionals, values }, session) => {
    const name = oneName(positionals);
    const { kind = name, format = '{n}', journal: place } = values;
    const { localToday } = await import('../../pipeline.ts');
    const year = values.year === undefined ? partsOf(localToday()).year : parseYear(values.year);
    const first = values.first === undefined ? 1 : parseCount(values.first, 'first');
    const row = { name, kind: kind.trim(), year, format: format.trim(), first };
    await withJournal({ place, create: true }, session, (journal) => journal.addSeries(row));
    if (!values.quiet)
      session.tell(`Серия ${name} (${row.kind}) ведётся с ${year} года, образец номера: ${row.format}.\n`);
    return exitCodes.ok;
  },
});
