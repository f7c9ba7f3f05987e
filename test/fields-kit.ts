/** What the tests of template fields share: small templates, and ways to fill them. */
import PizZip from 'pizzip';
import { russianGrammar } from '../pipeline/grammar/grammar.ts';
import type { Diagnostic, OrderDocument } from '../pipeline/model/document.ts';
import { renderDocx } from '../pipeline/render/docx/render-docx.ts';
import type { BesideFiles } from '../pipeline/render/fields/package/beside.ts';
import { viewThrough } from '../pipeline/render/render.ts';
import { sayTo } from '../pipeline/report/say.ts';
import { exampleOf, paragraphsOf } from './render-kit.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageRoot = 'http://schemas.openxmlformats.org/package/2006/';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph whose text Word has cut into these runs, every other one bold. */
export const paragraph = (...pieces: readonly string[]): string =>
  `<w:p>${pieces.map((piece, index) => run(piece, index % 2 === 1 ? '<w:b/>' : '')).join('')}</w:p>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (...texts: readonly string[]): string =>
  `<w:tr>${texts.map((text) => cell(paragraph(text))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`;

interface Relation {
  readonly kind: string;
  readonly target: string;
  readonly isExternal?: true;
}

interface TemplateParts {
  /** Parts beside the text, by their names. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** What the text names; `rId1` is the styles, these follow. */
  readonly relations?: readonly Relation[];
  /** Content types of parts, by what stands before `+xml`. */
  readonly types?: Readonly<Record<string, string>>;
  /** Styles beside the usual one. */
  readonly styles?: string;
  readonly mainType?: string;
}

const relationRow = ({ kind, target, isExternal }: Relation, index: number): string =>
  `<Relationship Id="rId${index + 2}" Type="${officeTypes}${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;

/** A DOCX with this body. */
export const wordFile = (
  body: string,
  {
    parts = {},
    relations = [],
    types = {},
    styles = '',
    mainType = `${wordTypes}document.main+xml`,
  }: TemplateParts = {},
): Uint8Array => {
  const zip = new PizZip();
  const overrides = Object.entries({ 'word/styles.xml': 'styles', ...types });
  const content: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': `<Types xmlns="${packageRoot}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${wordTypes}${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRoot}relationships"><Relationship Id="rId1" Type="${officeTypes}officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${wordNamespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packageRoot}relationships"><Relationship Id="rId1" Type="${officeTypes}styles" Target="styles.xml"/>${relations.map(relationRow).join('')}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${wordNamespace}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
    ...parts,
  };
  for (const [name, bytes] of Object.entries(content)) zip.file(name, bytes);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

interface Filled {
  readonly docx: Uint8Array;
  readonly lines: readonly string[];
  readonly said: readonly Diagnostic[];
}

/** Fills a template with a document, the example of an order unless another is given. */
export const fill = async (
  docx: Uint8Array,
  document: OrderDocument = exampleOf('order'),
  beside?: BesideFiles,
): Promise<Filled> => {
  const { view } = await viewThrough(document, { draft: false });
  const said: Diagnostic[] = [];
  const template = { place: 'шаблон.docx', docx, ...(beside && { beside }) };
  const say = sayTo((diagnostic) => said.push(diagnostic));
  const filled = renderDocx(template, view, { document, grammar: russianGrammar, say });
  return { docx: filled, lines: paragraphsOf(filled), said };
};

/** The lines that paragraphs with these texts become. */
export const linesOf = async (...texts: readonly string[]): Promise<readonly string[]> =>
  (await fill(wordFile(texts.map((text) => paragraph(text)).join('')))).lines;
