import type { Change } from '../model/change.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { type OfficeSettings, usualSettings } from '../model/office/settings.ts';
import { type PaperForm, usualForms } from '../model/paper-form.ts';
import type { IssuedFile } from '../render/render-forms.ts';
import { Failure } from '../report/failure.ts';
import { sayTo } from '../report/say.ts';
import type { checkIssued } from './check-paper.ts';

export type { IssuedFile } from '../render/render-forms.ts';

export interface IssueOptions {
  /** A template's folder or file; without it the one that comes with the program. */
  readonly template?: string | undefined;
  readonly changes?: readonly Change[];
  readonly settings?: OfficeSettings;
  /** DOCX and PDF where they are not given. */
  readonly forms?: readonly PaperForm[];
  /** True writes a calendar for each party too. */
  readonly perParty?: boolean | undefined;
  /** False leaves the papers unmeasured, as a bench does that asks what printing takes. */
  readonly measured?: boolean;
}

export interface Issued {
  readonly files: readonly IssuedFile[];
  /** True where the papers bear «ПРОЕКТ». */
  readonly draft: boolean;
  /** What is said of the papers. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Issues a document; one that still waits for something only a person knows comes as «ПРОЕКТ». */
export const issueDocument = async (
  document: OrderDocument,
  {
    template,
    changes = [],
    settings = usualSettings,
    forms = usualForms,
    perParty = false,
    measured = true,
  }: IssueOptions = {},
): Promise<Issued> => {
  const [{ renderForms }, { isDraft }, { russianGrammar: grammar }] = await Promise.all([
    import('../render/render-forms.ts'),
    import('../check/is-draft.ts'),
    import('../grammar/grammar.ts'),
  ]);
  const diagnostics: Diagnostic[] = [];
  const say = sayTo((diagnostic) => diagnostics.push(diagnostic));
  const draft = isDraft(document, changes);
  const look = { draft, settings, forms, perParty, grammar, ...(template !== undefined && { template }) };
  const files = await renderForms(document, look, say);
  const said = measured ? await remarksOn(files, { document, settings, draft }) : [];
  return { files, draft, diagnostics: [...diagnostics, ...said] };
};

type Printed = Omit<Parameters<typeof checkIssued>[0], 'bytes'>;

/** What the rules of the office say of the papers as they were printed, each once; what is merely to be known aside. */
const remarksOn = async (files: readonly IssuedFile[], printed: Printed): Promise<readonly Diagnostic[]> => {
  const remarks = new Map<string, Diagnostic>();
  for (const file of files.filter(({ suffix }) => suffix === '.docx' || suffix === '.pdf'))
    for (const remark of await remarksOnFile(file, printed))
      if (!remarks.has(remark.rule)) remarks.set(remark.rule, remark);
  return [...remarks.values()];
};

/** A paper that cannot be measured, of a clerk's own template, is issued all the same. */
const remarksOnFile = async (
  { suffix, bytes }: IssuedFile,
  printed: Printed,
): Promise<readonly Diagnostic[]> => {
  const { checkIssued } = await import('./check-paper.ts');
  try {
    const findings = await checkIssued({ ...printed, bytes });
    return findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, severity, message, excerpt, path, page, box }) => ({
        rule,
        severity,
        message: excerpt ? `${message} Место: «${excerpt}».` : message,
        path,
        page,
        box,
      }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const said: Diagnostic[] = [];
    const say = sayTo((diagnostic) => said.push(diagnostic));
    say('render/unmeasured', { file: suffix, reason: error.message });
    return said;
  }
};
