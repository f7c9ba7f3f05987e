import type { Judgement } from '../check/office/check-office.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import type { CheckedPaper, Finding } from '../model/office/report.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { MeasuredPaper, PaperLine } from '../model/paper/measured-paper.ts';
import { type Input, type ReadOptions, readWithPages } from './read-document.ts';

interface Judged {
  readonly document: Pick<OrderDocument, 'order' | 'plans' | 'tables'>;
  readonly measured: MeasuredPaper | null;
  readonly lines: readonly PaperLine[];
  readonly settings: OfficeSettings;
  readonly draft: boolean;
}

const judge = async ({ document, measured, lines, settings, draft }: Judged): Promise<Judgement> => {
  const [{ checkOffice }, { rolesOf }, { russianGrammar: grammar }] = await Promise.all([
    import('../check/office/check-office.ts'),
    import('../check/office/lines/roles-of.ts'),
    import('../grammar/grammar.ts'),
  ]);
  const { order, plans, tables } = document;
  const parts = { order, plans, tables };
  return checkOffice({ measured, lines, parts, roles: rolesOf(lines, parts), settings, grammar, draft });
};

/**
 * What the reading said, but for what the rules of the office say themselves, and what only a new document lacks. Text
 * that belongs to nothing is said once: an appendix without a table has many lines of it.
 */
const others = (diagnostics: readonly Diagnostic[], { outcomes }: Judgement): readonly Finding[] => {
  const own = diagnostics.filter(
    ({ rule }) => rule !== 'extract/attachment-left' && outcomes.every((known) => known.rule !== rule),
  );
  const outside = own.filter(({ rule }) => rule === 'extract/text-outside');
  return own
    .filter((each) => !outside.includes(each) || each === outside[0])
    .map((each) => ({
      ...each,
      topic: 'content',
      paragraph: null,
      excerpt: null,
      expected: null,
      actual: null,
      count: each === outside[0] ? outside.length : 1,
    }));
};

export interface CheckOptions extends ReadOptions {
  readonly settings: OfficeSettings;
}

/** Holds any paper against the rules of the office and the checks of its text. Throws a `Failure` for one that cannot be read. */
export const checkPaper = async (
  input: Input,
  { settings, ...reading }: CheckOptions,
): Promise<CheckedPaper> => {
  const [{ unmeasuredLines }, { readMeasuredPaper }] = await Promise.all([
    import('../check/office/lines/unmeasured-lines.ts'),
    import('../read/paper/read-paper.ts'),
  ]);
  const { document, blocks } = await readWithPages(input, reading);
  const { limits, password, signal = new AbortController().signal } = reading;
  const found = await readMeasuredPaper(input.bytes, { signal, password, ...(limits && { limits }) });
  // A scan has pages, but no lines that could be measured.
  const measured = found && found.lines.length > 0 ? found : null;
  const lines = measured?.lines ?? unmeasuredLines(blocks);
  const judgement = await judge({ document, measured, lines, settings, draft: false });
  return checkedOf(input.name, document, measured, judgement);
};

/** Holds a document of JSON, which has no paper, against the rules that speak of its words. */
export const checkWording = async (
  name: string,
  document: OrderDocument,
  settings: OfficeSettings,
): Promise<CheckedPaper> => {
  const judgement = await judge({ document, measured: null, lines: [], settings, draft: false });
  return checkedOf(name, document, null, judgement);
};

const checkedOf = (
  name: string,
  document: OrderDocument,
  measured: MeasuredPaper | null,
  judgement: Judgement,
): CheckedPaper => {
  const { findings, outcomes } = judgement;
  const all = [...findings, ...others(document.diagnostics, judgement)];
  return { name, form: measured?.form ?? 'text', findings: all, rules: outcomes };
};

/** A paper that was just made, and what it was made from. */
interface IssuedPaper {
  readonly document: OrderDocument;
  readonly bytes: Uint8Array;
  readonly settings: OfficeSettings;
  readonly draft: boolean;
}

/**
 * Holds a paper that was issued against the rules of the office, as it stands in its own bytes; the checks of its text
 * were made on the document already.
 */
export const checkIssued = async ({ bytes, ...issued }: IssuedPaper): Promise<readonly Finding[]> => {
  const { readMeasuredPaper } = await import('../read/paper/read-paper.ts');
  const measured = await readMeasuredPaper(bytes, { signal: new AbortController().signal });
  if (!measured) return [];
  const { findings } = await judge({ ...issued, measured, lines: measured.lines });
  return findings.filter(({ rule }) => rule.startsWith('office/'));
};
