/** Scans and what was read from them, made by hand: the tests of searchable copies need no recognition. */
import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import type { OrderDocument } from '../pipeline/model/document.ts';
import type { Page } from '../pipeline/model/paper/page.ts';
import type { Word } from '../pipeline/model/paper/word.ts';
import type { Box } from '../pipeline/model/place.ts';
import { project } from '../pipeline/model/projection.ts';
import { type Scanned, searchable } from '../pipeline/render/searchable/searchable.ts';
import { contentOf } from '../pipeline/render/searchable/stream-content.ts';
import { loadPdf } from '../pipeline/tools/pdfjs.ts';
import { listen } from './stage-kit.ts';

/** A4 in points. */
export const [sheetWidth, sheetHeight] = [595, 842];

export const word = (text: string, box: Box): Word => ({
  text,
  box,
  confidence: 0.9,
  fontSize: 12,
  bold: false,
});

/** Words on a line whose letters are 6 points wide, from `x` on the baseline `y`. */
export const lineAt = (x: number, y: number, text: string): Word[] => {
  let left = x;
  return text.split(' ').map((each) => {
    const box = [left, y - 9, left + 6 * each.length, y] as const;
    left = box[2] + 4;
    return word(each, box);
  });
};

export const pageOf = (words: readonly Word[], more: Partial<Page> = {}): Page => ({
  kind: 'page',
  number: 1,
  width: sheetWidth,
  height: sheetHeight,
  words,
  rulings: [],
  recognised: true,
  onPaper: null,
  ...more,
});

/** A document about which nothing is known but its file. */
export const documentOf = (mediaType: string, order: OrderDocument['order'] = null): OrderDocument => ({
  schema: 'prikaz.document/1',
  source: { name: 'скан', mediaType, sha256: '0'.repeat(64), pages: 1, recognised: true },
  order,
  plans: [],
  tables: [],
  corrections: [],
  diagnostics: [],
});

/** Noise compresses as badly as scans do. */
export const scanPixels = (width: number, height: number, channels: 1 | 3 = 1): Buffer => {
  const pixels = Buffer.alloc(width * height * channels);
  for (let index = 0, seed = 7; index < pixels.length; index += 1) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    pixels[index] = 200 + ((seed >> 16) % 56);
  }
  return pixels;
};

export const scanJpeg = (): Promise<Buffer> =>
  sharp(scanPixels(596, 842), { raw: { width: 596, height: 842, channels: 1 } })
    .jpeg({ quality: 60 })
    .toBuffer();

interface ScanOptions {
  /** Drawn before and after the picture; `/F` is Helvetica, `/Form` the form. */
  readonly under?: string;
  readonly over?: string;
  readonly form?: string;
  readonly change?: (pdf: PDFDocument) => void;
}

/** A PDF of one page, a picture as large as it. */
export const scanPdf = async ({
  under = '',
  over = '',
  form,
  change,
}: ScanOptions = {}): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const scan = await pdf.embedJpg(await scanJpeg());
  const font = await pdf.embedFont('Helvetica');
  const { node } = pdf.addPage([sheetWidth, sheetHeight]);
  const group = context.stream(form ?? '', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, sheetWidth, sheetHeight],
    Resources: { Font: { F: font.ref } },
  });
  const objects = { Scan: scan.ref, ...(form !== undefined && { Form: context.register(group) }) };
  node.set(PDFName.of('Resources'), context.obj({ Font: { F: font.ref }, XObject: objects }));
  const content = `${under} q ${sheetWidth} 0 0 ${sheetHeight} 0 0 cm /Scan Do Q ${over}`;
  node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  change?.(pdf);
  return pdf.save();
};

/** The searchable copy, and the rules that were said. */
export const copyOf = async (
  input: Pick<Scanned, 'files'> & Partial<Scanned>,
): Promise<{ pdf: Uint8Array; said: string[] }> => {
  const { said, context } = listen();
  const sheets = [{ width: sheetWidth, height: sheetHeight }];
  const document = documentOf('application/pdf');
  const pdf = await searchable({ sheets, read: [], document, ...input }, context, undefined);
  return { pdf, said: said.map(({ rule }) => rule) };
};

/** What a text operator of our layer shows: codes of four hexadecimal digits, by the font's own table. */
const decoded = (codes: string, table: ReadonlyMap<string, string>): string =>
  (codes.match(/.{4}/g) ?? []).map((code) => table.get(code) ?? '\uFFFD').join('');

const unicodeOf = (cmap: string): Map<string, string> =>
  new Map(
    [...cmap.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, code = '', units = '']) => [
      code,
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  );

/** A size of letters, or a word as wide as its letters are stretched, where it begins and in which direction. */
const written =
  /\/PrikazText (?<size>\S+) Tf|(?<percent>\S+) Tz (?<cos>\S+) (?<sin>\S+) \S+ \S+ (?<x>\S+) (?<y>\S+) Tm <(?<codes>\w*)> Tj/g;

/** Every word of our layer with the box that it fills on the page as a viewer shows it, by the rules of PDF. */
export const layerOf = async (pdf: Uint8Array): Promise<{ text: string; box: Box }[]> => {
  const file = await PDFDocument.load(pdf);
  const { context } = file;
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => contentOf(context, object) ?? [])
    .join('\n');
  const table = unicodeOf(streams);
  const toView = await viewOf(pdf);
  let size = 0;
  return [...streams.matchAll(written)].flatMap(({ groups = {} }) => {
    const [percent = 0, cos = 0, sin = 0, x = 0, y = 0] = ['percent', 'cos', 'sin', 'x', 'y'].map((key) =>
      Number(groups[key]),
    );
    if (groups['size']) {
      size = Number(groups['size']);
      return [];
    }
    const text = decoded(groups['codes'] ?? '', table).trimEnd();
    const width = (text.length * 0.5 * size * percent) / 100;
    const [x0, y0] = toView(x, y);
    const [x1, y1] = toView(x + cos * width, y + sin * width);
    const height = Math.hypot(x1 - x0, y1 - y0) * (size / width);
    return [{ text, box: [x0, y0 - height, x1, y1] as const }];
  });
};

const viewOf = async (pdf: Uint8Array): Promise<(x: number, y: number) => [number, number]> => {
  const file = await loadPdf(pdf);
  const { transform } = (await file.getPage(1)).getViewport({ scale: 1 });
  await file.loadingTask.destroy();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return (x, y) => project([a, c, e, b, d, f, 0, 0, 1], x, y);
};

/** The page's text as a viewer copies it, as one line. */
export const textOf = async (pdf: Uint8Array, number = 1): Promise<string> => {
  const file = await loadPdf(pdf);
  try {
    const { items } = await (await file.getPage(number)).getTextContent();
    return items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('')
      .replaceAll('\n', ' ')
      .trim();
  } finally {
    await file.loadingTask.destroy();
  }
};
