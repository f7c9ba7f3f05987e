import { createHash } from 'node:crypto';
import type { Metadata, Sharp } from 'sharp';
import type { Limits } from '../../model/limits.ts';
import type { PageImage } from '../../model/paper/page.ts';
import type { Raster } from '../../model/raster.ts';
import type { Source } from '../../model/source.ts';
import { damaged, overLimit } from '../input-failure.ts';
import { sheetSize } from './sheet-size.ts';
import { type Resolution, tiffResolutions } from './tiff-resolution.ts';

/**
 * Pictures of pages, one or more in a file, as the pages of one document in the order given, or those alone whose numbers
 * are given. No pixel is decoded before a page's turn has come.
 * @throws Failure `read/damaged`, `read/over-limit`
 */
export const readImages = async (
  files: readonly Uint8Array[],
  limits: Limits,
  only?: ReadonlySet<number>,
): Promise<Pick<Source, 'pages' | 'content'>> => {
  const pages: PageImage[] = [];
  let count = 0;
  for (const bytes of files) {
    const found = await pagesOf(bytes, limits, count, only);
    pages.push(...found.pages);
    count += found.count;
  }
  return { pages: count, content: { kind: 'pages', pages } };
};

interface FilePages {
  /** How many the file has. */
  readonly count: number;
  /** Those that were asked for. */
  readonly pages: readonly PageImage[];
}

/** The pages of one file, which follow on as many `before`. */
const pagesOf = async (
  bytes: Uint8Array,
  limits: Limits,
  before: number,
  only: ReadonlySet<number> | undefined,
): Promise<FilePages> => {
  const first = await describe(bytes, 0, limits);
  // Other formats of several frames are animations.
  const count = first.format === 'tiff' ? (first.pages ?? 1) : 1;
  if (before + count > limits.pages) throw overLimit(`в нём больше ${limits.pages} страниц`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const resolutions = first.format === 'tiff' ? tiffResolutions(bytes, count) : [densityOf(first)];
  const pages: PageImage[] = [];
  for (let index = 0; index < count; index += 1) {
    if (only && !only.has(before + index + 1)) continue;
    const picture = index === 0 ? first : await describe(bytes, index, limits);
    pages.push({
      kind: 'image',
      number: before + index + 1,
      ...upright(picture, resolutions[index] ?? null),
      load: () => decode(bytes, index, picture, before + index + 1),
      fingerprint: createHash('sha256').update(`${hash}/${index}`).digest('hex'),
    });
  }
  return { count, pages };
};

const densityOf = ({ density }: Metadata): Resolution | null =>
  density ? { across: density, down: density } : null;

/** The size of the sheet as a viewer shows it: values 5 to 8 of the orientation tag lay the picture on its side. */
const upright = ({ width, height, orientation = 1 }: Metadata, resolution: Resolution | null) => {
  const size = sheetSize({ width, height }, resolution);
  return orientation > 4 ? { width: size.height, height: size.width } : size;
};

/** Sharp on one page of a file, whose pixels have been counted. */
const open = async (bytes: Uint8Array, page: number): Promise<Sharp> => {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { page, limitInputPixels: false, failOn: 'truncated' });
};

/** Widths in the length of a picture: phones join some twenty sheets to a strip of thirty widths. */
const narrowest = 200;

/** What a page's picture is, by its header. */
const describe = async (bytes: Uint8Array, page: number, limits: Limits): Promise<Metadata> => {
  const opened = await open(bytes, page);
  const picture = await opened.metadata().catch((cause: unknown) => {
    throw damaged('картинка не читается', cause);
  });
  const [short, long] = [picture.width, picture.height].toSorted((a, b) => a - b);
  if (picture.width * picture.height > limits.pixels)
    throw overLimit(`в картинке больше ${limits.pixels / 1e6} млн точек`);
  if ((long ?? 0) > (short ?? 0) * narrowest)
    throw overLimit(`картинка более чем в ${narrowest} раз длиннее своей ширины`);
  return picture;
};

/** Upright pixels on white paper, grey where the file has no colours; `number` is the page's in the document. */
const decode = async (
  bytes: Uint8Array,
  page: number,
  picture: Metadata,
  number: number,
): Promise<Raster> => {
  const isGrey = picture.space === 'b-w' || picture.space === 'grey16';
  const opened = await open(bytes, page);
  const { data, info } = await opened
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw damaged(`картинка страницы ${number} обрывается или испорчена`, cause);
    });
  return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data };
};
