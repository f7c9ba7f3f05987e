/** Pixels to an inch, across and down: faxes have twice as many across. */
export interface Resolution {
  readonly across: number;
  readonly down: number;
}

const [acrossTag, downTag, unitTag] = [282, 283, 296];
const perInch: Readonly<Record<number, number>> = { 2: 1, 3: 2.54 };

/**
 * The resolution of each page of a TIFF file, null where a page has none (TIFF 6.0, sections 2 and 8). Stops at what
 * is not as it should be: the decoder tells whether the file can be read.
 */
export const tiffResolutions = (bytes: Uint8Array, pages: number): (Resolution | null)[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8) return [];
  const little = bytes[0] === 0x49;
  const found: (Resolution | null)[] = [];
  let offset = view.getUint32(4, little);
  while (found.length < pages && offset >= 8 && offset + 2 <= bytes.length) {
    const entries = view.getUint16(offset, little);
    const end = offset + 2 + 12 * entries;
    if (end + 4 > bytes.length) break;
    found.push(resolutionOf(view, offset + 2, entries, little));
    offset = view.getUint32(end, little);
  }
  return found;
};

/** `start` is where the directory's entries of 12 bytes begin: tag, type, count, value or its offset. */
const resolutionOf = (view: DataView, start: number, entries: number, little: boolean): Resolution | null => {
  const values = new Map<number, number>();
  for (let at = start; at < start + 12 * entries; at += 12) {
    const tag = view.getUint16(at, little);
    if (tag === unitTag) values.set(tag, view.getUint16(at + 8, little));
    else if (tag === acrossTag || tag === downTag)
      values.set(tag, rational(view, view.getUint32(at + 8, little), little));
  }
  const scale = perInch[values.get(unitTag) ?? 2];
  const [across, down] = [values.get(acrossTag), values.get(downTag)];
  return scale && across && down ? { across: across * scale, down: down * scale } : null;
};

/** A fraction of two whole numbers; 0 where it is none. */
const rational = (view: DataView, at: number, little: boolean): number => {
  if (at + 8 > view.byteLength) return 0;
  const value = view.getUint32(at, little) / view.getUint32(at + 4, little);
  return Number.isFinite(value) ? value : 0;
};
