import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Totals } from '../batch-event.ts';
import type { DocumentResult } from '../outcome.ts';
import { makeFolder, unwritable } from '../output/stage-files.ts';
import { documentsReport } from './documents-report.ts';
import { type Gate, usualGate } from './gate.ts';
import { indexPages } from './index-report.ts';
import { junitReport } from './junit-report.ts';
import { namesPages } from './names-report.ts';
import { replaceFiles } from './replace-files.ts';
import type { ReportMatter, ReportText } from './report.ts';
import { linkBetween } from './report-links.ts';
import { isReportPage } from './report-pages.ts';
import { openBook } from './result-book.ts';
import { sarifReport } from './sarif-report.ts';
import { summaryReport } from './summary-report.ts';

/** How reports are to be written. */
export interface ReportManner {
  readonly gate?: Gate;
  /** The file that a document was read from; null where it is not on this machine. */
  readonly sourceOf?: (name: string) => string | null;
}

/** The folder of the reports, in the folder of the results. */
const reportFolder = 'report';

/** Where reports are written before they take their places; whatever an ended run left there is put away. */
const stagingFolder = '.new';

/** Writes a report as it comes, and gives its notes. */
const writeText = async (path: string, text: ReportText): Promise<readonly string[]> => {
  const file = await open(path, 'wx');
  try {
    let part = await text.next();
    for (; !part.done; part = await text.next()) await file.write(part.value);
    await file.sync();
    return part.value;
  } finally {
    await file.close();
  }
};

/** The names of the files in the order in which they take their places: what may be open in Excel first, `index.html` last. */
const writeAll = async (staging: string, matter: ReportMatter): Promise<readonly string[]> => {
  const texts = { 'documents.csv': documentsReport, 'junit.xml': junitReport, 'results.sarif': sarifReport };
  const notes: string[] = [];
  for (const [name, text] of Object.entries(texts))
    notes.push(...(await writeText(join(staging, name), text(matter))));
  await writeText(join(staging, 'summary.txt'), summaryReport(matter, notes));
  const pages: string[] = [];
  for (const texts of [indexPages, namesPages])
    for await (const [name, text] of texts(matter)) {
      await writeFile(join(staging, name), text, { flag: 'wx', flush: true });
      pages.unshift(name);
    }
  return [...Object.keys(texts), 'summary.txt', ...pages];
};

/** Pages of a longer report than this one lead nowhere any more. */
const dropOldPages = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of await readdir(folder))
    if (isReportPage(name) && !names.includes(name)) await rm(join(folder, name), { force: true });
};

/** A document's path from the folder that the program runs in; its name where it lies outside. */
const addressOf = (name: string, path: string | null): string => {
  const way = path === null ? '..' : relative('.', path);
  return way.startsWith('..') || isAbsolute(way) ? name : way.replaceAll(sep, '/');
};

const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/**
 * Writes the reports of a run into `report/` of its output folder, all or none; of the results few are in memory at
 * once. Gives the paths of the reports, `index.html` first.
 * @throws Failure `run/output-failed`
 */
export const writeReports = async (
  results: () => AsyncIterable<DocumentResult>,
  totals: Totals,
  folder: string,
  { gate = usualGate, sourceOf = () => null }: ReportManner = {},
): Promise<readonly string[]> => {
  const target = join(folder, reportFolder);
  const staging = join(target, stagingFolder);
  try {
    await rm(staging, { recursive: true, force: true });
    makeFolder(staging);
    const book = await openBook(results(), gate, join(staging, 'results'));
    try {
      const address = (name: string): string => addressOf(name, sourceOf(name));
      const source = (name: string): string | null => {
        const path = sourceOf(name);
        return path === null ? null : linkBetween(target, path);
      };
      const names = await writeAll(staging, { book, totals, gate, address, source });
      await replaceFiles(staging, target, names);
      await dropOldPages(target, names);
    } finally {
      await book.close();
    }
  } catch (error) {
    throw isOfSystem(error) ? unwritable(target, error) : error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return ['index.html', 'summary.txt', 'documents.csv', 'junit.xml', 'results.sarif'].map((name) =>
    join(target, name),
  );
};
