/** Builds small office files from pieces of XML, for the tests of the readers. */
import PizZip from 'pizzip';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { Block } from '../pipeline/model/paper/block.ts';
import { readDocx } from '../pipeline/read/docx/read-docx.ts';
import type { Say } from '../pipeline/report/say.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="v" xmlns:wp="wp" xmlns:r="r"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A ZIP of the given parts. */
export const zip = (
  parts: Readonly<Record<string, string>>,
  compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
): Uint8Array => {
  const archive = new PizZip();
  for (const [name, text] of Object.entries(parts)) archive.file(name, text, { date: new Date(0) });
  return new Uint8Array(archive.generate({ type: 'arraybuffer', compression }));
};

const relations = (targets: Readonly<Record<string, string>>): string =>
  `<Relationships>${Object.entries(targets)
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${types}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly app?: string;
}

/** The parts of a DOCX whose body, numbering and styles are given as inner XML. */
export const docxParts = ({
  body,
  numbering = '',
  styles = '',
  app = '',
}: DocxParts): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': relations({
    officeDocument: 'word/document.xml',
    'extended-properties': 'docProps/app.xml',
  }),
  'word/_rels/document.xml.rels': relations({ numbering: 'numbering.xml', styles: '/word/styles.xml' }),
  'word/document.xml': `<w:document ${word} ${others}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  'word/numbering.xml': `<w:numbering ${word} ${others}>${numbering}</w:numbering>`,
  'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
  'docProps/app.xml': `<Properties>${app}</Properties>`,
});

export const docx = (parts: DocxParts): Uint8Array => zip(docxParts(parts));

/** A paragraph: its text or runs, and its properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`;

/** A run with one text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A cell: text or blocks, and its properties. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;

/** A row of cells, each a text or a whole `w:tc`. */
export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;

const lines =
  '<w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/>';

/** A table with lines. */
export const ruledTable = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders>${lines}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;

/** A table without lines. */
export const bareTable = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** One level of a list. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A list with the given levels, under the number `id`. */
export const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

/** Paragraph properties that put a paragraph into a list. */
export const inList = (id: number, ilvl = 0): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`;

/** The parts of an XLSX with one sheet. */
export const xlsxParts = (
  sheet: string,
  { styles = '', strings = '', workbook = '' }: { styles?: string; strings?: string; workbook?: string } = {},
): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
  'xl/_rels/workbook.xml.rels': relations({
    worksheet: 'worksheets/sheet1.xml',
    styles: 'styles.xml',
    sharedStrings: 'sharedStrings.xml',
  }),
  'xl/workbook.xml': `<workbook xmlns:r="r">${workbook}<sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
});

/** A `Say` that keeps what is said. */
export const listener = (): { say: Say; said: string[] } => {
  const said: string[] = [];
  return { say: (id) => said.push(id), said };
};

/** The blocks of a DOCX, short: a paragraph as `label text`, a table as its rows of cell texts. */
export const readShort = (parts: DocxParts): unknown[] =>
  readDocx(docx(parts), defaultLimits, listener().say).blocks.map(short);

export const short = (block: Block): unknown =>
  block.kind === 'paragraph'
    ? [block.label, block.text].filter((part) => part !== null).join(' ')
    : block.rows.map((row) => row.cells.map(({ text }) => text));
