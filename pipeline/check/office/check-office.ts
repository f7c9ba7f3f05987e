import type { Diagnostic } from '../../model/document.ts';
import type { Finding, RuleOutcome } from '../../model/office/report.ts';
import type { PaperBox } from '../../model/paper/measured-paper.ts';
import type { Fault, OfficePaper, OfficeRule, RuleForm } from './office-rule.ts';
import { rulesByTopic } from './office-rules.ts';

/** What came of holding a paper against all rules. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}

/** Holds a paper against every rule of its profile. */
export const checkOffice = (paper: OfficePaper): Judgement => {
  const form: RuleForm = paper.measured?.form ?? 'text';
  const judged = topics.flatMap((topic) =>
    rulesByTopic[topic]
      .filter(({ profiles }) => profiles.includes(paper.settings.profile))
      .map((rule) => ({ topic, rule, faults: rule.forms.includes(form) ? rule.judge(paper) : null })),
  );
  return {
    findings: judged.flatMap(({ topic, rule, faults }) =>
      together(faults ?? []).map((group) => ({ ...findingOf(paper, rule, group), topic })),
    ),
    outcomes: judged.map(({ rule: { id }, faults }) => ({ rule: id, outcome: outcomeOf(faults) })),
  };
};

const topics = ['sheet', 'requisites', 'text', 'signature', 'appendices', 'file'] as const;

const outcomeOf = (faults: readonly Fault[] | null): RuleOutcome['outcome'] => {
  if (faults === null) return 'absent';
  return faults.length === 0 ? 'passed' : 'failed';
};

/** The same fault in many places is said once, where it first stands. */
const together = (faults: readonly Fault[]): readonly (readonly Fault[])[] => {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.message);
    if (group) group.push(fault);
    else groups.set(fault.message, [fault]);
  }
  return [...groups.values()];
};

/** Letters of a line that show which one is meant. */
const excerptLength = 60;

const findingOf = (
  paper: OfficePaper,
  { id }: OfficeRule,
  group: readonly Fault[],
): Omit<Finding, 'topic'> => {
  const [{ severity, message, expected, actual, path, line: known, area } = missing] = group;
  const [index = known] = known === undefined ? paper.roles.at(path ?? '') : [known];
  const line = index === undefined ? undefined : paper.lines[index];
  const sheet = paper.measured?.areas[area ?? line?.area ?? -1];
  const text =
    line?.text
      .replace(/\u00AD/gu, '')
      .replace(/\s+/gu, ' ')
      .trim() ?? '';
  return {
    rule: id,
    severity,
    message,
    path: path ?? null,
    page: sheet?.page ?? null,
    box: line?.box && sheet?.page ? pointsOf(line.box) : null,
    paragraph: line && paper.measured?.form !== 'pdf' ? (index ?? 0) + 1 : null,
    excerpt: text === '' ? null : text.slice(0, excerptLength) + (text.length > excerptLength ? '…' : ''),
    expected,
    actual,
    count: group.length,
  };
};

/** A group is never empty. */
const missing: Fault = { severity: 'info', message: '', expected: null, actual: null };

const pointsOf = ([left, top, right, bottom]: PaperBox): NonNullable<Diagnostic['box']> => [
  toPoints(left),
  toPoints(top),
  toPoints(right),
  toPoints(bottom),
];

/** Points to the tenth. */
const toPoints = (millimetres: number): number => Math.round((millimetres * 720) / 25.4) / 10;
