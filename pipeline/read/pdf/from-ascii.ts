/** Bytes that a stream's filter has written as text; null for a filter that does otherwise. */
export const fromAscii = (filter: string, text: Buffer): Buffer | null => {
  switch (filter) {
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(text);
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(text);
    default:
      return null;
  }
};

/** Two digits a byte, whatever white space is between them, up to `>` (ISO 32000-1, 7.4.2). */
const fromHex = (text: Buffer): Buffer => {
  const end = text.indexOf('>');
  const digits = text.toString('latin1', 0, end < 0 ? text.length : end).replace(/[^0-9a-f]/giu, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
};

const [first, last, zeros, end] = [0x21, 0x75, 0x7a, 0x7e];

/** Bytes written as text, four as five characters (ISO 32000-1, 7.4.3). What is no such character is passed over. */
const fromAscii85 = (text: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(4 * text.length + 4);
  let length = 0;
  let group: number[] = [];
  const flush = (): void => {
    if (group.length < 2) return;
    const whole = Array.from({ length: 5 }, (_, index) => group[index] ?? last - first);
    const value = whole.reduce((sum, digit) => sum * 85 + digit, 0) % 2 ** 32;
    bytes.writeUInt32BE(value, length);
    length += group.length - 1;
    group = [];
  };
  for (const character of text) {
    if (character === end) break;
    if (character === zeros && group.length === 0) length += 4;
    else if (character >= first && character <= last) group.push(character - first);
    if (group.length === 5) flush();
  }
  flush();
  return bytes.subarray(0, length);
};
