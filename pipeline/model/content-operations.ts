/** One operation of a content stream, as it is written (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly operator: string;
  /** As written, compound ones whole. */
  readonly operands: readonly string[];
  /** The operation with its operands; an inline image whole. */
  readonly source: string;
}

/** White space and comments; names, numbers, operators and brackets; strings are read by hand, as they nest. */
const blank = /(?:[\0\t\n\f\r ]+|%[^\n\r]*)+/y;
const regular = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//y;
const hexadecimal = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
/** The data of an inline image end at an EI between white space. */
const imageEnd = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;

const match = (pattern: RegExp, content: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(content)?.[0] ?? '';
};

const stringLength = (content: string, at: number): number => {
  let depth = 0;
  for (let index = at; index < content.length; index += 1) {
    const character = content[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return index + 1 - at;
  }
  return content.length - at;
};

/** The token that begins at `at`; a bracket is one by itself. */
const tokenAt = (content: string, at: number): string => {
  if (content[at] === '(') return content.slice(at, at + stringLength(content, at));
  const pair = content.slice(at, at + 2);
  if (pair === '<<' || pair === '>>') return pair;
  return match(regular, content, at) || match(hexadecimal, content, at) || content.slice(at, at + 1);
};

/** Where a token ends; an array or a dictionary is one token with all that it holds. */
const tokenEnd = (content: string, start: number): number => {
  let at = start;
  let depth = 0;
  do {
    const token = tokenAt(content, at);
    if (token === '[' || token === '<<') depth += 1;
    else if (token === ']' || token === '>>') depth -= 1;
    at += token.length;
    if (depth > 0) at += match(blank, content, at).length;
  } while (depth > 0 && at < content.length);
  return at;
};

/** After the operator ID, the end of the inline image that began with BI. */
const pictureEnd = (content: string, at: number): number => {
  imageEnd.lastIndex = at;
  return imageEnd.exec(content) ? imageEnd.lastIndex : content.length;
};

const isOperand = (token: string): boolean => /^[/(<[+\-.\d]|^(?:true|false|null)$/.test(token);

/**
 * A content stream, one character a byte, as its operations. What is damaged comes as an operation nobody knows, so
 * that nothing is lost: the sources together are the content but for white space and comments.
 */
export function* operationsOf(content: string): Generator<Operation> {
  let operands: string[] = [];
  let start = 0;
  for (let at = match(blank, content, 0).length; at < content.length; ) {
    // The keys of an inline image, between BI and ID, are operands of the image.
    if (operands.length === 0) start = at;
    let end = tokenEnd(content, at);
    const token = content.slice(at, end);
    if (isOperand(token) || token === 'BI') operands.push(token);
    else {
      if (token === 'ID') end = pictureEnd(content, end);
      yield { operator: token, operands, source: content.slice(start, end) };
      operands = [];
    }
    at = end + match(blank, content, end).length;
  }
  if (operands.length > 0) yield { operator: '', operands, source: content.slice(start) };
}
