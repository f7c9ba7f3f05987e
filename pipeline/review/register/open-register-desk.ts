import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Journal } from '../../model/journal/journal-entry.ts';
import { isSeriesName } from '../../model/journal/series-name.ts';
import { counted } from '../../model/plural.ts';
import { type Imported, shownJournalPlace, withJournal } from '../../pipeline.ts';
import { Failure } from '../../report/failure.ts';
import { openProcessPool } from '../../run/pool/open-process-pool.ts';
import { usualLimits } from '../../run/wanted.ts';
import type { RegisterFilter, RegisterView } from '../contract/register-view.ts';
import { filterEntries } from './filter-entries.ts';
import { importReport } from './import-report.ts';
import type { RegisterDesk } from './register-desk.ts';
import { badSeries, noReason, onRegisterPage } from './register-failures.ts';

interface RegisterOptions {
  /** A file, or the address of a PostgreSQL server; where it is not given, PRIKAZ_JOURNAL or the user's data folder. */
  readonly place?: string | undefined;
}

/** Entries in one view. */
const viewLength = 200;

/** «Журнал приказов ОД 2026»: what a series is called may hold signs that no file name has. */
const fileName = ({ series, year }: RegisterFilter): string =>
  ['Журнал приказов', series?.replace(/[^\p{L}\p{N}]+/gu, '-'), year]
    .filter((part) => part !== undefined)
    .join(' ');

/** Beside this file, under the same extension. */
const script = fileURLToPath(new URL(`register-process${extname(import.meta.url)}`, import.meta.url));

const isMissing = (error: unknown): boolean => error instanceof Failure && error.rule === 'journal/not-found';

/** The register of orders for its page. It is opened for each request alone: other programs work with it meanwhile. */
export const openRegisterDesk = ({ place }: RegisterOptions): RegisterDesk => {
  const pool = openProcessPool({ script, jobs: 1, megabytes: usualLimits.megabytes });
  const ask = (method: string, ...parameters: readonly unknown[]): Promise<unknown> =>
    pool.call({ method, parameters: [place, ...parameters], seconds: usualLimits.seconds });

  const work = <Result>(task: (journal: Journal) => Promise<Result>, create = false): Promise<Result> =>
    onRegisterPage(() => withJournal({ place, create }, task));

  const viewOf =
    (filter: RegisterFilter) =>
    async (journal: Journal): Promise<RegisterView> => {
      const [series, all] = await Promise.all([journal.listSeries(), journal.list()]);
      const entries = filterEntries(all, filter);
      const { offset = 0 } = filter;
      return {
        place: shownJournalPlace(place),
        series,
        years: [...new Set(all.map(({ year }) => year))].toSorted((a, b) => b - a),
        entries: entries.slice(offset, offset + viewLength),
        total: entries.length,
      };
    };

  const whole = viewOf({});

  return {
    view: (filter) =>
      work(viewOf(filter)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
        return { place: null, series: [], years: [], entries: [], total: 0 };
      }),
    create: () => work(whole, true),
    addSeries: async ({ name, kind, year, format, first }) => {
      const row = { name: name.trim(), kind: kind.trim() || name.trim(), year, format: format.trim(), first };
      if (!isSeriesName(row.name))
        throw badSeries(
          name.trim() ? `Это не имя серии: «${row.name}».` : 'Не указано имя серии.',
          'Назовите её коротко, буквами и цифрами: «ОД», «ЛС».',
        );
      return work(async (journal) => {
        await journal.addSeries(row);
        return whole(journal);
      }, true);
    },
    void: async (key, reason) => {
      if (!reason.trim()) throw noReason();
      return work(async (journal) => {
        await journal.void(key, reason.trim());
        return whole(journal);
      });
    },
    import: (wish) => onRegisterPage(async () => importReport((await ask('importFile', wish)) as Imported)),
    export: (form, filter = {}) =>
      onRegisterPage(async () => ({
        name: `${fileName(filter)}.${form}`,
        bytes: (await ask('exportFile', form, filter)) as Uint8Array,
      })),
    verify: () =>
      work(async (journal) => {
        const { events, alteration, head } = await journal.verify();
        if (!alteration)
          return {
            sound: true,
            message: `Журнал цел: ${counted(events, ['строка', 'строки', 'строк'])} истории. Контрольная сумма: ${head}`,
          };
        return {
          sound: false,
          message:
            `Журнал изменён в обход программы. Строка истории ${alteration.seq}: ${alteration.message}. ` +
            'Верните журнал из резервной копии и сверьте записи после неё с бумагами.',
        };
      }),
    close: pool.close,
  };
};
