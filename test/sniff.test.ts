import { expect, test } from 'vitest';
import { type MediaKind, sniff } from '../pipeline/read/sniff.ts';
import { docx, p, xlsxParts, zip } from './office-kit.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const ole = (...streams: readonly string[]): Uint8Array =>
  Buffer.concat([bytes('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

const samples: readonly (readonly [name: string, kind: MediaKind, bytes: Uint8Array])[] = [
  ['DOCX', 'docx', docx({ body: p('текст') })],
  ['half a DOCX', 'docx', docx({ body: p('текст') }).subarray(0, 700)],
  ['XLSX', 'xlsx', zip(xlsxParts('<sheetData/>'))],
  ['ODT', 'odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }, 'STORE')],
  ['ODS', 'ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'STORE')],
  ['another ZIP', 'zip', zip({ 'a.txt': 'text' })],
  ['DOC', 'doc', ole('Root Entry', 'WordDocument')],
  ['DOC with a sheet in it', 'doc', ole('WordDocument', 'Workbook')],
  ['XLS', 'xls', ole('Root Entry', 'Workbook')],
  ['encrypted DOCX', 'encrypted', ole('EncryptionInfo', 'EncryptedPackage')],
  ['another compound file', 'ole', ole('Root Entry')],
  ['RTF', 'rtf', bytes('{\\rtf1\\ansi текст}')],
  ['PDF', 'pdf', bytes('\n%PDF-1.7\n')],
  ['PNG', 'png', bytes('89504e470d0a1a0a0000', 'hex')],
  ['JPEG', 'jpeg', bytes('ffd8ffe000104a46', 'hex')],
  ['TIFF', 'tiff', bytes('49492a0008000000', 'hex')],
  ['WebP', 'webp', bytes('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1')],
  ['BMP', 'picture', bytes('424d36000c000000000036000000', 'hex')],
  ['HEIC', 'picture', bytes('\0\0\0\x18ftypheic', 'latin1')],
  ['DjVu', 'picture', bytes('AT&TFORM\0\0\x10\0DJVM', 'latin1')],
  ['text that begins as BMP does', 'text', bytes('BMW и другие')],
  ['page', 'html', bytes('\ufeff<!-- a --> <!DOCTYPE html><p>текст')],
  ['XHTML', 'html', bytes('<?xml version="1.0"?><html><body/></html>')],
  ['page in UTF-16', 'html', bytes('\ufeff<html><body>текст</body></html>', 'utf16le')],
  ['piece of a page', 'html', bytes('<table><tr><td>текст</td></tr></table>\n')],
  ['text that begins with a piece', 'text', bytes('<p>Раздел 1</p>\n1\tДело\tмай\n')],
  ['text', 'text', bytes('ПРИКАЗ\n№ 1')],
  ['text in Windows-1251', 'text', bytes('cff0e8eae0e7', 'hex')],
  ['text in UTF-16 without a mark', 'text', bytes('Приказ о дежурстве', 'utf16le')],
  ['XML', 'unknown', bytes('<?xml version="1.0"?><w:wordDocument/>')],
  ['page saved as a mail', 'unknown', bytes('MIME-Version: 1.0\nContent-Type: multipart/related')],
  ['nothing', 'empty', bytes('')],
  ['blanks', 'empty', bytes('\ufeff \r\n\t')],
  ['zeros', 'empty', new Uint8Array(100)],
  ['binary', 'unknown', bytes('7f454c46020101000000000000000000', 'hex')],
];

test.each(samples)('%s is recognised as %s', (_, kind, sample) => {
  expect(sniff(sample)).toBe(kind);
});
