/** Pictures that claim more pixels than they have, loop, or unpack without end. */
import { deflateSync } from 'node:zlib';
import {
  gif,
  jpegClaiming,
  png,
  pngBombChunk,
  pngClaiming,
  tiff,
  tiffEntries,
  webpClaiming,
  whitePng,
  zlibTimes,
} from './picture-files.ts';
import { eitherWay, file, type Outcome, type Recipe } from './recipe.ts';

type Kind = 'png' | 'jpg' | 'tif' | 'gif' | 'webp';

const picture = (
  kind: Kind,
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  bytes: () => Uint8Array,
  more: Parameters<typeof file>[4] = {},
): Recipe => file([`${kind}/${name}`, kind], what, expected, bytes, more);

/** Pixels of noise, the same each time. */
const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

const noisePng = (width: number, height: number): Buffer => {
  const rows = noise((width + 1) * height);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return png({ width, height, packed: deflateSync(rows, { level: 1 }) });
};

export const pictureRecipes: readonly Recipe[] = [
  picture('png', 'claims', 'a few bytes that say to be 100 000 × 100 000 pixels', 'read/over-limit', () =>
    pngClaiming(100_000, 100_000),
  ),
  picture(
    'png',
    'claims-most',
    'a few bytes that say to be as large as a number can be',
    ['read/over-limit', 'read/damaged'],
    () => pngClaiming(0x7fff_ffff, 0x7fff_ffff),
  ),
  picture('png', 'bomb', '12 000 × 12 000 white pixels in a few kilobytes', 'read/over-limit', () =>
    whitePng(12_000, 12_000),
  ),
  picture('png', 'largest', '100 million white pixels, as many as there may be', ['read'], () =>
    whitePng(8400, 11_900),
  ),
  picture('png', 'strip', 'a picture of 20 000 000 × 1 pixels', 'read/over-limit', () =>
    whitePng(20_000_000, 1),
  ),
  picture('png', 'line', 'a picture of 1 × 1 000 000 pixels', 'read/over-limit', () =>
    whitePng(1, 1_000_000),
  ),
  picture('png', 'one-pixel', 'one pixel', 'read', () => whitePng(1, 1)),
  picture('png', 'no-pixels', 'no pixels', 'read/damaged', () => pngClaiming(0, 0)),
  picture('png', 'noise', 'a sheet of noise', ['read'], () => noisePng(1240, 1754), { seconds: 120 }),
  picture('png', 'too-much-data', 'one pixel with a gigabyte of data behind it', eitherWay, () =>
    png({ width: 1, height: 1, packed: zlibTimes(Buffer.alloc(2 ** 20), 1024) }),
  ),
  picture('png', 'text-bomb', 'a picture with a comment of 1 GB', eitherWay, () =>
    png({ width: 9, height: 9, packed: deflateSync(Buffer.alloc(90)), before: [pngBombChunk('zTXt', 1024)] }),
  ),
  picture('png', 'profile-bomb', 'a picture with a colour profile of 1 GB', eitherWay, () =>
    png({ width: 9, height: 9, packed: deflateSync(Buffer.alloc(90)), before: [pngBombChunk('iCCP', 1024)] }),
  ),
  picture('png', 'sixteen-bit', '16 bits a value, interlaced', 'read', () =>
    png({
      width: 64,
      height: 64,
      depth: 16,
      colour: 6,
      interlaced: true,
      packed: deflateSync(Buffer.alloc(64 * 64 * 8 + 300)),
    }),
  ),
  picture('png', 'no-palette', 'a picture by a palette that is not there', eitherWay, () =>
    png({ width: 9, height: 9, colour: 3, packed: deflateSync(Buffer.alloc(90)) }),
  ),
  picture(
    'jpg',
    'claims',
    'a few bytes that say to be 65 535 × 65 535 pixels',
    ['read/over-limit', 'read/damaged'],
    () => jpegClaiming(65_535, 65_535),
  ),
  picture('jpg', 'breaks-off', 'a sheet of which only the head is there', 'read/damaged', () =>
    jpegClaiming(1240, 1754),
  ),
  picture('jpg', 'no-pixels', 'no pixels', 'read/damaged', () => jpegClaiming(0, 0)),
  picture('jpg', 'comments', 'a picture after 30 MB of comments', eitherWay, () => {
    const comment = Buffer.alloc(0xffff + 2);
    Buffer.from('fffeffff', 'hex').copy(comment);
    return Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      ...Array<Buffer>(480).fill(comment),
      jpegClaiming(100, 100).subarray(2),
    ]);
  }),
  picture('tif', 'claims', 'a few bytes that say to be 100 000 × 100 000 pixels', 'read/over-limit', () =>
    tiff([{ entries: tiffEntries(100_000, 100_000) }]),
  ),
  picture('tif', 'loop', 'a page that is followed by itself', eitherWay, () =>
    tiff([{ entries: tiffEntries(8, 8), next: 8 }]),
  ),
  picture('tif', 'circle', 'two pages that follow each other', eitherWay, () =>
    tiff([{ entries: tiffEntries(8, 8) }, { entries: tiffEntries(8, 8), next: 8 }]),
  ),
  picture('tif', 'many-pages', 'a hundred thousand pages', ['read/over-limit', 'read/damaged'], () =>
    tiff(Array.from({ length: 1e5 }, () => ({ entries: tiffEntries(8, 8) }))),
  ),
  picture(
    'tif',
    'most-pages',
    'three hundred pages of a few pixels',
    eitherWay,
    () => tiff(Array.from({ length: 300 }, () => ({ entries: tiffEntries(8, 8) }))),
    { seconds: 120 },
  ),
  picture('tif', 'strip-nowhere', 'pixels beyond the file', eitherWay, () =>
    tiff([{ entries: tiffEntries(64, 64, 0x7fff_0000) }]),
  ),
  picture('tif', 'many-values', 'an entry of four thousand million values', eitherWay, () =>
    tiff([{ entries: [...tiffEntries(8, 8).slice(0, 5), [273, 8, 4, 0xffff_ffff], [279, 64]] }]),
  ),
  picture('tif', 'no-rows', 'rows of a strip that are none', eitherWay, () =>
    tiff([{ entries: [...tiffEntries(8, 8).slice(0, 7), [278, 0], [279, 64]] }]),
  ),
  picture('tif', 'no-entries', 'a directory of nothing', 'read/damaged', () => tiff([{ entries: [] }])),
  picture('tif', 'inks', 'a picture in four inks', eitherWay, () =>
    tiff([
      { entries: [...tiffEntries(4, 4).slice(0, 4), [262, 5], [273, 8], [277, 4], [278, 4], [279, 64]] },
    ]),
  ),
  picture('tif', 'turned', 'a picture that is to be turned round', eitherWay, () =>
    tiff([{ entries: [...tiffEntries(8, 8).slice(0, 6), [274, 6], ...tiffEntries(8, 8).slice(6)] }]),
  ),
  picture('gif', 'claims', 'a pixel on a screen of 65 535 × 65 535', eitherWay, () => gif(65_535, 65_535, 1)),
  picture('gif', 'frames', 'an animation of fifty thousand frames', eitherWay, () => gif(8, 8, 50_000)),
  picture('gif', 'no-frames', 'an animation without a frame', 'read/damaged', () => gif(8, 8, 0)),
  picture(
    'webp',
    'claims',
    'a few bytes that say to be 16 384 × 16 384 pixels',
    ['read/over-limit', 'read/damaged'],
    () => webpClaiming(16_384, 16_384),
  ),
  picture('webp', 'breaks-off', 'a sheet of which only the head is there', ['read/damaged'], () =>
    webpClaiming(1240, 1754),
  ),
];
