/** Pages of PDF files that are pictures: larger than they are, packed without end, or masks of themselves. */
import { onePage, packed, packedTimes, rawPdf, stream } from './pdf-file.ts';
import { jpegClaiming, zlibTimes } from './picture-files.ts';
import { eitherWay, file, type Outcome, type Recipe } from './recipe.ts';

/** A page of a PDF that is one picture. */
const scan = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  size: readonly [width: number, height: number],
  data: () => Uint8Array,
  entries: string,
): Recipe =>
  file([`scan/${name}`, 'pdf'], what, expected, () =>
    rawPdf(
      onePage({
        content: '595 0 0 842 0 0 cm /I Do',
        resources: '/XObject << /I 10 0 R >>',
        more: {
          10: stream(
            data(),
            `/Type /XObject /Subtype /Image /Width ${size[0]} /Height ${size[1]} ${entries}`,
          ),
        },
      }),
    ),
  );

const grey = '/BitsPerComponent 8 /ColorSpace /DeviceGray';
const flate = `${grey} /Filter /FlateDecode`;

/** A JPEG 2000 codestream's head that says its size (ISO/IEC 15444-1, A.5.1). */
const jpxClaiming = (side: number): Buffer => {
  const size = Buffer.alloc(47);
  size.writeUInt16BE(0xff4f, 0);
  size.writeUInt16BE(0xff51, 2);
  size.writeUInt16BE(41, 4);
  for (const at of [8, 12, 24, 28]) size.writeUInt32BE(side, at);
  size.writeUInt16BE(1, 40);
  Buffer.of(7, 1, 1).copy(size, 42);
  return Buffer.concat([
    size,
    Buffer.from('ff52000c00000001000504040001', 'hex'),
    Buffer.from('ffd9', 'hex'),
  ]);
};

/** A JBIG2 page that says its size, with one generic region as large (ITU-T T.88, 7.4.8 and 7.4.6). */
const jbig2Claiming = (side: number): Buffer => {
  const page = Buffer.alloc(30);
  page.writeUInt32BE(0, 0);
  page.writeUInt8(48, 4);
  page.writeUInt8(1, 6);
  page.writeUInt32BE(19, 7);
  page.writeUInt32BE(side, 11);
  page.writeUInt32BE(side, 15);
  const region = Buffer.alloc(11 + 18 + 8 + 16);
  region.writeUInt32BE(1, 0);
  region.writeUInt8(38, 4);
  region.writeUInt8(1, 6);
  region.writeUInt32BE(18 + 8 + 16, 7);
  region.writeUInt32BE(side, 11);
  region.writeUInt32BE(side, 15);
  return Buffer.concat([page, region]);
};

export const scanRecipes: readonly Recipe[] = [
  scan(
    'claims',
    'a scan that says to be 100 000 × 100 000 pixels',
    eitherWay,
    [100_000, 100_000],
    () => Buffer.from('x'),
    grey,
  ),
  scan(
    'bomb',
    'a scan of 12 000 × 12 000 white pixels',
    eitherWay,
    [12_000, 12_000],
    () => zlibTimes(Buffer.alloc(12_000, 0xff), 12_000),
    flate,
  ),
  scan(
    'too-much-data',
    'a pixel with a gigabyte of data behind it',
    eitherWay,
    [1, 1],
    () => zlibTimes(Buffer.alloc(2 ** 20), 1024),
    flate,
  ),
  scan(
    'packings',
    'a scan packed four times over',
    eitherWay,
    [100, 100],
    () => packedTimes(Buffer.alloc(10_000), 4),
    `${grey} /Filter [/FlateDecode /FlateDecode /FlateDecode /FlateDecode]`,
  ),
  scan(
    'jpeg-claims',
    'a scan in JPEG that says to be larger than the page does',
    eitherWay,
    [100, 100],
    () => jpegClaiming(65_535, 65_535),
    `${grey} /Filter /DCTDecode`,
  ),
  scan(
    'jpx-claims',
    'a scan in JPEG 2000 that says to be larger',
    eitherWay,
    [100, 100],
    () => jpxClaiming(60_000),
    '/Filter /JPXDecode',
  ),
  scan(
    'jbig2-claims',
    'a scan in JBIG2 that says to be larger',
    eitherWay,
    [100, 100],
    () => jbig2Claiming(60_000),
    '/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode',
  ),
  scan(
    'fax-claims',
    'a fax of 60 000 columns without an end',
    eitherWay,
    [1000, 1000],
    () => Buffer.alloc(1e6, 0x35),
    '/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 0 >>',
  ),
  scan(
    'palette',
    'a scan by a palette of itself',
    eitherWay,
    [10, 10],
    () => Buffer.alloc(100),
    '/BitsPerComponent 8 /ColorSpace [/Indexed [/Indexed /DeviceRGB 255 10 0 R] 255 10 0 R]',
  ),
  scan(
    'mask-of-itself',
    'a scan that is its own mask',
    eitherWay,
    [10, 10],
    () => Buffer.alloc(100),
    `${grey} /SMask 10 0 R`,
  ),
  file(['scan/many-pictures', 'pdf'], 'a page of twenty thousand pictures', eitherWay, () =>
    rawPdf(
      onePage({
        content: 'q 9 0 0 9 0 0 cm /I Do Q '.repeat(20_000),
        resources: '/XObject << /I 10 0 R >>',
        more: {
          10: packed(
            Buffer.alloc(1e6, 0xff),
            `/Type /XObject /Subtype /Image /Width 1000 /Height 1000 ${grey}`,
          ),
        },
      }),
    ),
  ),
];
