/** The parts of SARIF 2.1.0 (OASIS) that all reports of the program share; editors and build servers read it. */
import type { Diagnostic } from '../../model/document.ts';
import { version } from '../version.ts';

/** A file's address as it was typed, with «/» on every system. */
export const sarifUri = (name: string): string =>
  encodeURI(name.replaceAll('\\', '/').toWellFormed()).replace(/[#?]/g, encodeURIComponent);

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** One thing that is said of a file. */
export interface SarifFinding {
  readonly name: string;
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  /** JSON Pointer into what was read. */
  readonly path: string | null;
  /** The place in words: the page, the paragraph; null where it is the whole file. */
  readonly place: string | null;
}

/** `ids`: all rules of the report, in their order. */
export const sarifResult = (
  { name, rule, severity, message, path, place }: SarifFinding,
  ids: readonly string[],
) => ({
  ruleId: rule,
  ruleIndex: ids.indexOf(rule),
  level: levels[severity],
  message: { text: message },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: sarifUri(name) } },
      ...(path !== null && { logicalLocations: [{ fullyQualifiedName: path }] }),
      ...(place !== null && { message: { text: place } }),
    },
  ],
});

/** What the tool itself has to say: a file that it could not work on, results that it left out. */
export const sarifNotification = (rule: string, level: 'error' | 'warning', text: string) => ({
  descriptor: { id: rule },
  level,
  message: { text },
});

/** A report of one run; `rest` holds its results and what else belongs to the run. */
export const sarifLog = <Rest extends object>(
  ids: readonly string[],
  properties: Readonly<Record<string, string>>,
  rest: Rest,
) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'prikaz',
          version: version(),
          language: 'ru',
          rules: ids.map((id) => ({ id })),
          properties,
        },
      },
      columnKind: 'utf16CodeUnits',
      ...rest,
    },
  ],
});
