import { join } from 'node:path';
import { Failure } from '../../report/failure.ts';
import { rules } from '../../report/rules.ts';
import type { DeskKind } from '../desk-kinds.ts';
import { mainPart } from '../docx/package.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { findTemplateFaults } from '../fields/faults/find-template-faults.ts';
import { type Parts, templateParts } from '../fields/package/template-parts.ts';
import type { TemplateFault } from '../fields/template-fault.ts';
import type { TemplateKind } from '../kinds.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { prepare } from '../render.ts';
import { readTemplateOf, type Template } from '../template.ts';
import { templatesFolder } from '../templates-folder.ts';
import { commentTemplate, type TemplateComment } from './comment-template.ts';
import { exampleOf } from './example-of.ts';
import { guessKind } from './guess-kind.ts';
import { pagesOf, placeFaults } from './place-faults.ts';
import { printedPages } from './printed-pages.ts';
import { remarkText, type TemplateRemark } from './remark.ts';
import { unusedFields } from './unused-fields.ts';
import { usedFields } from './used-fields.ts';

/** All that there is to say of a template. */
export interface TemplateCheck {
  readonly remarks: readonly TemplateRemark[];
  /** The template with comments at the places; null where there is nothing to say, or no Word file to say it in. */
  readonly commented: Uint8Array | null;
}

const isError = ({ rule }: TemplateFault): boolean => rules[rule].severity === 'error';

/** What only shows when the example is printed: breaks that are lost, a `template.typ` that is not understood. */
const trial = async (place: string, kind: TemplateKind): Promise<readonly TemplateFault[]> => {
  try {
    const document = await exampleOf(kind);
    const { template, view } = await prepare(document, { template: place, draft: false });
    renderDocx(template, view, { document });
    if (template.typst) await renderPdf(template, view);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const detail = `${error.message} ${error.advice}`;
    const nowhere = { part: mainPart, paragraph: null, span: null };
    return [{ rule: 'template/not-filled', tag: '', meant: null, detail, ...nowhere }];
  }
};

const faultsOf = async (
  { place, beside, docx }: Template<null>,
  parts: Parts,
  { tree, paper }: DeskKind,
): Promise<readonly TemplateFault[]> => {
  const found = findTemplateFaults(docx, tree, beside);
  if (!paper) return found;
  // A file without any field is another file: what it does not print is no news.
  const unused = found.some(({ rule }) => rule === 'template/no-fields')
    ? []
    : unusedFields(usedFields(parts, tree), paper);
  return [...found, ...(found.some(isError) ? [] : await trial(place, paper)), ...unused];
};

const commentOf = (fault: TemplateFault, remark: TemplateRemark): TemplateComment => {
  const isHere = fault.part === mainPart;
  return {
    text: isHere ? remark.message : remarkText(remark),
    paragraph: isHere ? fault.paragraph : null,
    span: isHere ? fault.span : null,
  };
};

/** Finds all that is wrong with a template and says where; its kind is guessed where it is null. @throws Failure for one that cannot be read */
export const checkTemplate = async (
  place: string,
  named: DeskKind | null,
  signal?: AbortSignal,
): Promise<TemplateCheck> => {
  // Its words are read when it is printed.
  const usual = join(templatesFolder(), named?.folder ?? 'order');
  const template = await readTemplateOf(place, usual, () => null);
  const kind = named ?? guessKind(template.docx);
  const parts = templateParts(template.docx);
  const faults = await faultsOf(template, parts, kind);
  if (faults.length === 0) return { remarks: [], commented: null };
  const isPlaced = faults.some(({ part, paragraph }) => part === mainPart && paragraph !== null);
  const byWord = pagesOf(parts);
  const pageOf = isPlaced && byWord(0, 0) === null ? ((await printedPages(parts, signal)) ?? byWord) : byWord;
  const placed = placeFaults(parts, faults, pageOf);
  return {
    remarks: placed.map(({ remark }) => remark),
    commented: commentTemplate(
      parts,
      placed.map(({ fault, remark }) => commentOf(fault, remark)),
    ),
  };
};
