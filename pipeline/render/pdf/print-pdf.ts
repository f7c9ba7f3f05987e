import type { OrderDocument } from '../../model/document.ts';
import { jsonText } from '../../model/json-text.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import type { Template } from '../template.ts';
import type { View } from '../view/view.ts';
import { keepsFiles, ownAttachments, pdfOptionsOf } from './pdf-options.ts';
import { pdfThrough } from './pdf-through.ts';

/** What a PDF is made of: the document itself and its DOCX, which LibreOffice prints and an archive may keep. */
export interface PdfSource {
  readonly template: Template;
  readonly view: View;
  readonly document: OrderDocument;
  readonly docx: () => Uint8Array | Promise<Uint8Array>;
}

/** The PDF of a document as the office wants it: by Typst, or by LibreOffice where the template has nothing for Typst. */
export const printPdf = async (
  { template, view, document, docx }: PdfSource,
  settings: OfficeSettings,
): Promise<Uint8Array> => {
  const attachments = async () => {
    const json = new TextEncoder().encode(jsonText(document));
    return ownAttachments(json, await docx());
  };
  const options = pdfOptionsOf(settings, keepsFiles(settings) ? await attachments() : []);
  return pdfThrough({ template, view, docx, options, engine: settings.engine });
};
