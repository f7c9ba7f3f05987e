/** LibreOffice as a printer: DOCX to PDF/A. */
import { exitCodes, Failure } from '../report/failure.ts';
import { convertBatch } from './libreoffice.ts';

/** What its filter for PDF is told. */
export interface OfficePrint {
  /** The part of ISO 19005, 2 or 3. */
  readonly part: number;
  /** True for the tags that reading aloud needs. */
  readonly accessible: boolean;
}

const setting = (type: 'long' | 'boolean', value: number | boolean) => ({ type, value: String(value) });

/** The names are those of LibreOffice's «PDF Export» filter. */
const filterOf = ({ part, accessible }: OfficePrint): string =>
  `pdf:writer_pdf_Export:${JSON.stringify({
    SelectPdfVersion: setting('long', part),
    UseTaggedPDF: setting('boolean', true),
    PDFUACompliance: setting('boolean', accessible),
    ExportBookmarks: setting('boolean', true),
    ExportFormFields: setting('boolean', false),
    ExportNotes: setting('boolean', false),
    UseLosslessCompression: setting('boolean', true),
  })}`;

/** Bytes of one printed document. */
const mostBytes = 256 * 1024 * 1024;
/** Milliseconds of a start on a slow disk and of each document. */
const time = { start: 60_000, document: 60_000 };
/** So many documents are printed in one start; a thousand would be lost with the one that hangs. */
const mostAtOnce = 20;

const missing = (): Failure =>
  new Failure({
    rule: 'render/office-missing',
    exitCode: exitCodes.missingTool,
    message: 'PDF по этому шаблону делает LibreOffice, а он на этом компьютере не найден.',
    advice:
      'Установите LibreOffice (libreoffice.org, бесплатно) или сохраните готовый DOCX как PDF/A в Word.',
  });

const notPrinted = (timedOut: boolean, cause: string): Failure =>
  new Failure({
    rule: 'render/office-failed',
    exitCode: exitCodes.output,
    message: timedOut
      ? 'LibreOffice не успел сделать PDF за отведённое время.'
      : 'LibreOffice не смог сделать PDF из документа.',
    advice: 'Откройте готовый DOCX в LibreOffice: если он открывается, сохраните шаблон заново и повторите.',
    cause,
  });

interface Waiting {
  readonly docx: Uint8Array;
  readonly done: (pdf: Uint8Array) => void;
  readonly failed: (error: unknown) => void;
}

const printAll = async (jobs: readonly Waiting[], filter: string): Promise<void> => {
  const converted = await convertBatch({
    files: jobs.map(({ docx }) => docx),
    from: 'docx',
    to: filter,
    mostBytes,
    timeLimit: time.start + time.document * jobs.length,
  });
  if (!converted) throw missing();
  const { results, timedOut, errors } = converted;
  for (const [index, job] of jobs.entries()) {
    const pdf = results[index];
    if (pdf) job.done(pdf);
    else if (jobs.length === 1) job.failed(notPrinted(timedOut, errors));
    // One that hangs takes the rest of its batch along: each gets a start of its own.
    else await printOrFail([job], filter);
  }
};

const printOrFail = async (jobs: readonly Waiting[], filter: string): Promise<void> => {
  try {
    await printAll(jobs, filter);
  } catch (error) {
    for (const { failed } of jobs) failed(error);
  }
};

/** Documents that wait for the program, by what its filter is told. */
const queues = new Map<string, Waiting[]>();

const printQueue = async (filter: string, queue: Waiting[]): Promise<void> => {
  while (queue.length > 0) await printOrFail(queue.splice(0, mostAtOnce), filter);
  queues.delete(filter);
};

/**
 * Prints a DOCX. Documents that are asked for while another is being printed share the next start.
 *
 * @throws Failure `render/office-missing`, `render/office-failed`
 */
export const printWithLibreOffice = (docx: Uint8Array, print: OfficePrint): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    const filter = filterOf(print);
    const queue = queues.get(filter);
    const job = { docx, done, failed };
    if (queue) queue.push(job);
    else {
      const begun = [job];
      queues.set(filter, begun);
      // In the next turn, so that what is asked for at once goes together.
      setImmediate(() => printQueue(filter, begun));
    }
  });
