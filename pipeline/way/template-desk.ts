import { join } from 'node:path';
import type { OrderDocument } from '../model/document.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { DeskKind } from '../render/desk-kinds.ts';
import type { TemplateCheck } from '../render/template-check/check-template.ts';
import type { FieldList } from '../render/template-check/list-fields.ts';
import type { TemplateFile } from '../render/template-check/start-template.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { type Issued, issueDocument } from './issue-document.ts';

export type { FieldList } from '../render/template-check/list-fields.ts';

/** What is meant where nobody names a kind and there is no template yet. */
const usualKind = 'приказ';

/** All kinds of paper that may have a template, in the order in which they are offered. */
export const listTemplateKinds = async (): Promise<readonly Pick<DeskKind, 'name' | 'paper'>[]> => {
  const { deskKinds } = await import('../render/desk-kinds.ts');
  return deskKinds.map(({ name, paper }) => ({ name, paper }));
};

/** A clerk's first template of a kind, as one DOCX or as a folder; and the kind. */
export const startTemplate = async (
  kind: string | undefined,
  form: 'file' | 'folder',
): Promise<{ readonly files: readonly TemplateFile[]; readonly kind: DeskKind }> => {
  const [{ kindNamed }, { startDocx, startFolder }] = await Promise.all([
    import('../render/desk-kinds.ts'),
    import('../render/template-check/start-template.ts'),
  ]);
  const known = kindNamed(kind ?? usualKind);
  if (form === 'folder') return { files: await startFolder(known), kind: known };
  return { files: [{ name: 'template.docx', bytes: await startDocx(known) }], kind: known };
};

/** All that is wrong with a template, and its copy with comments where something is. */
export const checkTemplate = async (
  place: string,
  kind: string | undefined,
  signal: AbortSignal,
): Promise<TemplateCheck> => {
  const [{ kindNamed }, desk] = await Promise.all([
    import('../render/desk-kinds.ts'),
    import('../render/template-check/check-template.ts'),
  ]);
  return desk.checkTemplate(place, kind === undefined ? null : kindNamed(kind), signal);
};

/** The kind of a template that is there already, by the fields that it names. */
export const templateKindAt = async (place: string): Promise<DeskKind> => {
  const [{ kindNamed }, { readTemplateOf }, { templatesFolder }, { guessKind }] = await Promise.all([
    import('../render/desk-kinds.ts'),
    import('../render/template.ts'),
    import('../render/templates-folder.ts'),
    import('../render/template-check/guess-kind.ts'),
  ]);
  const usual = join(templatesFolder(), kindNamed(usualKind).folder);
  return guessKind((await readTemplateOf(place, usual, () => null)).docx);
};

interface PreviewOptions {
  readonly kind: string | undefined;
  /** What to fill the template with; null takes the example of its kind. */
  readonly document: OrderDocument | null;
  readonly settings: OfficeSettings;
}

/** A sheet or an extract is made from a document by rules of its own: its own command shows it. */
const noSample = (kind: string, command: string, place: string): Failure =>
  new Failure({
    rule: 'template/no-sample',
    exitCode: exitCodes.usage,
    message: `Образец для вида «${kind}» эта команда не делает.`,
    advice: `Напечатайте по шаблону настоящий документ: prikaz ${command} --template ${place}`,
  });

/** A template filled, and a picture of its first page where there is a PDF. */
export const previewTemplate = async (
  place: string,
  { kind, document, settings }: PreviewOptions,
): Promise<Pick<Issued, 'files' | 'diagnostics'>> => {
  const [{ kindNamed }, { exampleOf }, { firstPage }] = await Promise.all([
    import('../render/desk-kinds.ts'),
    import('../render/template-check/example-of.ts'),
    import('../render/template-check/first-page.ts'),
  ]);
  const { name, paper, command } = kind === undefined ? await templateKindAt(place) : kindNamed(kind);
  if (!paper) throw noSample(name, command, place);
  const shown = document ?? (await exampleOf(paper));
  const { files, diagnostics } = await issueDocument(shown, { template: place, settings });
  const pdf = files.find(({ suffix }) => suffix === '.pdf');
  const picture = pdf ? [{ suffix: '.png', bytes: await firstPage(pdf.bytes) }] : [];
  const named = [...files, ...picture].map(({ suffix, bytes }) => ({ suffix: `.образец${suffix}`, bytes }));
  return { files: named, diagnostics };
};

/** All fields that a template of this kind may name. */
export const listTemplateFields = async (kind: string | undefined): Promise<FieldList> => {
  const [{ kindNamed }, { listFields }] = await Promise.all([
    import('../render/desk-kinds.ts'),
    import('../render/template-check/list-fields.ts'),
  ]);
  return listFields(kindNamed(kind ?? usualKind).tree);
};

/** The same as an HTML page. */
export const templateFieldsPage = async (kind: string | undefined): Promise<string> => {
  const [{ kindNamed }, { fieldsPage }] = await Promise.all([
    import('../render/desk-kinds.ts'),
    import('../render/template-check/fields-page.ts'),
  ]);
  return fieldsPage(kindNamed(kind ?? usualKind).tree);
};
