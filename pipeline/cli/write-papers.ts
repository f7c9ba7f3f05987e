import type { Answers } from '../model/answers/answers.ts';
import type { Making, Numbering } from '../pipeline.ts';
import { type OutputFile, stageFiles, writeFiles } from '../run/output/stage-files.ts';
import type { Arguments, Options } from './arguments.ts';
import { givenSeries, seriesOption } from './journal/series-option.ts';
import { journalOption, withJournal } from './journal/with-journal.ts';
import { placeFiles } from './place-files.ts';
import type { Session } from './session.ts';
import { type Summary, summaryOf } from './summary.ts';
import { usageFailure } from './usage-failure.ts';

/** Where an order's number comes from, as options. */
export const registerOptions = {
  register: { type: 'boolean', help: 'взять номер из журнала; запись и файлы появятся вместе или никак' },
  series: seriesOption,
  ...journalOption,
} as const satisfies Options;

/** Where papers are to lie, and what they were made from. */
interface Target {
  /** The input, which gives them their names. */
  readonly file: string;
  readonly out: string;
  readonly answers: Answers;
  /** The file that the answers came from. */
  readonly answersFrom?: string | undefined;
}

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
  { unnumbered, make }: Making,
  { file, out, answers, answersFrom }: Target,
  { register, series, journal: place }: RegisterValues,
  session: Session,
): Promise<Summary> => {
  const papersOf = async (numbering: Numbering | null): Promise<Papers> => {
    const made = await make(numbering);
    const given = { ...answers, ...numbering };
    const { files, ...placed } = await placeFiles({ ...made, answers: given, answersFrom }, out, file);
    const written = { ...placed, files: files.map(({ path }) => path) };
    return { files, summary: summaryOf(file, made.summary, written) };
  };
  const writeUnnumbered = async (): Promise<Summary> => {
    const { files, summary } = await papersOf(null);
    writeFiles(files);
    return summary;
  };
  if (!register) return writeUnnumbered();
  const { draftRemarks, isReady, registerDocument } = await import('../pipeline.ts');
  if (!isReady(unnumbered)) {
    const summary = withoutNumber(await writeUnnumbered());
    return { ...summary, diagnostics: [...draftRemarks(), ...summary.diagnostics] };
  }
  return withJournal({ place }, session, async (journal) => {
    const { made, remarks } = await registerDocument(journal, unnumbered, {
      series: await givenSeries(journal, series),
      make: papersOf,
      stage: ({ files }) => stageFiles(files),
    });
    return { ...made.summary, diagnostics: [...remarks, ...made.summary.diagnostics] };
  });
};
