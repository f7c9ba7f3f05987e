/** Thrown where even a person's slips do not explain what stands there. */
export class TypedJsonError extends Error {
  /** Counted from one. */
  readonly line: number;

  constructor(line: number) {
    super(`Unexpected text on line ${line}`);
    this.line = line;
  }
}

/** Deeper than any answers file goes. */
const deepest = 20;

/** Characters of a line that a person has typed; nothing is searched in longer ones, which would take minutes. */
const longestLine = 30_000;

/** Marks that may stand for a quotation mark, by the mark that opens. */
const closers: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '"“”',
  '”': '"“”',
  '„': '"“”',
  '«': '»"',
};

const nextKey = /^\s*,\s*["“”„«]?[\p{L}/][^"“”„«»:]*["“”»]?\s*:/u;
const nextValue = /^\s*,\s*(?:["“”„«[{]|\d)/u;
const ending = /^\s*(?:,\s*)?(?:$|[}\]])/u;

type Within = 'object' | 'array';

/**
 * JSON as a person leaves it: other quotation marks, or none; quotation marks within a text; a comma too many or too
 * few. A text never goes over the end of its line.
 */
class TypedJson {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws TypedJsonError */
  read(): unknown {
    const value = this.#value('array', 0);
    this.#skip(/[\s,]*/uy);
    if (this.#at < this.#text.length) throw this.#fault();
    return value;
  }

  #fault(): TypedJsonError {
    return new TypedJsonError(this.#text.slice(0, this.#at).split('\n').length);
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #value(within: Within, depth: number): unknown {
    if (depth > deepest) throw this.#fault();
    this.#skip(/\s*/uy);
    const first = this.#text[this.#at];
    if (first === '{') return this.#object(depth + 1);
    if (first === '[') return this.#array(depth + 1);
    if (first !== undefined && first in closers) return this.#quoted(first, within);
    const bare = this.#skip(/[^\n{}[\]"“”„«»]*/uy).replace(/[\s,]+$/u, '');
    if (bare === '') throw this.#fault();
    return /^(?:null|true|false)$/u.test(bare) ? JSON.parse(bare) : bare;
  }

  #object(depth: number): Record<string, unknown> {
    this.#at += 1;
    const entries: [string, unknown][] = [];
    for (this.#skip(/[\s,]*/uy); this.#skip(/\}/uy) === ''; this.#skip(/[\s,]*/uy)) {
      const [, key] = /["“”„«]?([^"“”„«»\s:]+)["“”»]?\s*:$/u.exec(this.#skip(/[^\n:{}[\]]*:/uy)) ?? [];
      if (key === undefined) throw this.#fault();
      entries.push([key, this.#value('object', depth)]);
    }
    return Object.fromEntries(entries);
  }

  #array(depth: number): unknown[] {
    this.#at += 1;
    const values: unknown[] = [];
    for (this.#skip(/[\s,]*/uy); this.#skip(/\]/uy) === ''; this.#skip(/[\s,]*/uy))
      values.push(this.#value('array', depth));
    return values;
  }

  /** To the first mark that something goes on after, or else to the end of the line. */
  #quoted(opener: string, within: Within): string {
    this.#at += 1;
    const line = this.#skip(/[^\n]*/uy);
    const start = this.#at - line.length;
    const more = within === 'object' ? nextKey : nextValue;
    for (const { index } of line.matchAll(/(?<!\\)["“”»]/gu)) {
      const after = line.slice(index + 1);
      if (!closers[opener]?.includes(line[index] ?? '') || !(ending.test(after) || more.test(after)))
        continue;
      this.#at = start + index + 1;
      return unescaped(line.slice(0, index));
    }
    return unescaped(line.replace(/[\s,]+$/u, ''));
  }
}

const unescaped = (text: string): string => {
  try {
    return JSON.parse(`"${text.replace(/(?<!\\)"/gu, '\\"')}"`);
  } catch {
    return text;
  }
};

/**
 * A person's file in JSON, slips of the keyboard passed over where there is no doubt what was meant.
 * @throws TypedJsonError
 */
export const parseTypedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    const tooLong = text.split('\n').findIndex((line) => line.length > longestLine);
    if (tooLong >= 0) throw new TypedJsonError(tooLong + 1);
    return new TypedJson(text).read();
  }
};
