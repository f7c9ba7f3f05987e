/** Builds DOCX files of known measures, and measures them. */
import type { MeasuredPaper, PaperLine } from '../pipeline/model/paper/measured-paper.ts';
import { readMeasuredPaper } from '../pipeline/read/paper/read-paper.ts';
import { zip } from './office-kit.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${types}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const packages = 'http://schemas.openxmlformats.org/package/2006';
const partTypes = 'application/vnd.openxmlformats-officedocument';

/** The kinds of parts, as programs other than ours want to be told. */
const contentTypes = (files: readonly (readonly [path: string, kind: string])[]): string =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${files
    .map(([path, kind]) => `<Override PartName="/word/${path}" ContentType="${partTypes}.${kind}+xml"/>`)
    .join('')}</Types>`;

const kinds: Readonly<Record<string, string>> = {
  theme: 'theme',
  ...Object.fromEntries(
    ['styles', 'numbering', 'settings', 'header'].map((kind) => [kind, `wordprocessingml.${kind}`]),
  ),
};

/** The inner XML of a document's parts. */
export interface PaperParts {
  /** Blocks; the last section's properties stand in `section`. */
  readonly body: string;
  readonly section?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  /** Heads and feet by their relationship ids. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Latin faces of the theme. */
  readonly theme?: { readonly major: string; readonly minor: string };
  readonly title?: string;
}

/** A sheet of A4 with the margins that orders have: 30, 10, 20, 20 mm. */
export const sheet =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';

export const paperOf = ({
  body,
  section = sheet,
  styles = '',
  numbering = '',
  settings = '',
  heads = {},
  theme = { major: 'Cambria', minor: 'Calibri' },
  title = '',
}: PaperParts): Uint8Array => {
  const part = (name: string, content: string): string => `<w:${name} ${names}>${content}</w:${name}>`;
  const fixed: readonly (readonly [id: string, kind: string, file: string, content: string])[] = [
    ['s', 'styles', 'styles.xml', part('styles', styles)],
    ['n', 'numbering', 'numbering.xml', part('numbering', numbering)],
    ['t', 'settings', 'settings.xml', part('settings', settings)],
    [
      'h',
      'theme',
      'theme.xml',
      `<a:theme ${names}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="${theme.major}"/></a:majorFont><a:minorFont><a:latin typeface="${theme.minor}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    ],
    ...Object.entries(heads).map(
      ([id, content]) => [id, 'header', `${id}.xml`, part('hdr', content)] as const,
    ),
  ];
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`;
  return zip({
    '[Content_Types].xml': contentTypes([
      ['document.xml', 'wordprocessingml.document.main'],
      ...fixed.map(([, kind, file]) => [file, kinds[kind] ?? ''] as const),
    ]),
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${relation('d', 'officeDocument', 'word/document.xml')}${relation('c', 'core-properties', 'core.xml')}</Relationships>`,
    'core.xml': `<cp ${names}><dc:title>${title}</dc:title></cp>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${fixed.map(([id, kind, file]) => relation(id, kind, file)).join('')}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr>${section}</w:sectPr></w:body>`),
    ...Object.fromEntries(fixed.map(([, , file, content]) => [`word/${file}`, content])),
  });
};

/** Measures a file that has pages. */
export const measure = async (bytes: Uint8Array, password?: string): Promise<MeasuredPaper> => {
  const { signal } = new AbortController();
  const paper = await readMeasuredPaper(bytes, { signal, password });
  if (!paper) throw new Error('cannot be measured');
  return paper;
};

export const measureParts = (parts: PaperParts): Promise<MeasuredPaper> => measure(paperOf(parts));

/** The only line, or the first one. */
export const measureLine = async (parts: PaperParts): Promise<PaperLine> => {
  const [line] = (await measureParts(parts)).lines;
  if (!line) throw new Error('no line');
  return line;
};

/** A paragraph style. */
export const style = (id: string, inner: string, type = 'paragraph', isUsual = false): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${isUsual ? ' w:default="1"' : ''}>${inner}</w:style>`;
