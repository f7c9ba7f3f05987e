import type { OrderDocument } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import type { Template } from '../template.ts';
import type { View } from '../view/view.ts';
import { ownAttachments, pdfOptionsOf } from './pdf-options.ts';

/** What a PDF is made of: the document itself and its DOCX, which an archive may keep within it. */
export interface PdfSource {
  readonly template: Template;
  readonly view: View;
  readonly document: OrderDocument;
  readonly docx: Uint8Array;
}

/** The PDF of a document as the office wants it: by Typst, or by LibreOffice where the template has nothing for Typst. */
export const printPdf = async (
  { template, view, document, docx }: PdfSource,
  settings: OfficeSettings,
): Promise<Uint8Array> => {
  const json = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const options = pdfOptionsOf(settings, ownAttachments(json, docx));
  if (template.typst && settings.engine === 'typst')
    return (await import('./render-pdf.ts')).renderPdf(template, view, options);
  return (await import('./office-pdf.ts')).officePdf(docx, options, view.created);
};
