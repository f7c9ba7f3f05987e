import { join } from 'node:path';
import type { OrderDocument } from '../model/document.ts';
import { type OfficeSettings, usualSettings } from '../model/office/settings.ts';
import { textsOf } from '../model/text-walk.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { refuseEndlessWords } from './endless-words.ts';
import { kindOf } from './kinds.ts';
import { readTemplate, type Template } from './template.ts';
import { templatesFolder } from './templates-folder.ts';
import type { View } from './view/view.ts';
import { viewOf } from './view/view-of.ts';

export interface RenderOptions {
  /** A template's folder; without it the one that comes with the program for this kind of document. */
  readonly template?: string;
  /** True marks every page «ПРОЕКТ». */
  readonly draft: boolean;
  /** How the office's papers look; `usualSettings` where they are not given. */
  readonly settings?: OfficeSettings;
}

/** A document ready to be signed, in both forms, word for word the same. */
export interface Rendered {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
}

/** The longest heading of a column; a page is full of one that is longer, and it would stand on every page. */
const longestHeading = 400;

const refuseEndlessHeadings = ({ plans, tables }: OrderDocument): void => {
  const headings = [
    ...plans.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
    ...tables.flatMap(({ columns }) => columns),
  ];
  const endless = headings.find((heading) => (heading?.length ?? 0) > longestHeading);
  if (!endless) return;
  throw new Failure({
    rule: 'render/heading-too-long',
    exitCode: exitCodes.input,
    message: `Заголовок столбца длиннее ${longestHeading} знаков: «${endless.slice(0, 60)}…». Он не поместится на странице.`,
    advice: 'Сократите его или проверьте, верно ли прочитана таблица.',
  });
};

/** @throws Failure `render/nothing-to-print` */
const refuseEmpty = ({ order, plans, tables, source }: OrderDocument): void => {
  if (order || plans.length > 0 || tables.length > 0) return;
  throw new Failure({
    rule: 'render/nothing-to-print',
    exitCode: exitCodes.input,
    message: `В документе ${source.name} нет ни приказа, ни плана, ни таблицы: оформлять нечего.`,
    advice: 'Проверьте, тот ли это файл; что в нём прочитано, покажет prikaz read.',
  });
};

/** A document as it will be printed, with what prints it. */
export interface Prepared {
  readonly template: Template;
  readonly view: View;
}

/** What the typesetter cannot print is refused: it would take all memory, or every page. */
export const prepare = async (document: OrderDocument, options: RenderOptions): Promise<Prepared> => {
  refuseEmpty(document);
  refuseEndlessWords(textsOf(document).map(({ path, text }) => ({ where: `по адресу ${path}`, text })));
  refuseEndlessHeadings(document);
  const prepared = await viewThrough(document, options);
  const { template, view } = prepared;
  // How many sheets the listed appendices have is known when they are printed.
  if (!view.order?.appendixList.length || !template.typst) return prepared;
  const [{ partSheets }, { renderPdf }] = await Promise.all([
    import('./part-sheets.ts'),
    import('./pdf/render-pdf.ts'),
  ]);
  const sheets = await partSheets(await renderPdf(template, view), view.parts.length);
  return viewThrough(document, options, sheets);
};

/** A document as its template prints it. @throws Failure for a template that cannot be read or does not fit */
export const viewThrough = async (
  document: OrderDocument,
  { template: folder, draft, settings = usualSettings }: RenderOptions,
  sheets: readonly number[] = [],
): Promise<Prepared> => {
  const usual = join(templatesFolder(), kindOf(document));
  const template = await readTemplate(folder ?? usual, usual);
  if (document.order && !template.wording.order) {
    throw new Failure({
      rule: 'render/template-unfit',
      exitCode: exitCodes.input,
      message: `Шаблон ${template.place} не рассчитан на приказ: в его wording.json нет раздела order.`,
      advice: 'Выберите шаблон приказа или не указывайте шаблон, тогда он подберётся сам.',
    });
  }
  return { template, view: viewOf(document, template.wording, { draft, settings, sheets }) };
};

/** Prints a document through its template; the same input gives the same bytes. */
export const render = async (document: OrderDocument, options: RenderOptions): Promise<Rendered> => {
  const { template, view } = await prepare(document, options);
  const [{ renderDocx }, { printPdf }] = await Promise.all([
    import('./docx/render-docx.ts'),
    import('./pdf/print-pdf.ts'),
  ]);
  const docx = renderDocx(template, view, { document });
  const source = { template, view, document, docx: () => docx };
  return { docx, pdf: await printPdf(source, options.settings ?? usualSettings) };
};
