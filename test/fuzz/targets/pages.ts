/** Files of pages: their words where they have some, and their pixels where they have none. */
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { SourcePage } from '../../../pipeline/model/paper/page.ts';
import { pdfOf, show } from '../../pdf-kit.ts';
import { pdfForm } from '../forms/pdf-form.ts';
import { pngForm } from '../forms/png-form.ts';
import { type Form, wholeForm } from '../part.ts';
import { mustHold, type Target } from '../target.ts';

const readPages = async (bytes: Uint8Array): Promise<unknown> => {
  const [{ read }, { defaultLimits }, { russianLexicon: lexicon }, { sayTo }, { sniff }] = await Promise.all([
    import('../../../pipeline/read/read.ts'),
    import('../../../pipeline/model/limits.ts'),
    import('../../../pipeline/lexicon.ts'),
    import('../../../pipeline/report/say.ts'),
    import('../../../pipeline/read/sniff.ts'),
  ]);
  if (!['pdf', 'png', 'jpeg', 'tiff', 'webp', 'gif'].includes(sniff(bytes))) return null;
  const said: unknown[] = [];
  const context = {
    say: sayTo((each) => said.push(each)),
    today: '2026-01-12',
    signal: new AbortController().signal,
  };
  // What a page of a million pixels does not show, none does; and the machine is shared.
  const limits = { ...defaultLimits, pixels: 1_000_000, pages: 50 };
  const source = await read({ name: 'файл', bytes }, context, { limits, lexicon });
  const pages = source.content.kind === 'pages' ? source.content.pages : [];
  return { said, pages: await Promise.all(pages.map(settled)) };
};

/** A page as its words, or as the size of its picture. */
const settled = async (page: SourcePage): Promise<unknown> => {
  mustHold(page.width > 0 && page.height > 0, `a page of ${page.width} × ${page.height}`);
  if (page.kind === 'page') return { words: page.words, rulings: page.rulings };
  const { width, height, channels, data } = await page.load();
  mustHold(data.length === width * height * channels, 'a picture that is not as large as it says');
  return { width, height };
};

const table =
  '0.5 w 20 20 m 180 20 l S 20 60 m 180 60 l S 20 20 m 20 60 l S 100 20 m 100 60 l S 180 20 160 0.4 re f\n';
const picture = {
  entries:
    '/Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode',
  data: deflateSync(Buffer.alloc(64, 0x55)),
};
const form = {
  entries: '/Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 5 5]',
  data: show('форма', 10, 10),
};

const pdfSeeds = (): readonly Uint8Array[] => [
  pdfOf([
    {
      content: `${show('ПРИКАЗ', 60, 180, 14)}${show('10.09.2021 № 5', 20, 160)}${show('О плане', 20, 140)}${table}${show('май', 30, 40)}`,
    },
  ]),
  pdfOf([
    { content: `${show('да', 10, 100)} /X Do`, objects: { X: form }, entries: '/Rotate 90' },
    { content: 'q 150 0 0 150 20 20 cm /P Do Q', objects: { P: picture } },
  ]),
  pdfOf([
    {
      content: `q 1 0 0 rg 2 Tr ${show('жирно', 10, 50)} Q BT /U 9 Tf 10 20 Td (abc) Tj [(d) -200 (e)] TJ T* (f) ' ET BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI`,
    },
    {
      content: '/S0 gs 10 10 50 50 re W n /Sh sh',
      resources:
        '/ExtGState << /S0 << /ca 0.5 >> >> /Shading << /Sh << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >>',
    },
  ]),
];

const grey = (): Sharp => sharp({ create: { width: 24, height: 16, channels: 3, background: '#ccc' } });

const pictureSeeds = async (): Promise<readonly Uint8Array[]> =>
  Promise.all([
    grey().withMetadata({ density: 300, orientation: 6 }).jpeg().toBuffer(),
    grey().webp().toBuffer(),
    grey().gif().toBuffer(),
    grey().tiff({ compression: 'none', xres: 8, yres: 4 }).toBuffer(),
    grey().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
    grey().tiff({ compression: 'lzw', bigtiff: true }).toBuffer(),
  ]);

const pictureTarget = (name: string, form: Form, seeds: Target['seeds']): Target => ({
  name,
  rooms: ['read/image', 'read/sniff.ts', 'read/read.ts'],
  form,
  seeds,
  run: readPages,
});

/** A directory of a TIFF alone: a short file, so that every byte of it is changed often. */
const tiffResolution: Target = {
  name: 'tiff-resolution',
  rooms: ['read/image/tiff-resolution.ts'],
  form: wholeForm('bytes'),
  seeds: async () => [
    Buffer.from(
      '49492a00080000000300' +
        '1a01050001000000320000001b010500010000003a00000028010300010000000200000000000000' +
        '2c01000001000000c800000001000000',
      'hex',
    ),
    ...(await pictureSeeds()).slice(3),
  ],
  run: async (bytes) => {
    const { tiffResolutions } = await import('../../../pipeline/read/image/tiff-resolution.ts');
    const found = tiffResolutions(bytes, 50);
    mustHold(found.length <= 50, 'more pages than were asked for');
    for (const each of found)
      mustHold(
        each === null || (each.across > 0 && Number.isFinite(each.across + each.down)),
        'no resolution',
      );
    return found;
  },
};

export const pageTargets: readonly Target[] = [
  {
    name: 'pdf',
    rooms: ['read/pdf', 'tools/pdfjs.ts'],
    form: pdfForm,
    seeds: async () => pdfSeeds(),
    run: readPages,
  },
  {
    name: 'pdf-paper',
    rooms: ['read/paper'],
    form: pdfForm,
    seeds: async () => pdfSeeds(),
    run: async (bytes) => {
      const { readMeasuredPaper } = await import('../../../pipeline/read/paper/read-paper.ts');
      const { sniff } = await import('../../../pipeline/read/sniff.ts');
      if (sniff(bytes) !== 'pdf') return null;
      return readMeasuredPaper(bytes, { signal: new AbortController().signal });
    },
  },
  pictureTarget('picture', wholeForm('bytes'), pictureSeeds),
  pictureTarget('png', pngForm, async () => [
    await grey().png().withMetadata({ density: 150 }).toBuffer(),
    await grey().png({ palette: true }).toBuffer(),
  ]),
  tiffResolution,
];
