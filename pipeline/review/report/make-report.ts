import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Renewal } from '../../model/change.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { type Input, inspectDocument, localToday, type ReadOptions, renewDocument } from '../../pipeline.ts';
import { providePage } from '../bundle/provide-page.ts';
import { drawPages } from './draw-pages.ts';
import { type ReportCode, reportHtml } from './report-html.ts';
import { reviewOf } from './review-of.ts';

interface ReportOptions extends ReadOptions {
  /** Of the new period, as typed: the list of changes is shown too. */
  readonly period?: string | undefined;
  readonly settings: OfficeSettings;
  readonly code: ReportCode;
}

interface MadeReport {
  readonly html: string;
  readonly document: OrderDocument;
  readonly renewal: Renewal | null;
}

/**
 * The code of the report's page; from a checkout it is built first where it has changed.
 * @throws Failure `serve/page-not-built`
 */
export const reportCode = async (status: (line: string) => void): Promise<ReportCode> => {
  const folder = join(await providePage(status), 'report');
  const [script, style] = await Promise.all(
    ['report.js', 'report.css'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return { script: script ?? '', style: style ?? '' };
};

/** Reads a document and makes a page of it that needs nothing else: pictures, boxes, values, doubts. Throws a `Failure`. */
export const makeReport = async (
  input: Input,
  { period, settings, code, ...reading }: ReportOptions,
): Promise<MadeReport> => {
  const inspected = await inspectDocument(input, reading);
  const { document, sheets } = inspected;
  const { signal } = reading;
  const renewal =
    period === undefined
      ? null
      : await renewDocument(document, { period, office: settings, ...(signal && { signal }) });
  const pages = await drawPages(input, sheets, reading);
  const data = {
    name: input.name,
    made: reading.today ?? localToday(),
    review: reviewOf(inspected),
    renewal: renewal && period !== undefined ? { period, changes: renewal.changes } : null,
  };
  return { html: reportHtml(data, pages, code), document, renewal };
};
