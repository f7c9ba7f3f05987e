import sharp, { type Sharp } from 'sharp';
import type { Knobs } from '../knobs.ts';
import type { ScannedPage } from '../spoil/scan-page.ts';

const asPng = ({ picture: { width, height, channels, data } }: ScannedPage): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 1 }).toBuffer();

/** All pages in one file. Pages of another size than the first would be cut: a landscape one is laid on its side. */
export const tiffOfScans = async (scans: readonly ScannedPage[], knobs: Knobs): Promise<Uint8Array> => {
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
