import { join } from 'node:path';
import type { ControlCard } from '../../model/control-card.ts';
import type { NamedPerson } from '../../model/named-person.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { refuseEndlessWords } from '../endless-words.ts';
import { pdfOptionsOf } from '../pdf/pdf-options.ts';
import { pdfThrough } from '../pdf/pdf-through.ts';
import type { Rendered } from '../render.ts';
import { readTemplateOf, type Template } from '../template.ts';
import { templatesFolder } from '../templates-folder.ts';
import { cardView } from './card-view.ts';
import { sheetFields } from './sheet-fields.ts';
import type { SheetOf, SheetView } from './sheet-view.ts';
import { parseApproval, parseCard, parseFamiliarisation } from './sheet-wording.ts';
import { approvalView, familiarisationView } from './signing-sheets.ts';

/** How sheets are to look. */
export interface SheetLook {
  readonly settings: OfficeSettings;
  readonly template?: string | undefined;
}

/** Prints one kind of sheet; a template's folder may take the place of the one that comes with the program. */
type SheetWriter<Content> = (
  document: SheetOf,
  content: readonly Content[],
  look: SheetLook,
) => Promise<Rendered>;

const sheetWriter =
  <Words, Content>(
    kind: string,
    parse: (text: string, file: string) => Words,
    viewOf: (document: SheetOf, content: readonly Content[], wording: Words) => SheetView,
  ): SheetWriter<Content> =>
  async (document, content, { settings, template: place }) => {
    const usual = join(templatesFolder(), kind);
    const template = await readTemplateOf(place ?? usual, usual, parse);
    return print(template, viewOf(document, content, template.wording), settings);
  };

/** @throws Failure `render/word-too-long` */
const print = async (
  template: Template<unknown>,
  view: SheetView,
  settings: OfficeSettings,
): Promise<Rendered> => {
  const cells = view.parts.flatMap(({ table }) => table?.rows.flatMap((row) => row.cells) ?? []);
  const texts = [view.subject, ...view.parts.map(({ goal }) => goal), ...cells];
  refuseEndlessWords(texts.map((text) => ({ where: 'листа', text })));
  const docx = renderDocx(template, view, { tree: sheetFields });
  const options = pdfOptionsOf(settings);
  const source = { template, view, docx: () => docx, options, engine: settings.engine };
  return { docx, pdf: await pdfThrough(source) };
};

/** Лист ознакомления с приказом. */
export const renderFamiliarisation: SheetWriter<NamedPerson> = sheetWriter(
  'familiarisation',
  parseFamiliarisation,
  familiarisationView,
);

/** Лист согласования проекта приказа. */
export const renderApproval: SheetWriter<NamedPerson> = sheetWriter('approval', parseApproval, approvalView);

/** Контрольные карточки, each on a page of its own. */
export const renderCards: SheetWriter<ControlCard> = sheetWriter('control-card', parseCard, cardView);
