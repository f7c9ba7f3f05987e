import type { OfficeSettings } from '../../model/office/settings.ts';
import type { Template } from '../template.ts';
import type { View } from '../view/view.ts';
import { type PdfOptions, usualPdf } from './pdf-options.ts';

/** What any paper's PDF is made of. */
interface Through {
  readonly template: Pick<Template, 'folder' | 'typst'>;
  readonly view: Pick<View, 'created'>;
  readonly docx: () => Uint8Array | Promise<Uint8Array>;
  readonly options?: PdfOptions;
  readonly engine?: OfficeSettings['engine'];
}

/** The PDF of a paper by Typst, or by LibreOffice where the template has nothing for Typst. */
export const pdfThrough = async ({
  template,
  view,
  docx,
  options = usualPdf,
  engine = 'typst',
}: Through): Promise<Uint8Array> => {
  if (template.typst && engine === 'typst')
    return (await import('./render-pdf.ts')).renderPdf(template, view, options);
  return (await import('./office-pdf.ts')).officePdf(await docx(), options, view.created);
};
