import sharp, { type Sharp } from 'sharp';
import type { Knobs } from '../knobs.ts';
import type { ScannedPage } from '../spoil/scan-page.ts';

const asPng = ({ picture: { width, height, channels, data } }: ScannedPage): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 1 }).toBuffer();

const sizeOf = ({ picture: { width, height } }: ScannedPage): string => `${width} × ${height}`;

/**
 * All pages in one file.
 *
 * @throws Error where pages differ in size: sharp would cut them, so that a sheet on its side cannot be among others.
 */
export const tiffOfScans = async (scans: readonly ScannedPage[], knobs: Knobs): Promise<Uint8Array> => {
  const sizes = new Set(scans.map(sizeOf));
  if (sizes.size > 1) throw new Error(`a TIFF file needs pages of one size, not ${[...sizes].join(', ')}`);
  const pages = await Promise.all(scans.map(asPng));
  const joined: Sharp = pages.length > 1 ? sharp(pages, { join: { animated: true } }) : sharp(pages[0]);
  const dots = { xres: knobs.dpi / 25.4, yres: (knobs.dpiDown || knobs.dpi) / 25.4 };
  return knobs.bilevel === 'no'
    ? joined.tiff({ compression: 'lzw', ...dots }).toBuffer()
    : joined
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1, ...dots })
        .toBuffer();
};
