/** What two old packings unpack to, counted without unpacking: a thousand times as much as they take, at most. */

const endOfRuns = 128;

/** Bytes that run-length coding stands for (ISO 32000-1, 7.4.5). */
export const runLengthSize = (packed: Uint8Array): number => {
  let size = 0;
  for (let at = 0; at < packed.length; ) {
    const length = packed[at] ?? endOfRuns;
    if (length === endOfRuns) break;
    size += length < endOfRuns ? length + 1 : 257 - length;
    at += length < endOfRuns ? length + 2 : 2;
  }
  return size;
};

const [clearTable, endOfData, firstFree, tableSize] = [256, 257, 258, 4096];

/** Bytes that LZW stands for (ISO 32000-1, 7.4.4), by the lengths of its table's entries; codes grow early, as is usual. */
export const lzwSize = (packed: Uint8Array): number => {
  const lengths = new Uint16Array(tableSize).fill(1);
  let free = firstFree;
  let before = 0;
  let size = 0;
  for (const code of codesOf(packed, () => free)) {
    if (code === endOfData) break;
    if (code === clearTable) {
      free = firstFree;
      before = 0;
      continue;
    }
    const length = code < free ? (lengths[code] ?? 1) : before + 1;
    if (before > 0 && free < tableSize) {
      lengths[free] = before + 1;
      free += 1;
    }
    size += length;
    before = length;
  }
  return size;
};

/** The codes of 9 to 12 bits, as many as the entries of the table ask for. */
function* codesOf(packed: Uint8Array, entries: () => number): Generator<number> {
  let bits = 0;
  let held = 0;
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xfffff;
    held += 8;
    const width = Math.min(12, Math.max(9, 32 - Math.clz32(entries() + 1)));
    if (held < width) continue;
    held -= width;
    yield (bits >> held) & ((1 << width) - 1);
  }
}
