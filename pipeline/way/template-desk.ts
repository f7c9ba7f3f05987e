import type { OrderDocument } from '../model/document.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { TemplateCheck } from '../render/template-check/check-template.ts';
import type { FieldList } from '../render/template-check/list-fields.ts';
import type { TemplateFile } from '../render/template-check/start-template.ts';
import { type Issued, issueDocument } from './issue-document.ts';

export type { FieldList } from '../render/template-check/list-fields.ts';
export type { TemplateRemark } from '../render/template-check/remark.ts';

/** A clerk's first template of a kind, as one DOCX or as a folder. */
export const startTemplate = async (
  kind: string | undefined,
  form: 'file' | 'folder',
): Promise<readonly TemplateFile[]> => {
  const [{ kindNamed }, { startDocx, startFolder }] = await Promise.all([
    import('../render/template-check/kind-names.ts'),
    import('../render/template-check/start-template.ts'),
  ]);
  const known = kindNamed(kind);
  return form === 'folder' ? startFolder(known) : [{ name: 'template.docx', bytes: await startDocx(known) }];
};

/** All that is wrong with a template, and its copy with comments where something is. */
export const checkTemplate = async (
  place: string,
  kind: string | undefined,
  signal: AbortSignal,
): Promise<TemplateCheck> => {
  const [{ kindNamed }, desk] = await Promise.all([
    import('../render/template-check/kind-names.ts'),
    import('../render/template-check/check-template.ts'),
  ]);
  return desk.checkTemplate(place, kindNamed(kind), signal);
};

interface PreviewOptions {
  readonly kind: string | undefined;
  /** What to fill the template with; null takes the example of its kind. */
  readonly document: OrderDocument | null;
  readonly settings: OfficeSettings;
}

/** A template filled, and a picture of its first page where there is a PDF. */
export const previewTemplate = async (
  place: string,
  { kind, document, settings }: PreviewOptions,
): Promise<Pick<Issued, 'files' | 'diagnostics'>> => {
  const [{ kindNamed }, { exampleOf }, { firstPage }] = await Promise.all([
    import('../render/template-check/kind-names.ts'),
    import('../render/template-check/example-of.ts'),
    import('../render/template-check/first-page.ts'),
  ]);
  const shown = document ?? (await exampleOf(kindNamed(kind)));
  const { files, diagnostics } = await issueDocument(shown, { template: place, settings });
  const pdf = files.find(({ suffix }) => suffix === '.pdf');
  const picture = pdf ? [{ suffix: '.png', bytes: await firstPage(pdf.bytes) }] : [];
  const named = [...files, ...picture].map(({ suffix, bytes }) => ({ suffix: `.образец${suffix}`, bytes }));
  return { files: named, diagnostics };
};

/** All fields that a template may name; and the same as an HTML page. */
export const listTemplateFields = async (): Promise<FieldList> =>
  (await import('../render/template-check/list-fields.ts')).listFields();

export const templateFieldsPage = async (): Promise<string> =>
  (await import('../render/template-check/fields-page.ts')).fieldsPage();
