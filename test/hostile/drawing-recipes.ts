/** Pages of a PDF that leave their work to what they only name: tiles, masks, notes and the pictures in these. */
import { onePage, packed, rawPdf, words } from './pdf-file.ts';
import { pdf } from './pdf-recipe.ts';
import { zlibTimes } from './picture-files.ts';
import { many, type Recipe } from './recipe.ts';

const strokes = (entries: string): Buffer => packed(many('0 0 1 1 re f ', 5e5), entries);

const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9]';

const bomb = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray';

export const drawingRecipes: readonly Recipe[] = [
  pdf('heavy-tile', 'a tile of half a million strokes', 'read/over-limit', () =>
    rawPdf(
      onePage({
        content: `/Pattern cs /P scn 0 0 595 842 re f ${words}`,
        resources: '/Pattern << /P 10 0 R >>',
        more: {
          10: strokes(
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
          ),
        },
      }),
    ),
  ),
  pdf('heavy-mask', 'a mask of half a million strokes', 'read/over-limit', () =>
    rawPdf(
      onePage({
        content: `/S gs ${words}`,
        resources: '/ExtGState << /S << /SMask << /S /Alpha /G 10 0 R >> >> >>',
        more: { 10: strokes(`${form} /Group << /S /Transparency >>`) },
      }),
    ),
  ),
  pdf('heavy-note', 'a note of half a million strokes', 'read/over-limit', () =>
    rawPdf(
      onePage({
        page: '/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 10 0 R >> >>]',
        more: { 10: strokes(form) },
      }),
    ),
  ),
  pdf('note-with-bomb', 'a note with a pixel and a gigabyte of data behind it', 'read/over-limit', () =>
    rawPdf(
      onePage({
        page: '/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N << /On 10 0 R >> >> /AS /On >>]',
        more: {
          10: packed('/I Do', `${form} /Resources << /XObject << /I 11 0 R >> >>`),
          11: Buffer.concat([
            Buffer.from(`<< ${bomb} /Filter /FlateDecode /Length 9999999 >>\nstream\n`),
            zlibTimes(Buffer.alloc(2 ** 20), 1024),
            Buffer.from('\nendstream'),
          ]),
        },
      }),
    ),
  ),
];
