/** One operator of a content stream with its numbers and names; strings, arrays and dictionaries are left out. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly (number | string)[];
}

const whitespace = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));

const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);

/** The operators of a content stream in their order (ISO 32000-1, 7.8.2). What is no content stream gives none. */
export function* operationsOf(content: Buffer): Generator<Operation> {
  let operands: (number | string)[] = [];
  for (let at = 0; at < content.length; ) {
    const end = endOfToken(content, at);
    const token = isRegular(content[at]) || content[at] === 0x2f ? content.toString('latin1', at, end) : '';
    at = end;
    if (token === '') continue;
    const operand = token.startsWith('/') ? nameOf(token.slice(1)) : Number(token);
    if (!Number.isNaN(operand)) operands.push(operand);
    else {
      yield { operator: token, operands };
      operands = [];
      if (token === 'ID') at = endOfInlineImage(content, at);
    }
  }
}

/** Where the token ends that begins at `from`; marks of arrays and dictionaries and white space count as one each. */
const endOfToken = (content: Buffer, from: number): number => {
  const byte = content[from];
  if (byte === 0x28) return endOfString(content, from);
  if (byte === 0x25) return endOfLine(content, from);
  return byte === 0x2f || isRegular(byte) ? endOfRegular(content, from + 1) : from + 1;
};

/** Codes like «#20» stand for characters (ISO 32000-1, 7.3.5). */
const nameOf = (written: string): string =>
  written.replace(/#([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const endOfRegular = (content: Buffer, from: number): number => {
  let at = from;
  while (isRegular(content[at])) at += 1;
  return at;
};

const endOfLine = (content: Buffer, from: number): number => {
  let at = from;
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  return at;
};

/** Brackets within a string stand in pairs or behind a backslash. */
const endOfString = (content: Buffer, from: number): number => {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
};

/** The pixels of an inline image end with «EI» between white space; nothing tells how many they are. */
const endOfInlineImage = (content: Buffer, from: number): number => {
  for (let at = content.indexOf('EI', from); at >= 0; at = content.indexOf('EI', at + 1)) {
    const after = content[at + 2] ?? 0x20;
    if (whitespace.has(content[at - 1] ?? 0) && whitespace.has(after)) return at;
  }
  return content.length;
};
