import type { CheckedPaper, Finding, OfficeReport } from '../model/office/report.ts';
import { version } from '../run/version.ts';

/** A file's address as it was typed, with «/» on every system. */
const uriOf = (name: string): string => encodeURI(name.replaceAll('\\', '/'));

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Where a program that reads code looks for a fault: the file; the page or paragraph is told in words. */
const locationOf = ({ name }: CheckedPaper, { page, paragraph, excerpt, path }: Finding) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(name) } },
  ...(path !== null && { logicalLocations: [{ fullyQualifiedName: path }] }),
  ...((page ?? paragraph ?? excerpt) !== null && {
    message: {
      text: [page && `стр. ${page}`, paragraph && `абзац ${paragraph}`, excerpt && `«${excerpt}»`]
        .filter(Boolean)
        .join(', '),
    },
  }),
});

const resultOf = (paper: CheckedPaper, finding: Finding, ids: readonly string[]) => {
  const { rule, severity, message, expected, actual, count, box } = finding;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(paper, finding)],
    occurrenceCount: count,
    properties: { expected, actual, box },
  };
};

/** A report as SARIF 2.1.0 (OASIS), which editors and build servers read. */
export const checkSarif = ({ papers, profile, failures }: OfficeReport) => {
  const ids = [...new Set(papers.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].toSorted();
  return {
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
            properties: { profile: `ГОСТ Р 7.0.97-${profile}` },
          },
        },
        artifacts: papers.map(({ name }) => ({ location: { uri: uriOf(name) } })),
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ name, rule, message, advice }) => ({
              descriptor: { id: rule },
              level: 'error',
              message: { text: `${name}: ${message} ${advice}` },
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: papers.flatMap((paper) => paper.findings.map((finding) => resultOf(paper, finding, ids))),
      },
    ],
  };
};
