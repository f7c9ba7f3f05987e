import type { OrderDocument } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import { Failure } from '../../report/failure.ts';
import type { Say } from '../../report/say.ts';
import { documentValues } from '../fields/document-values.ts';
import type { Field } from '../fields/field.ts';
import { fillTemplate } from '../fields/fill/fill-template.ts';
import { filterTools } from '../fields/fill/filter-tools.ts';
import { settleTables } from '../fields/fill/settle-tables.ts';
import { filledView } from '../fields/filled-view.ts';
import { orderFields } from '../fields/order-fields.ts';
import { brokenPart } from '../fields/package/template-parts.ts';
import { qrParts } from '../qr/qr-in-docx.ts';
import type { Template } from '../template.ts';
import type { View } from '../view/view.ts';
import { fitPages } from './fit-pages.ts';
import { mainPart, pack } from './package.ts';
import { preparedTemplate } from './prepared-template.ts';

const stylesPart = 'word/styles.xml';

/** Of a template, what a DOCX is made from. */
export type WordTemplate = Pick<Template, 'place' | 'docx'> & Partial<Pick<Template, 'beside'>>;

/** What a template is filled with besides the view. */
export interface Filling {
  /** The fields that it may name; those of orders and plans by default. */
  readonly tree?: readonly Field[];
  /** The document itself, for templates that clerks made. */
  readonly document?: OrderDocument;
  /** Declines names and posts for filters; without it they stay as they are, which is said. */
  readonly grammar?: Grammar;
  readonly say?: Say;
}

/** A document may do without styles, but not one that names them. */
const stylesFor = (xml: string, styles: string): string => {
  if (styles === '' && /<w:(?:p|r|tbl)Style /.test(xml)) throw brokenPart(stylesPart, 'named, and not there');
  return styles;
};

/**
 * Fills a Word template; the same template and values give the same bytes.
 * @throws Failure `render/template-broken`, with everything that is wrong with the template, and
 * `render/template-too-large`
 */
export const renderDocx = (
  template: WordTemplate,
  view: View,
  { tree = orderFields, document, grammar, say }: Filling = {},
): Uint8Array => {
  const compiled = preparedTemplate(template, tree);
  const values = { ...filledView(view), ...(document && documentValues(document)) };
  const zip = fillTemplate(compiled, values, filterTools(grammar ?? null, say ?? null));
  const textOf = (name: string): string => zip.file(name)?.asText() ?? '';
  try {
    const text = settleTables(textOf(mainPart));
    const xml = fitPages(text, stylesFor(text, textOf(stylesPart)), view);
    return pack(zip, view.qr ? qrParts(zip, xml, view.qr) : { [mainPart]: xml });
  } catch (error) {
    throw error instanceof Failure ? error : brokenPart(mainPart, error);
  }
};
