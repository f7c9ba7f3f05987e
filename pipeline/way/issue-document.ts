import type { Change } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';
import { type OfficeSettings, usualSettings } from '../model/office/settings.ts';

/** A file that `issueDocument` made: what its name ends in, and its bytes. */
export interface IssuedFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

interface IssueOptions {
  readonly template?: string;
  readonly changes?: readonly Change[];
  readonly settings?: OfficeSettings;
}

/** Prints a document as DOCX and PDF; one that still waits for something only a person knows comes as «ПРОЕКТ». */
export const issueDocument = async (
  document: OrderDocument,
  { template, changes = [], settings = usualSettings }: IssueOptions = {},
): Promise<{ readonly files: readonly IssuedFile[]; readonly draft: boolean }> => {
  const [{ render }, { isDraft }] = await Promise.all([
    import('../render/render.ts'),
    import('../check/is-draft.ts'),
  ]);
  const draft = isDraft(document, changes);
  const { docx, pdf } = await render(document, {
    draft,
    settings,
    ...(template !== undefined && { template }),
  });
  const files = [
    { suffix: '.docx', bytes: docx },
    { suffix: '.pdf', bytes: pdf },
  ];
  return { files, draft };
};
