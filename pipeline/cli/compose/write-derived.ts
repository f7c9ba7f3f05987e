import type { OrderDocument } from '../../model/document.ts';
import type { Rendered } from '../../pipeline.ts';
import type { ExitCode } from '../../report/failure.ts';
import { type OutputFile, writeFiles } from '../../run/output/stage-files.ts';
import type { Arguments, everywhere, Options } from '../arguments.ts';
import { officeOptions } from '../options/office-settings.ts';
import { outOption } from '../options/out-option.ts';
import { readingOptions } from '../options/reading-options.ts';
import { templateOption } from '../options/template-option.ts';
import { outputPath } from '../output.ts';
import { reportResults, resultOf } from '../report-results.ts';
import type { Session } from '../session.ts';
import { summaryOf } from '../summary.ts';

/** What every command that makes a paper to go with a document can be told. */
export const derivedOptions = {
  out: outOption,
  ...officeOptions,
  template: templateOption,
  ...readingOptions,
} as const satisfies Options;

/** A paper in both forms; `suffix` is what its name has after the document's. */
export interface DerivedPaper {
  readonly suffix: string;
  readonly papers: Rendered;
}

type Values = Arguments<typeof derivedOptions & typeof everywhere>['values'];

/** Writes papers beside a document, all or none, and tells of them. */
export const writeDerived = async (
  {
    file,
    document,
    derived,
  }: { readonly file: string; readonly document: OrderDocument; readonly derived: readonly DerivedPaper[] },
  values: Values,
  session: Session,
): Promise<ExitCode> => {
  const { out = 'out' } = values;
  session.signal.throwIfAborted();
  const files = derived.flatMap(({ suffix, papers: { docx, pdf } }): OutputFile[] => [
    { path: outputPath(out, file, `${suffix}.docx`), content: docx },
    { path: outputPath(out, file, `${suffix}.pdf`), content: pdf },
  ]);
  writeFiles(files);
  const { summarize } = await import('../../pipeline.ts');
  const summary = summaryOf(file, summarize({ document }), { files: files.map(({ path }) => path) });
  return reportResults([resultOf(summary)], values, session, false);
};
