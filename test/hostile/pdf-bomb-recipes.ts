/** PDF files that unpack without end, or whose painting never ends. */
import { onePage, packedTimes, rawPdf, stream, words } from './pdf-file.ts';
import { numbered, pdf } from './pdf-recipe.ts';
import { zlibTimes } from './picture-files.ts';
import { each, eitherWay, many, type Recipe } from './recipe.ts';

const megabyte = 2 ** 20;
const zeros = (megabytes: number): Buffer => zlibTimes(Buffer.alloc(megabyte, ' '), megabytes);
const form = (data: string, more = ''): Buffer =>
  stream(data, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${more}`);

export const pdfBombRecipes: readonly Recipe[] = [
  pdf('content-bomb', 'a page whose content unpacks to 1 GB', 'read/over-limit', () =>
    rawPdf({ ...onePage(), 4: stream(zeros(1024), '/Filter /FlateDecode') }),
  ),
  pdf('font-bomb', 'a font that unpacks to 400 MB', ['read', 'read/over-limit'], () =>
    rawPdf({
      ...onePage({
        more: {
          10: '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 11 0 R >>',
          11: stream(zeros(400), '/Filter /FlateDecode'),
        },
      }),
      5: '<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 10 0 R /FirstChar 0 /LastChar 0 /Widths [500] >>',
    }),
  ),
  pdf('thirty-packings', 'a stream packed thirty times over', 'read/over-limit', () =>
    rawPdf({ ...onePage(), 4: stream(packedTimes(zeros(64), 29), `/Filter [${many('/FlateDecode ', 30)}]`) }),
  ),
  pdf('thirty-filters', 'a stream with thirty filters of digits', 'read/over-limit', () =>
    rawPdf({ ...onePage(), 4: stream('20>', `/Filter [${many('/ASCIIHexDecode ', 30)}]`) }),
  ),
  pdf('run-lengths', 'contents that run-length coding makes sixty times as long', eitherWay, () =>
    rawPdf({ ...onePage(), 4: stream(Buffer.alloc(2e7, Buffer.of(129, 32)), '/Filter /RunLengthDecode') }),
  ),
  pdf('lzw', 'contents packed by LZW out of zeros', eitherWay, () =>
    rawPdf({ ...onePage(), 4: stream(Buffer.alloc(2e7), '/Filter /LZWDecode') }),
  ),
  pdf(
    'many-contents',
    'a page whose content is one part, ten thousand times',
    ['read', 'read/over-limit'],
    () =>
      rawPdf({
        ...onePage({ more: { 10: stream(many('0 0 1 1 re f ', 1e4)) } }),
        4: `[${many('10 0 R ', 1e4)}]`,
      }),
  ),
  pdf('endless-stream', 'a stream that never ends and says to be 2 GB long', eitherWay, () =>
    rawPdf({
      ...onePage(),
      4: Buffer.concat([Buffer.from('<< /Length 2147483647 >>\nstream\n'), Buffer.alloc(1e6, ' ')]),
    }),
  ),
  pdf('form-loop', 'a form that paints itself', 'read', () =>
    rawPdf(
      onePage({
        content: `/X Do ${words}`,
        resources: '/XObject << /X 10 0 R >>',
        more: { 10: form('/X Do', '/Resources << /XObject << /X 10 0 R >> >>') },
      }),
    ),
  ),
  pdf('form-doubling', 'forms that each paint the next ten times', 'read/over-limit', () =>
    rawPdf(
      onePage({
        content: '/X10 Do',
        resources: `/XObject << ${each(12, (at) => `/X${at + 10} ${at + 10} 0 R `)} >>`,
        more: numbered(10, 11, (at) => form(many(`/X${at + 1} Do `, 10))),
      }),
    ),
  ),
  pdf('saved-states', 'a million states that are saved', 'read/over-limit', () =>
    rawPdf(onePage({ content: many('q ', 1e6) })),
  ),
  pdf(
    'pattern-of-specks',
    'a page filled with tiles of a thousandth of a point',
    ['read', 'read/over-limit', 'read/damaged'],
    () =>
      rawPdf(
        onePage({
          content: `/Pattern cs /P scn 0 0 595 842 re f ${words}`,
          resources: '/Pattern << /P 10 0 R >>',
          more: {
            10: stream(
              '0 0 1 1 re f',
              '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>',
            ),
          },
        }),
      ),
  ),
  pdf('pattern-loop', 'a pattern that is filled with itself', eitherWay, () =>
    rawPdf(
      onePage({
        content: `/Pattern cs /P scn 0 0 595 842 re f ${words}`,
        resources: '/Pattern << /P 10 0 R >>',
        more: {
          10: stream(
            '/Pattern cs /P scn 0 0 9 9 re f',
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 10 0 R >> >>',
          ),
        },
      }),
    ),
  ),
  pdf('table-function', 'a shade by a function of two thousand millions of samples', eitherWay, () =>
    rawPdf(
      onePage({
        content: `/S sh ${words}`,
        resources: '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Function 10 0 R >> >>',
        more: {
          10: stream(
            'x',
            '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [46340 46340] /BitsPerSample 32',
          ),
        },
      }),
    ),
  ),
  pdf('dashes', 'lines of a billion dashes', ['read', 'read/over-limit', 'read/damaged'], () =>
    rawPdf(onePage({ content: `[0.000001] 0 d ${many('0 0 m 595 842 l S ', 200)} ${words}` })),
  ),
];
