import type { CheckedPaper, Finding, OfficeReport } from '../model/office/report.ts';
import { sarifLog, sarifNotification, sarifResult, sarifUri } from '../run/report/sarif.ts';

/** Where a person looks for a fault, in words; null for the whole paper. */
const placeOf = ({ page, paragraph, excerpt }: Finding): string | null =>
  [page && `стр. ${page}`, paragraph && `абзац ${paragraph}`, excerpt && `«${excerpt}»`]
    .filter(Boolean)
    .join(', ') || null;

const resultOf = ({ name }: CheckedPaper, finding: Finding, ids: readonly string[]) => {
  const { expected, actual, count, box } = finding;
  return {
    ...sarifResult({ ...finding, name, place: placeOf(finding) }, ids),
    occurrenceCount: count,
    properties: { expected, actual, box },
  };
};

/** A report on how papers are made, as SARIF. */
export const checkSarif = ({ papers, profile, failures }: OfficeReport) => {
  const ids = [...new Set(papers.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].toSorted();
  return sarifLog(
    ids,
    { profile: `ГОСТ Р 7.0.97-${profile}` },
    {
      artifacts: papers.map(({ name }) => ({ location: { uri: sarifUri(name) } })),
      invocations: [
        {
          executionSuccessful: failures.length === 0,
          toolExecutionNotifications: failures.map(({ name, rule, message, advice }) =>
            sarifNotification(rule, 'error', `${name}: ${message} ${advice}`),
          ),
        },
      ],
      results: papers.flatMap((paper) => paper.findings.map((finding) => resultOf(paper, finding, ids))),
    },
  );
};
