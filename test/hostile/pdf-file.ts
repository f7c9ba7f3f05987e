import { deflateSync } from 'node:zlib';

type Body = string | Uint8Array;

/** A stream: its dictionary's entries besides its length, and its bytes as they stand in the file. */
export const stream = (data: Body, entries = '', length?: number): Buffer => {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${length ?? bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

/** The same, packed. */
export const packed = (data: Body, entries = ''): Buffer =>
  stream(deflateSync(Buffer.from(data)), `${entries} /Filter /FlateDecode`);

/** Lies about the file as a whole. */
interface Ends {
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** What stands instead of the whole end: table, trailer, where it begins. */
  readonly end?: (place: number) => Body;
}

/** A PDF of objects by their numbers; the first is the catalogue. */
export const rawPdf = (objects: Readonly<Record<number, Body>>, { trailer = '', end }: Ends = {}): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let place = parts[0]?.length ?? 0;
  const places = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    places.set(Number(number), place);
    parts.push(part);
    place += part.length;
  }
  const size = [...places.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const at = places.get(index + 1);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const usual = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${place}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end ? end(place) : usual)]);
};

interface OnePage {
  readonly content?: Body;
  /** More entries of the page. */
  readonly page?: string;
  /** Entries of its resources besides the font `F`. */
  readonly resources?: string;
  /** More entries of the catalogue. */
  readonly catalogue?: string;
  /** Objects from number 10 on. */
  readonly more?: Readonly<Record<number, Body>>;
}

/** Content that shows Latin text in the font `F`. */
export const words = 'BT /F 12 Tf 50 700 Td (Prikaz No 5) Tj ET\n';

/** The objects of a PDF of one page: 1 catalogue, 2 pages, 3 page, 4 content, 5 font. */
export const onePage = ({
  content = words,
  page = '',
  resources = '',
  catalogue = '',
  more = {},
}: OnePage = {}) => ({
  1: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: `<< /Type /Page /Parent 2 0 R ${page.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]'} ${page} /Contents 4 0 R
    /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
  4: stream(content),
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...more,
});

/** Any bytes packed so many times over. */
export const packedTimes = (data: Uint8Array, times: number): Buffer => {
  let bytes = Buffer.from(data);
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes);
  return bytes;
};
