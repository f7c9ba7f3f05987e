import type { Change } from '../model/change.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { type OfficeSettings, usualSettings } from '../model/office/settings.ts';
import { type PaperForm, usualForms } from '../model/paper-form.ts';
import type { IssuedFile } from '../render/render-forms.ts';
import { sayTo } from '../report/say.ts';

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
  }: IssueOptions = {},
): Promise<Issued> => {
  const [{ renderForms }, { isDraft }] = await Promise.all([
    import('../render/render-forms.ts'),
    import('../check/is-draft.ts'),
  ]);
  const diagnostics: Diagnostic[] = [];
  const say = sayTo((diagnostic) => diagnostics.push(diagnostic));
  const draft = isDraft(document, changes);
  const look = { draft, settings, forms, perParty, ...(template !== undefined && { template }) };
  return { files: await renderForms(document, look, say), draft, diagnostics };
};
