import type { PictureFile } from './beside.ts';

/** Pixels of a picture beside a template: a letterhead over the whole width of A4 at 600 dots to the inch has 20 million. */
const mostPixels = 40_000_000;
/** What programs take where a file does not say how dense its dots are. */
const usualDensity = 96;

const millimetres = (pixels: number, density: number): number => (pixels / density) * 25.4;

/** Decodes a PNG or a JPEG and encodes its pixels anew; null for what is neither, or is damaged or too large. */
export const loadPicture = async (bytes: Uint8Array): Promise<PictureFile | null> => {
  const { default: sharp } = await import('sharp');
  const decode = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  try {
    const { format, density = usualDensity } = await decode().metadata();
    if (format !== 'png' && format !== 'jpeg') return null;
    // Turned as its camera says, since what says so is left out.
    const { data, info } = await decode()
      .rotate()
      .toFormat(format, format === 'jpeg' ? { quality: 92 } : {})
      .toBuffer({ resolveWithObject: true });
    return {
      bytes: Uint8Array.from(data),
      kind: format,
      width: millimetres(info.width, density),
      height: millimetres(info.height, density),
    };
  } catch {
    return null;
  }
};
