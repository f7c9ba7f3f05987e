import { join } from 'node:path';
import type { Order, OrderDocument } from '../../model/document.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { pdfOptionsOf } from '../pdf/pdf-options.ts';
import { pdfThrough } from '../pdf/pdf-through.ts';
import { prepare, type Rendered, type RenderOptions } from '../render.ts';
import { readTemplateOf } from '../template.ts';
import { templatesFolder } from '../templates-folder.ts';
import { extractFields } from './extract-fields.ts';
import { type Certification, extractView, parseExtract } from './extract-view.ts';

type ExtractOptions = Required<Pick<RenderOptions, 'settings'>> & {
  readonly template?: string | undefined;
  readonly certification: Certification;
};

/** Prints what was taken out of an act as a certified extract. */
export const renderExtract = async (
  document: OrderDocument & { readonly order: Order },
  { template: place, settings, certification }: ExtractOptions,
): Promise<Rendered> => {
  const usual = join(templatesFolder(), 'extract');
  const template = await readTemplateOf(place ?? usual, usual, parseExtract);
  // Heading, text and appendices are printed as those of the act itself.
  const act = await prepare(document, { draft: false, settings: { ...settings, appendixList: false } });
  const view = extractView(act.view, document.order, template.wording, certification);
  const docx = renderDocx(template, view, { tree: extractFields });
  const options = pdfOptionsOf(settings);
  const source = { template, view, docx: () => docx, options, engine: settings.engine };
  return { docx, pdf: await pdfThrough(source) };
};
