import encodeQr from 'qr';

/** A code to be printed: dark modules are true, the quiet zone of four light ones around them is part of it. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[];
  /** Millimetres of a side, quiet zone included. */
  readonly side: number;
}

/** ISO/IEC 18004, 6.3.8. */
const quietZone = 4;
/** Millimetres: a smaller code is hard to catch with a telephone, a smaller module is lost on an office printer. */
const least = { side: 20, module: 0.4 };

/** The code of a text; a seventh of it may be soiled. Cyrillic goes in as UTF-8. */
export const qrCode = (text: string): QrCode => {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: quietZone });
  const dark = modules.length - 2 * quietZone;
  return { modules, side: Math.max(least.side / dark, least.module) * modules.length };
};
