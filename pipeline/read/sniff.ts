/**
 * The kinds of file that are told apart. `ole` is an old Office file that is neither DOC nor XLS, `encrypted` one
 * that opens with a password, `picture` one in a format that few programs read, `zip` an archive that is no document, `unknown` anything else that is no text.
 */
export type MediaKind =
  | 'docx'
  | 'xlsx'
  | 'odt'
  | 'ods'
  | 'doc'
  | 'xls'
  | 'ole'
  | 'encrypted'
  | 'rtf'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  | 'gif'
  | 'picture'
  | 'html'
  | 'text'
  | 'zip'
  | 'empty'
  | 'unknown';

/** Bytes looked at to tell text from anything else. */
const sampleBytes = 4096;

/** The kind of a file by its content, never by its name. Never throws. */
export const sniff = (bytes: Uint8Array): MediaKind => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.toString('latin1', 0, sampleBytes);
  const signed = signatures.find(([mark, at]) => head.startsWith(mark, at))?.[2];
  if (signed === 'zip') return zipKind(buffer);
  if (signed === 'ole') return oleKind(buffer);
  if (head.trimStart().startsWith('{\\rtf')) return 'rtf';
  // A PDF may begin anywhere within the first kilobyte (ISO 32000-1, annex H).
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  return signed ?? (otherPicture.test(head) ? 'picture' : textKind(buffer));
};

/** The marks that formats begin with, one character a byte, and where. */
const signatures: readonly (readonly [mark: string, at: number, kind: MediaKind])[] = [
  ['PK\x03\x04', 0, 'zip'],
  ['PK\x05\x06', 0, 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'ole'],
  ['\x89PNG\r\n\x1a\n', 0, 'png'],
  ['\xff\xd8\xff', 0, 'jpeg'],
  ['II*\0', 0, 'tiff'],
  ['MM\0*', 0, 'tiff'],
  ['WEBP', 8, 'webp'],
  ['GIF8', 0, 'gif'],
];

/** BMP (two reserved words of zeros after its size), HEIC and AVIF, JPEG 2000, DjVu, Photoshop. */
const otherPicture = /^(?:BM[\s\S]{4}\0{4}|[\s\S]{4}(?:jP {2}|ftyp(?:hei|hev|mif1|msf1|avif))|AT&TFORM|8BPS)/;

/** What a ZIP holds, by the names in it: they stand uncompressed in a whole file and in a damaged one. */
const zipParts: readonly (readonly [name: string, kind: MediaKind])[] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['word/document', 'docx'],
  ['word\\document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['xl\\workbook', 'xlsx'],
];

const zipKind = (bytes: Buffer): MediaKind =>
  zipParts.find(([name]) => bytes.includes(name, 0, 'latin1'))?.[1] ?? 'zip';

/** The streams of a compound file, in UTF-16 in its directory; the document's own come before those of what it embeds. */
const oleStreams: readonly (readonly [name: string, kind: MediaKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book\0', 'xls'],
];

const oleKind = (bytes: Buffer): MediaKind => {
  const found = oleStreams
    .map(([name, kind]) => ({ kind, at: bytes.indexOf(name, 0, 'utf16le') }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? 'ole';
};

const textKind = (bytes: Buffer): MediaKind => {
  const sample = bytes.subarray(0, sampleBytes);
  const wide = isWide(sample);
  if (!wide && controlShare(sample) > mostControls)
    return sample.every((byte) => byte === 0) ? 'empty' : 'unknown';
  const text = sample
    .toString(wide ? 'utf16le' : 'utf8')
    .replace(/\ufeff|<!--[\s\S]*?-->/g, '')
    .trim();
  if (text === '') return bytes.length <= sampleBytes ? 'empty' : 'text';
  if (pageStart.test(text) || (pieceStart.test(text) && endsWithTag(bytes))) return 'html';
  return otherMarkup.test(text) ? 'unknown' : 'text';
};

const pageStart = /^(<\?xml[^>]*>\s*)?<(!doctype\s+html|html|head|body|meta|title)\b/i;
/** A text export may begin with a fragment too, but then it does not end with a tag. */
const pieceStart = /^<(table|div|p|h[1-6]|ol|ul|center)\b/i;
/** XML of other programs, and pages saved as a mail. */
const otherMarkup = /^(<\?xml|MIME-Version:)/i;

const endsWithTag = (bytes: Buffer): boolean =>
  /<\/\w+>\s*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 256)));

/** UTF-16: a mark, or every other byte the 00 or 04 of Latin and Russian letters. */
const isWide = (sample: Buffer): boolean => {
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const odd = sample.filter((byte, index) => index % 2 === 1 && (byte === 0 || byte === 4)).length;
  const even = sample.filter((byte, index) => index % 2 === 0 && (byte === 0 || byte === 4)).length;
  const most = sample.length * 0.45;
  return odd > most !== even > most;
};

/** More control characters than this, of all bytes, and it is no text. */
const mostControls = 0.01;

const controlShare = (sample: Buffer): number =>
  sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length / Math.max(1, sample.length);
