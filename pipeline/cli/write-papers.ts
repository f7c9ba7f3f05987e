import type { Numbering, Unnumbered } from '../pipeline.ts';
import { type OutputFile, stageFiles, writeFiles } from '../run/output/stage-files.ts';
import type { Arguments, Options } from './arguments.ts';
import { givenSeries, seriesOption } from './journal/series-option.ts';
import { journalOption, withJournal } from './journal/with-journal.ts';
import type { Session } from './session.ts';
import type { Summary } from './summary.ts';
import { usageFailure } from './usage-failure.ts';

/** Where an order's number comes from, as options. */
export const registerOptions = {
  register: { type: 'boolean', help: 'взять номер из журнала; запись и файлы появятся вместе или никак' },
  series: seriesOption,
  ...journalOption,
} as const satisfies Options;

/** All that is to be written, and what is told of it. */
interface Papers {
  readonly files: readonly OutputFile[];
  readonly summary: Summary;
}

export type RegisterValues = Arguments<typeof registerOptions>['values'];

/** @throws Failure `cli/number-registered` */
export const checkRegister = ({ register, number }: RegisterValues & { readonly number?: string }): void => {
  if (!register || number === undefined) return;
  throw usageFailure(
    'cli/number-registered',
    'Номер даёт журнал, а вы указали свой.',
    'Уберите --number или --register.',
  );
};

const writeAll = async (make: (numbering: null) => Promise<Papers>): Promise<Summary> => {
  const { files, summary } = await make(null);
  writeFiles(files);
  return summary;
};

/** A number that the register will give is asked of nobody. */
const withoutNumber = (summary: Summary): Summary => {
  const isOther = ({ path }: { readonly path: string | null }): boolean => path !== '/order/number';
  return {
    ...summary,
    missing: summary.missing.filter(isOther),
    diagnostics: summary.diagnostics.filter(isOther),
  };
};

/**
 * Writes an order's papers; with `--register` they get the next number of the register in the same step. A draft gets
 * no number, which is said.
 */
export const writePapers = async (
  unnumbered: Unnumbered,
  { register, series, journal: place }: RegisterValues,
  session: Session,
  make: (numbering: Numbering | null) => Promise<Papers>,
): Promise<Summary> => {
  if (!register) return writeAll(make);
  const { draftRemarks, isReady, registerDocument } = await import('../pipeline.ts');
  if (!isReady(unnumbered)) {
    const summary = withoutNumber(await writeAll(make));
    return { ...summary, diagnostics: [...draftRemarks(), ...summary.diagnostics] };
  }
  return withJournal({ place }, session, async (journal) => {
    const { made, remarks } = await registerDocument(journal, unnumbered, {
      series: await givenSeries(journal, series),
      make,
      stage: ({ files }) => stageFiles(files),
    });
    return { ...made.summary, diagnostics: [...remarks, ...made.summary.diagnostics] };
  });
};
