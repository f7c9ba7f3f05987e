import type { XmlElement } from '@rgrove/parse-xml';
import { rules } from '../../report/rules.ts';
import { mainPart } from '../docx/package.ts';
import { parsePart } from '../docx/xml.ts';
import { type Parts, partXml } from '../fields/package/template-parts.ts';
import type { TemplateFault } from '../fields/template-fault.ts';
import { partName } from './part-names.ts';
import { type PartParagraph, pagesByBreaks, paragraphsOf } from './part-paragraphs.ts';
import type { TemplateRemark } from './remark.ts';

/** Letters of the text on either side of a tag that are quoted. */
const quoted = 30;

/** Letters of a tag that are quoted; a longer one is no field. */
const longestTag = 80;

/** The tag with the words before and behind it, whole ones. */
const aroundOf = (text: string, [from, to]: readonly [number, number]): string => {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const start = before.length > quoted ? `…${before.slice(-quoted).replace(/^\S*\s/u, '')}` : before;
  const end = after.length > quoted ? `${after.slice(0, quoted).replace(/\s\S*$/u, '')}…` : after;
  const tag = to - from > longestTag ? `${text.slice(from, from + longestTag)}…` : text.slice(from, to);
  return `${start}${tag}${end}`.replace(/\s+/gu, ' ').trim();
};

/** «таблица 1, строка 3, ячейка 2»; a cell's only paragraph has no number. */
const whereIn = (paragraph: PartParagraph, paragraphs: readonly PartParagraph[]): string => {
  const { cell, number, holder } = paragraph;
  if (holder) return 'надпись';
  if (!cell) return `абзац ${number}`;
  const isSame = (other: PartParagraph): boolean =>
    other.cell?.table === cell.table && other.cell.row === cell.row && other.cell.cell === cell.cell;
  const place = `таблица ${cell.table}, строка ${cell.row}, ячейка ${cell.cell}`;
  return paragraphs.filter(isSame).length > 1 ? `${place}, абзац ${number}` : place;
};

const rootOf = (parts: Parts, part: string): XmlElement | null => {
  const xml = partXml(parts, part);
  return xml ? parsePart(xml).root : null;
};

/** Pages as the program that saved the file has counted them. */
const pageCount = (parts: Parts): number | null => {
  const found = /<Pages>(\d{1,6})<\/Pages>/.exec(partXml(parts, 'docProps/app.xml'))?.[1];
  return found ? Number(found) : null;
};

const messageOf = ({ rule, tag, meant, detail }: TemplateFault): string =>
  rules[rule].text({ tag, meant, detail });

/** The page of an offset in a paragraph of the text itself. */
export type PageOf = (paragraph: number, offset: number) => number | null;

/** Pages as Word left them in the file. */
export const pagesOf = (parts: Parts): PageOf => {
  const root = rootOf(parts, mainPart);
  return root ? pagesByBreaks(paragraphsOf(root), pageCount(parts)) : () => null;
};

/** The text's faults come before those of headers and footers, each in the order of reading; the whole file's are last. */
const byPlace = (a: TemplateFault, b: TemplateFault): number =>
  Number(a.paragraph === null) - Number(b.paragraph === null) ||
  Number(b.part === mainPart) - Number(a.part === mainPart) ||
  (a.part < b.part ? -1 : Number(a.part > b.part)) ||
  (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
  (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0);

/** A clerk reads no more at a time, and Word shows no more beside a page. */
const mostFaults = 200;

const theFirst = (faults: readonly TemplateFault[]): readonly TemplateFault[] => {
  if (faults.length <= mostFaults) return faults;
  const place = { part: mainPart, paragraph: null, span: null };
  const count = String(faults.length);
  const more = { rule: 'template/more-faults', tag: '', meant: null, detail: count, ...place } as const;
  return [...faults.slice(0, mostFaults), more];
};

export interface PlacedFault {
  readonly fault: TemplateFault;
  readonly remark: TemplateRemark;
}

/** Words each fault and says where it stands; what stands twice for old programs is said once. */
export const placeFaults = (
  parts: Parts,
  faults: readonly TemplateFault[],
  pageOf: PageOf = pagesOf(parts),
): readonly PlacedFault[] => {
  const document = rootOf(parts, mainPart);
  const relations = rootOf(parts, 'word/_rels/document.xml.rels');
  const known = new Map<string, readonly PartParagraph[]>();
  const paragraphsIn = (part: string): readonly PartParagraph[] => {
    const root = known.has(part) ? null : rootOf(parts, part);
    if (root) known.set(part, paragraphsOf(root));
    return known.get(part) ?? [];
  };
  const place = (fault: TemplateFault): TemplateRemark | null => {
    const { rule, tag, part } = fault;
    const said = { rule, severity: rules[rule].severity, message: messageOf(fault), tag, part };
    const name = document ? partName(part, document, relations) : '';
    const paragraphs = paragraphsIn(part);
    const paragraph = fault.paragraph === null ? undefined : paragraphs[fault.paragraph];
    if (!paragraph || fault.paragraph === null)
      return { ...said, page: null, where: name, paragraph: null, cell: null, around: '' };
    if (paragraph.isCopy) return null;
    const span = fault.span ?? ([0, 0] as const);
    return {
      ...said,
      page: part === mainPart ? pageOf(fault.paragraph, span[0]) : null,
      where: [name, whereIn(paragraph, paragraphs)].filter(Boolean).join(', '),
      paragraph: paragraph.number,
      cell: paragraph.cell,
      around: aroundOf(paragraph.text, span),
    };
  };
  return theFirst(faults.toSorted(byPlace)).flatMap((fault) => {
    const remark = place(fault);
    return remark ? [{ fault, remark }] : [];
  });
};
