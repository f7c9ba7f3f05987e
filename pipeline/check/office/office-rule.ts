import type { Diagnostic } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { OfficeProfile, OfficeSettings } from '../../model/office/settings.ts';
import type { MeasuredPaper, PaperLine } from '../../model/paper/measured-paper.ts';
import type { Parts } from '../../model/text-walk.ts';
import { officeRules } from '../../report/rules/office.ts';
import type { RuleId } from '../../report/rules.ts';
import type { Roles } from './lines/roles-of.ts';

/** What a paper is held against its rules with. */
export interface OfficePaper {
  /** Null where the file cannot be measured: a text export, a scan, JSON. */
  readonly measured: MeasuredPaper | null;
  /** As they were measured, or as they were read; none of JSON. */
  readonly lines: readonly PaperLine[];
  readonly parts: Parts;
  readonly roles: Roles;
  readonly settings: OfficeSettings;
  readonly grammar: Grammar;
  /** True for a paper that bears «ПРОЕКТ»: its number and date are still to come. */
  readonly draft: boolean;
}

/** What a rule can be told on: a file that says how it is set, one that says where things are, or mere words. */
export type RuleForm = MeasuredPaper['form'] | 'text';

/** Where a paper breaks a rule: a line or an area (indices), or a part of the document (a JSON Pointer). */
export interface FaultPlace {
  readonly line?: number | undefined;
  readonly area?: number | undefined;
  readonly path?: string | undefined;
}

/** How something should be and how it is. */
export interface Difference extends FaultPlace {
  readonly expected: string;
  readonly actual: string;
}

/** What is broken, in words for a clerk. */
export interface Fault extends FaultPlace {
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

interface Rule<Found, Id> {
  readonly id: Id;
  /** The requisite of ГОСТ Р 7.0.97-2025, and where it stands in the edition of 2016. */
  readonly source: string;
  /** How sure the rule is: read in a published text (s), known practice (m), local practice (l). */
  readonly mark: 's' | 'm' | 'l';
  readonly profiles: readonly OfficeProfile[];
  readonly forms: readonly RuleForm[];
  /** What is broken; nothing where the rule is kept, null where the paper has nothing that the rule speaks of. */
  readonly judge: (paper: OfficePaper) => readonly Found[] | null;
}

export type OfficeRule = Rule<Fault, RuleId>;

/** A rule as its file says it: of both editions and on every form of file where it does not say which. */
export type Stated<Found, Id> = Omit<Rule<Found, Id>, 'profiles' | 'forms'> &
  Partial<Pick<Rule<Found, Id>, 'profiles' | 'forms'>>;

/** Forms that can be measured. */
export const measurable: readonly RuleForm[] = ['docx', 'pdf'];

/** A rule with what it leaves unsaid. */
export const stated = <Id extends RuleId>(rule: Stated<Fault, Id>): OfficeRule => ({
  profiles: ['2025', '2016'],
  forms: ['docx', 'pdf', 'text'],
  ...rule,
});

/** A rule that says how something should be and how it is, in the words of the office's own table. */
export const officeRule = (rule: Stated<Difference, keyof typeof officeRules>): OfficeRule =>
  stated({
    ...rule,
    judge: (paper) => {
      const { severity, text } = officeRules[rule.id];
      return rule.judge(paper)?.map((found) => ({ ...found, severity, message: text(found) })) ?? null;
    },
  });

/** One difference. */
export const differs = (expected: string, actual: string, place: FaultPlace = {}): Difference => ({
  expected,
  actual,
  ...place,
});
