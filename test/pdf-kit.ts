import { deflateSync } from 'node:zlib';
import { defaultLimits, type Limits } from '../pipeline/model/limits.ts';
import type { Page, PageImage, SourcePage } from '../pipeline/model/paper/page.ts';
import { readPdf } from '../pipeline/read/pdf/read-pdf.ts';
import { listener } from './office-kit.ts';
import { lexicon } from './stage-kit.ts';

/** A stream object: its dictionary's entries and its bytes. */
export interface StreamSpec {
  readonly entries: string;
  readonly data: Uint8Array | string;
}

interface PageSpec {
  readonly content: string;
  /** Entries of the page's dictionary besides its contents and resources. */
  readonly entries?: string;
  /** Forms and pictures by their names. */
  readonly objects?: Readonly<Record<string, StreamSpec>>;
  /** More entries of the resources. */
  readonly resources?: string;
}

/** The characters of a text as codes of the font `F`, whose codes are UTF-16: «(Да)» in PDF is ⟨04140430⟩. */
export const coded = (text: string): string =>
  `<${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** Content that shows a text: its baseline's beginning from the bottom left of the page, its size, points. */
export const show = (text: string, x: number, y: number, size = 10): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${coded(text)} Tj ET\n`;

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end`;

/** Every character of these fonts is half an em wide. */
const fontOf = (name: string, unicode: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ${unicode} /DescendantFonts [<<
  /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /DW 500 /CIDSystemInfo <<
  /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor
  /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 /ItalicAngle 0
  /CapHeight 700 /StemV 80 >> >>] >>`;

/** A PDF of pages 200 points square with the fonts `F`, `B` (bold) and `U`, which does not say what it prints. */
export const pdfOf = (pages: readonly PageSpec[], trailer = ''): Buffer => {
  const bodies: (string | Buffer)[] = [];
  const add = (body: string | Buffer): string => `${bodies.push(body)} 0 R`;
  const addStream = ({ entries, data }: StreamSpec): string => {
    const bytes = Buffer.from(data);
    const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`);
    return add(Buffer.concat([head, bytes, Buffer.from('\nendstream')]));
  };
  const root = add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const map = `/ToUnicode ${addStream({ entries: '', data: toUnicode })}`;
  const fonts = `<< /F ${add(fontOf('Plain', map))} /B ${add(fontOf('Plain-Bold', map))} /U ${add(fontOf('Plain', ''))} >>`;
  const kids = pages.map(({ content, entries = '', objects = {}, resources = '' }) => {
    const named = Object.entries(objects).map(([name, object]) => `/${name} ${addStream(object)}`);
    const contents = addStream({ entries: '/Filter /FlateDecode', data: deflateSync(content) });
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${entries} /Contents ${contents}
      /Resources << /Font ${fonts} /XObject << ${named.join(' ')} >> ${resources} >> >>`);
  });
  bodies[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return assemble(bodies, `/Root ${root} ${trailer}`);
};

const assemble = (bodies: readonly (string | Buffer)[], trailer: string): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = bodies.map((body, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
    return length - part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  return Buffer.concat([
    ...parts,
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\n`),
    Buffer.from(`startxref\n${length}\n%%EOF\n`),
  ]);
};

interface ReadOptions {
  readonly password?: string;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** The pages of a PDF and the rules that were said. */
export const readPages = async (
  bytes: Uint8Array,
  { password, limits = {}, signal = new AbortController().signal }: ReadOptions = {},
): Promise<{ readonly pages: readonly SourcePage[]; readonly said: readonly string[] }> => {
  const { say, said } = listener();
  const options = { limits: { ...defaultLimits, ...limits }, password, lexicon, say, signal };
  const { content } = await readPdf(bytes, options);
  if (content.kind !== 'pages') throw new Error('no pages');
  return { pages: content.pages, said };
};

/** The only page of a PDF, which must be one of words. */
export const readOnly = async (spec: PageSpec): Promise<Page> => {
  const [page] = (await readPages(pdfOf([spec]))).pages;
  if (page?.kind !== 'page') throw new Error('no page of words');
  return page;
};

/** The only page of a PDF, which must be a picture. */
export const readPicture = async (spec: PageSpec): Promise<PageImage> => {
  const [page] = (await readPages(pdfOf([spec]))).pages;
  if (page?.kind !== 'image') throw new Error('no picture');
  return page;
};
