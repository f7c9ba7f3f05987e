import type { Diagnostic, OrderDocument } from '../model/document.ts';
import type { Appended, StampRequest } from '../render/stamps/stamp.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Context } from '../stage.ts';
import { type Input, type ReadOptions, readDocument } from './read-document.ts';
import { contextOf } from './run-context.ts';

export type { Corner } from '../render/stamps/stamp.ts';

/** A paper that is there already, what is to be put on it, and files that become its appendices. */
export interface StampJob {
  readonly paper: Input;
  readonly marks: Omit<StampRequest, 'appendices'>;
  readonly appendices: readonly Input[];
}

const notStampable = (message: string, advice: string): Failure =>
  new Failure({ rule: 'render/not-stampable', exitCode: exitCodes.input, message, advice });

/** Reads a file as every file is read, so that none that could harm comes further. */
const look = async ({ name, bytes, more }: Input, context: Context) => {
  const [{ read }, { defaultLimits: limits }, { russianLexicon: lexicon }] = await Promise.all([
    import('../read/read.ts'),
    import('../model/limits.ts'),
    import('../lexicon.ts'),
  ]);
  return read({ name, bytes, ...(more && { more }) }, context, { limits, lexicon });
};

const isPdf = ({ mediaType }: { readonly mediaType: string }): boolean => mediaType === 'application/pdf';

/** The numbers of appendices that come anew: those that the text names and the file has not, then the next ones. */
const newNumbers = async (
  { order, plans, tables }: OrderDocument,
  count: number,
): Promise<readonly (string | null)[]> => {
  const { namedAppendices } = await import('../check/named-appendices.ts');
  const present = [...plans, ...tables].map(({ appendix }) => appendix);
  const named = order ? [...namedAppendices(order).numbers] : [];
  const missing = named.filter((number) => !present.includes(number)).sort((a, b) => Number(a) - Number(b));
  if (order && present.length + count === 1 && named.length === 0) return [null];
  const last = Math.max(present.length, ...[...present, ...named].map((number) => Number(number) || 0));
  return Array.from(
    { length: count },
    (_, index) => missing[index] ?? String(last + index - missing.length + 1),
  );
};

/** The lines of the marks, as an order that is issued anew would bear them. */
const marksFor = async (
  paper: Input,
  count: number,
  options: ReadOptions,
): Promise<readonly (readonly string[])[]> => {
  if (count === 0) return [];
  const document = await readDocument(paper, options);
  const { viewThrough } = await import('../render/render.ts');
  const tables = (await newNumbers(document, count)).map((appendix) => ({
    appendix,
    title: null,
    columns: [],
    rows: [],
  }));
  const { view } = await viewThrough({ ...document, plans: [], tables }, { draft: false });
  return view.parts.map(({ stamps }) => stamps.flatMap(({ lines }) => lines));
};

const appended = async (input: Input, context: Context): Promise<Omit<Appended, 'mark'>> => {
  const source = await look(input, context);
  if (source.content.kind !== 'pages')
    throw notStampable(
      `Приложить можно PDF или изображения страниц, а это другой файл: ${input.name}.`,
      'Сохраните его как PDF (в Word: «Сохранить как», тип PDF) и повторите.',
    );
  return {
    files: [input.bytes, ...(input.more ?? [])],
    isPdf: isPdf(source),
    sheets: source.content.pages.map(({ width, height }) => ({ width, height })),
  };
};

/** Puts marks on a PDF and joins appendices to it. Throws a `Failure` for what is no PDF, damaged or protected. */
export const stampPapers = async (
  { paper, marks, appendices }: StampJob,
  options: ReadOptions = {},
): Promise<{ readonly pdf: Uint8Array; readonly diagnostics: readonly Diagnostic[] }> => {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf(options, diagnostics);
  const silent = contextOf(options, []);
  if (!isPdf(await look(paper, silent)))
    throw notStampable(
      `Отметки ставят на PDF, а это другой файл: ${paper.name}.`,
      'Сохраните документ как PDF (из скана: prikaz searchable) и повторите.',
    );
  const files: Omit<Appended, 'mark'>[] = [];
  for (const input of appendices) files.push(await appended(input, silent));
  const lines = await marksFor(paper, files.length, options);
  const joined = files.map((file, index) => ({ ...file, mark: lines[index] ?? [] }));
  const { stampPdf } = await import('../render/stamps/stamp-pdf.ts');
  const pdf = await stampPdf({ file: paper.bytes, request: { ...marks, appendices: joined } }, context);
  return { pdf, diagnostics };
};
