/** ZIP files that are bombs, lie, or lead out of their folder; most call themselves DOCX. */
import { randomBytes } from 'node:crypto';
import { docxParts, p, zip } from '../office-kit.ts';
import { each, file, many, type Outcome, type Recipe } from './recipe.ts';
import { deflatedTimes, type Part, rawZip } from './zip-file.ts';

const megabyte = 2 ** 20;
const good = docxParts({ body: p('Приказ') });
const goodParts = (): Part[] => Object.entries(good).map(([name, data]) => ({ name, data }));

/** The parts of a good DOCX, its document among them replaced. */
const withDocument = (document: Omit<Part, 'name'>): Part[] =>
  goodParts().map((part) =>
    part.name === 'word/document.xml' ? { name: 'word/document.xml', ...document } : part,
  );

const bomb = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  bytes: () => Uint8Array,
): Recipe => file([`zip/${name}`, 'docx'], what, expected, bytes);

const spaces = Buffer.alloc(megabyte, ' ');

/** A block that packs a hundred times, as a real document may. */
const believable = (): Buffer =>
  Buffer.concat([randomBytes(megabyte / 128).map((byte) => (byte % 26) + 97), spaces]).subarray(0, megabyte);

const bombPart = (block: Uint8Array, times: number): Omit<Part, 'name'> => ({
  data: '',
  packed: deflatedTimes(block, times),
  declared: { size: block.length * times },
});

/** Archives within archives, sixteen in each, so deep. */
const nested = (depth: number): Buffer => {
  const data = depth === 0 ? spaces : nested(depth - 1);
  return rawZip(Array.from({ length: 16 }, (_, index) => ({ name: `lib${index}.zip`, data })));
};

const zip64Extra = (): Buffer => {
  const extra = Buffer.alloc(28, 0xff);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  return extra;
};

/** The same with the long form of the directory's end at its beginning, before all the zeros (APPNOTE.TXT 4.3.14). */
const withLongEnd = (whole: Buffer): Buffer => {
  const long = Buffer.alloc(56);
  long.write('PK\x06\x06', 'latin1');
  long.writeBigUInt64LE(2n ** 50n, 4);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeUInt32LE(1, 16);
  const end = whole.subarray(-22);
  end.fill(0xff, 8, 20);
  locator.writeBigUInt64LE(BigInt(whole.length - 22), 8);
  return Buffer.concat([whole.subarray(0, -22), long, Buffer.alloc(2e7), locator, end]);
};

const named = (name: string | Buffer): Part[] => [...goodParts(), { name, data: '<a/>' }];

/** Twelve documents, each within the one before. */
const dolls = (): Uint8Array => {
  let inner = zip(good);
  for (let depth = 0; depth < 12; depth += 1)
    inner = rawZip([
      ...withDocument({
        data: good['word/document.xml']?.replace('<w:sectPr/>', '<w:altChunk r:id="a"/>') ?? '',
      }),
      { name: 'word/inner.docx', data: inner },
    ]);
  return inner;
};

export const zipRecipes: readonly Recipe[] = [
  bomb('flat-bomb', '4 GB of spaces in one part', 'read/over-limit', () =>
    rawZip(withDocument(bombPart(spaces, 4095))),
  ),
  bomb('bomb-beside', '2 GB in a part that nobody asks for', 'read/over-limit', () =>
    rawZip([...goodParts(), { name: 'word/media/a.png', ...bombPart(spaces, 2047) }]),
  ),
  bomb('believable-bomb', '600 MB in ten parts that pack as text does', 'read/over-limit', () => {
    const part = bombPart(believable(), 60);
    return rawZip([
      ...goodParts(),
      ...Array.from({ length: 10 }, (_, at) => ({ name: `word/${at}.xml`, ...part })),
    ]);
  }),
  bomb(
    'believable-document',
    '60 MB of text in the document itself',
    ['read/damaged', 'read/over-limit'],
    () => rawZip(withDocument(bombPart(believable(), 60))),
  ),
  bomb('overlapping', 'nine thousand parts that are one and the same', 'read/damaged', () => {
    const part = bombPart(believable(), 20);
    return rawZip([
      { name: 'word/document.xml', ...part },
      ...Array.from({ length: 9000 }, (_, at) => ({ name: `word/${at}.xml`, ...part, ghost: true })),
    ]);
  }),
  bomb('nested', 'archives in archives, sixteen in each, 1 TB in all', 'read/kind-unsupported', () =>
    nested(4),
  ),
  bomb('dolls', 'twelve documents, each embedded in the next', 'read', dolls),
  bomb('size-too-small', '100 MB whose directory says ten bytes', 'read/damaged', () =>
    rawZip(withDocument({ ...bombPart(spaces, 100), declared: { size: 10 } })),
  ),
  bomb('size-zero', '100 MB whose directory says none', 'read/damaged', () =>
    rawZip(withDocument({ ...bombPart(spaces, 100), declared: { size: 0 } })),
  ),
  bomb('size-too-large', 'a few bytes whose directory says 60 MB', ['read/damaged', 'read/over-limit'], () =>
    rawZip(withDocument({ data: '<a/>', declared: { size: 60 * megabyte } })),
  ),
  bomb('packed-size-lies', 'a part that says to go on beyond the file', 'read/damaged', () =>
    rawZip(withDocument({ data: '<a/>', declared: { packed: 0x7fff_ffff } })),
  ),
  bomb('zip64-lies', 'sizes of 2⁶⁴ bytes', ['read/damaged', 'read/over-limit'], () =>
    rawZip(
      withDocument({
        data: '<a/>',
        declared: { size: 0xffff_ffff, packed: 0xffff_ffff },
        extra: zip64Extra(),
      }),
    ),
  ),
  bomb(
    'zip64-end',
    'an end of the directory in the long form, of 2⁵⁰ bytes',
    ['read/damaged', 'read/over-limit'],
    () => withLongEnd(rawZip([...goodParts(), { name: 'a', data: Buffer.alloc(2e7), method: 0 }])),
  ),
  bomb('many-entries', 'sixty thousand parts', 'read/over-limit', () =>
    rawZip([
      ...goodParts(),
      ...Array.from({ length: 60_000 }, (_, at) => ({ name: `a/${at}`, data: '', method: 0 })),
    ]),
  ),
  bomb('million-entries', 'a million parts', 'read/over-limit', () =>
    rawZip([
      ...goodParts(),
      ...Array.from({ length: 1e6 }, (_, at) => ({ name: `a/${at}`, data: '', method: 0, ghost: true })),
    ]),
  ),
  bomb('long-names', 'two thousand names of 64 KB', ['read', 'read/over-limit'], () =>
    rawZip([
      ...goodParts(),
      ...Array.from({ length: 2500 }, (_, at) => ({
        name: `${at}`.padEnd(65_000, 'a'),
        data: '',
        ghost: true,
      })),
    ]),
  ),
  bomb('count-lies', 'a directory of two parts that says sixty thousand', ['read', 'read/damaged'], () =>
    rawZip(goodParts(), { count: 60_000 }),
  ),
  bomb('directory-nowhere', 'a directory beyond the file', ['read', 'read/damaged'], () =>
    rawZip(goodParts(), { directory: 0xffff_0000 }),
  ),
  bomb('directory-within-itself', 'a directory that begins at the first part', ['read', 'read/damaged'], () =>
    rawZip(goodParts(), { directory: 0 }),
  ),
  bomb('no-directory', 'parts without a directory', 'read/damaged', () => {
    const whole = rawZip(goodParts());
    return whole.subarray(0, whole.indexOf('PK\x01\x02'));
  }),
  bomb('part-nowhere', 'a part that begins beyond the file', 'read/damaged', () =>
    rawZip(withDocument({ data: '<a/>', offset: 0xfff_ffff })),
  ),
  bomb('encrypted-part', 'an encrypted part', 'read/protected', () =>
    rawZip(withDocument({ data: good['word/document.xml'] ?? '', flags: 1 })),
  ),
  bomb('strange-packing', 'a part packed in an unknown way', 'read/damaged', () =>
    rawZip(withDocument({ data: '<a/>', method: 99 })),
  ),
  bomb('wrong-checksum', 'a part whose checksum is wrong', 'read/damaged', () =>
    rawZip(withDocument({ data: good['word/document.xml'] ?? '', declared: { crc: 1 } })),
  ),
  bomb('climbing-name', 'a part above its folder', 'read/damaged', () => rawZip(named('../../etc/cron.d/a'))),
  bomb('climbing-name-windows', 'the same with back strokes', 'read/damaged', () =>
    rawZip(named('..\\..\\a.exe')),
  ),
  bomb('absolute-name', 'a part at the root', 'read/damaged', () => rawZip(named('/etc/passwd'))),
  bomb('drive-name', 'a part on a drive', 'read/damaged', () => rawZip(named('C:\\a.exe'))),
  bomb('name-of-nothing', 'a name with zeros and line ends', 'read', () => rawZip(named('a\0\r\n\u202eb'))),
  bomb('name-no-text', 'a name that is no UTF-8', 'read', () => rawZip(named(Buffer.of(0xff, 0xfe, 0xc0)))),
  bomb('prototype-name', 'parts called __proto__ and constructor', 'read', () =>
    rawZip([...named('__proto__'), { name: 'constructor', data: 'x' }]),
  ),
  bomb('twice', 'two documents under one name', ['read', 'read/damaged'], () =>
    rawZip([...goodParts(), { name: 'word/document.xml', data: '<a/>' }]),
  ),
  bomb('folder-for-document', 'a folder where the document should be', 'read/damaged', () =>
    rawZip([{ name: 'word/document.xml/', data: '' }]),
  ),
  bomb(
    'prefix',
    'a megabyte before the archive',
    ['read', 'read/damaged', 'read/kind-unsupported', 'read/not-text', 'read/over-limit'],
    () => Buffer.concat([Buffer.alloc(megabyte, 'x'), rawZip(goodParts())]),
  ),
  bomb('long-comment', 'a comment full of ends of directories', ['read', 'read/damaged'], () =>
    rawZip(goodParts(), { comment: Buffer.from(many('PK\x05\x06', 16_000)) }),
  ),
  bomb('no-document', 'an archive that names a document and has none', 'read/damaged', () =>
    rawZip([{ name: 'word/documents.txt', data: each(10, String) }]),
  ),
];
