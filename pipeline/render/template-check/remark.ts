import type { Diagnostic } from '../../model/document.ts';
import type { TemplateFault } from '../fields/template-fault.ts';
import type { CellPlace } from './part-paragraphs.ts';

/** A fault of a template in words, with its place. */
export interface TemplateRemark {
  readonly rule: TemplateFault['rule'];
  readonly severity: Diagnostic['severity'];
  /** What is wrong and what to do, in Russian. */
  readonly message: string;
  /** What stands between the braces, '' where the fault is none of a tag. */
  readonly tag: string;
  /** From 1; null where neither Word nor LibreOffice has said. */
  readonly page: number | null;
  /** Name of the file's part: `word/header1.xml`. */
  readonly part: string;
  /** «верхний колонтитул, абзац 2» or «таблица 1, строка 3, ячейка 2», '' for the whole file. */
  readonly where: string;
  /** Counted from 1 in its cell, or among all that stand in none; null for the whole file. */
  readonly paragraph: number | null;
  readonly cell: CellPlace | null;
  /** The tag among the words beside it; '' for the whole file. */
  readonly around: string;
}

/** «стр. 2, таблица 1, строка 3, ячейка 2», '' for the whole file. */
export const remarkPlace = ({ page, where }: TemplateRemark): string =>
  [page === null ? '' : `стр. ${page}`, where].filter(Boolean).join(', ');

/** One line: where, what, and what stands there. */
export const remarkText = (remark: TemplateRemark): string => {
  const place = remarkPlace(remark);
  return `${place && `${place}: `}${remark.message}${remark.around && ` Здесь: «${remark.around}»`}`;
};
