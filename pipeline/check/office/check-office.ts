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
      together(faults ?? []).map((fault) => ({ ...findingOf(paper, rule, fault), topic })),
    ),
    outcomes: judged.map(({ rule: { id }, faults }) => ({ rule: id, outcome: outcomeOf(faults) })),
  };
};

const topics = ['sheet', 'requisites', 'text', 'signature', 'appendices', 'file'] as const;

const outcomeOf = (faults: readonly Fault[] | null): RuleOutcome['outcome'] => {
  if (faults === null) return 'absent';
  return faults.length === 0 ? 'passed' : 'failed';
};

/** A fault where it first stands, and in how many places it does. */
interface Repeated {
  readonly first: Fault;
  readonly count: number;
}

/** The same fault in many places is said once. */
const together = (faults: readonly Fault[]): readonly Repeated[] => {
  const groups = new Map<string, Repeated>();
  for (const fault of faults) {
    const { first, count } = groups.get(fault.message) ?? { first: fault, count: 0 };
    groups.set(fault.message, { first, count: count + 1 });
  }
  return [...groups.values()];
};

/** Letters of a line that show which one is meant. */
const excerptLength = 60;

const findingOf = (
  paper: OfficePaper,
  { id }: OfficeRule,
  { first, count }: Repeated,
): Omit<Finding, 'topic'> => {
  const { severity, message, expected, actual, path, line: known, area } = first;
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
    count,
  };
};

const pointsOf = ([left, top, right, bottom]: PaperBox): NonNullable<Diagnostic['box']> => [
  toPoints(left),
  toPoints(top),
  toPoints(right),
  toPoints(bottom),
];

/** Points to the tenth. */
const toPoints = (millimetres: number): number => Math.round((millimetres * 720) / 25.4) / 10;
