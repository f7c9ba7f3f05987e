import { type Profiler, Session } from 'node:inspector';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const pipeline = pathToFileURL(join(import.meta.dirname, '..', '..', 'pipeline', sep)).href;

/** How much of the rooms' code was reached. */
export interface Reached {
  readonly files: number;
  /** Functions entered, of those that V8 knows: one that stands in a function never entered is not known. */
  readonly functions: readonly [entered: number, known: number];
  /** Share of the functions' characters that lie in blocks that ran, 0 to 1. */
  readonly share: number;
}

interface FileCover {
  /** One a character: 1 in a function, 2 where it has run as well. */
  readonly marks: Uint8Array;
  readonly entered: Set<number>;
  readonly known: Set<number>;
}

/**
 * V8's own block counters, reset at each look. Start it before the code is loaded that is to be counted.
 */
export class Coverage {
  readonly #session = new Session();
  readonly #files = new Map<string, FileCover>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Characters of blocks of some rooms (`read/docx`, `tools/archive.ts`) that ran since the last look and never before. */
  look(rooms: readonly string[]): number {
    const beginnings = rooms.map((room) => pipeline + room);
    let fresh = 0;
    // The session is one of this very thread: it calls back before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (_, taken) => {
      for (const script of taken?.result ?? [])
        if (beginnings.some((beginning) => script.url.startsWith(beginning))) fresh += this.#mark(script);
    });
    return fresh;
  }

  reached(): Reached {
    const files = [...this.#files.values()];
    const count = (mark: (value: number) => boolean): number =>
      files.reduce((sum, { marks }) => sum + marks.filter(mark).length, 0);
    const sum = (size: (file: FileCover) => number): number =>
      files.reduce((all, file) => all + size(file), 0);
    return {
      files: files.length,
      functions: [sum(({ entered }) => entered.size), sum(({ known }) => known.size)],
      share:
        count((mark) => mark === 2) /
        Math.max(
          1,
          count((mark) => mark > 0),
        ),
    };
  }

  #mark({ url, functions }: Profiler.ScriptCoverage): number {
    // The module itself, which runs once and is not told of again.
    const isModule = ({ ranges }: Profiler.FunctionCoverage): boolean => ranges[0]?.startOffset === 0;
    const own = functions.filter((each) => !isModule(each));
    const file = this.#files.get(url) ?? newFile(functions.find(isModule)?.ranges[0]?.endOffset ?? 0);
    this.#files.set(url, file);
    const now = new Uint8Array(file.marks.length);
    // Functions and blocks come from the outside in.
    for (const { ranges } of own) {
      const [body] = ranges;
      if (!body) continue;
      file.known.add(body.startOffset);
      if (body.count > 0) file.entered.add(body.startOffset);
      for (const { startOffset, endOffset, count } of ranges)
        now.fill(count > 0 ? 2 : 1, startOffset, endOffset);
    }
    return merge(file.marks, now);
  }
}

const newFile = (length: number): FileCover => ({
  marks: new Uint8Array(length),
  entered: new Set(),
  known: new Set(),
});

/** Adds marks to what was known; gives how many places ran for the first time. */
const merge = (known: Uint8Array, now: Uint8Array): number => {
  let fresh = 0;
  for (const [at, mark] of now.entries()) {
    if (mark <= (known[at] ?? 0)) continue;
    if (mark === 2) fresh += 1;
    known[at] = mark;
  }
  return fresh;
};
