/** Writes the reports of a run, and reads them as those read them for whom they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { DocumentResult } from '../pipeline/run/outcome.ts';
import { type ReportManner, writeReports } from '../pipeline/run/report/write-reports.ts';
import { failedResult, oneByOne, plainSummary, resultOf, said, totalsOf } from './batch-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

/** Writes the reports of these results into a new folder; gives a way to read them. */
export const reportsOf = async (results: readonly DocumentResult[], manner: ReportManner = {}) => {
  const folder = scratchFolder();
  const paths = await writeReports(() => oneByOne(results), totalsOf(results), folder, manner);
  const read = (name: string): string => readFileSync(join(folder, 'report', name), 'utf8');
  return { folder, paths, read };
};

const warned = {
  ...plainSummary,
  diagnostics: [said('warning'), said('info', 'read/encoding-detected', 'Кодировка KOI8-R.')],
};
const faulty = {
  ...plainSummary,
  diagnostics: [said('warning'), said('error', 'recognize/page-failed', 'Страница не распознана.')],
};
const asking = {
  ...plainSummary,
  draft: true,
  toConfirm: { places: 3, people: 1 },
  missing: [{ path: '/order/date', where: 'Дата приказа', old: null, reason: 'Её знаете только вы.' }],
};

export const mixed: readonly DocumentResult[] = [
  resultOf('b/10.pdf'),
  resultOf('b/2.pdf', { summary: warned, state: 'known' }),
  resultOf('a.docx', { summary: faulty, exitCode: 1 }),
  failedResult('b/1.pdf'),
  resultOf('b/ask.docx', { summary: asking }),
];

export const elementsOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return [...(child.name === name ? [child] : []), ...elementsOf(child, name)];
  });

export const rootOf = (xml: string): XmlElement => {
  const { root } = parseXml(xml);
  if (!root) throw new Error('no root');
  return root;
};

/** The rows of a CSV of RFC 4180 with semicolons. */
export const rowsOf = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

export const sarifOf = (text: string) =>
  JSON.parse(text) as {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
      readonly invocations: readonly {
        readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
      }[];
    }[];
  };

export const namesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<bdi>([^<]*)<\/bdi>/g)].map(([, name = '']) => name);
