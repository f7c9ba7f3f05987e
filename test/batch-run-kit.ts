import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import type { BatchWanted } from '../pipeline/run/batch/batch-wanted.ts';
import { findInputs } from '../pipeline/run/batch/inputs/find-inputs.ts';
import { type BatchEnd, runBatch } from '../pipeline/run/batch/run-batch.ts';
import type { BatchEvent } from '../pipeline/run/batch-event.ts';
import { together } from '../pipeline/run/metrics/observer.ts';
import type { DocumentResult, Outcome } from '../pipeline/run/outcome.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import type { Wanted } from '../pipeline/run/wanted.ts';
import type { DocumentWork, WorkInput } from '../pipeline/run/work/document-work.ts';
import { bareSummary } from './noop-work.ts';
import { wantedOf } from './work-kit.ts';

export const wanted: Wanted = wantedOf({ period: '2027', today: '2026-11-22' });

const textOf = ({ paths }: WorkInput): string => paths.map((path) => readFileSync(path, 'utf8')).join('\n');

const question = { place: '/order/date', was: '', proposed: null, answer: '' };

/** Of a text: a «DOCX» with the text and the answers, JSON, and a question where no date was answered. */
const outcomeOf = (input: WorkInput, pages: readonly number[]): Outcome => {
  const text = textOf(input);
  const { date } = input.answers;
  const bytes = (content: string): Uint8Array => Buffer.from(content);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const asked = { schema: 'prikaz.answers/1', questions: [question] };
  return {
    files: [
      { suffix: '.docx', bytes: bytes(`${text} ${date ?? ''} ${pages.join(',')}`) },
      { suffix: '.json', bytes: bytes(sha256) },
      ...(date ? [] : [{ suffix: '.answers.json', bytes: bytes(JSON.stringify(asked)) }]),
    ],
    summary: {
      ...bareSummary,
      date: date ?? null,
      title: text,
      counts: { ...bareSummary.counts, clauses: 1 },
    },
    pages: pages.length || null,
    thumbnail: null,
  };
};

export interface Worked {
  readonly work: DocumentWork;
  /** Names of the documents whose papers were made, in the order in which they were begun. */
  readonly made: string[];
  /** The most pieces that were worked on at once. */
  readonly atOnce: () => number;
  /** Runs of pages that were recognised, by their document. */
  readonly runs: (readonly [name: string, numbers: readonly number[]])[];
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const refused = (): Failure =>
  new Failure({
    rule: 'read/damaged',
    exitCode: exitCodes.input,
    message: 'Файл повреждён.',
    advice: 'Возьмите другой.',
  });

/**
 * Work on texts that tell what becomes of them: «плохой» fails, «сбой» is a mistake of the program, «скан N» has N pages,
 * «медленный» takes long.
 */
export const fakeWork = (milliseconds = 0): Worked => {
  const made: string[] = [];
  const runs: [string, readonly number[]][] = [];
  let busy = 0;
  let most = 0;
  const piece = async <T>(input: WorkInput, signal: AbortSignal | undefined, work: () => T): Promise<T> => {
    busy += 1;
    most = Math.max(most, busy);
    try {
      await pause(textOf(input).startsWith('медленный') ? 200 : milliseconds);
      signal?.throwIfAborted();
      return work();
    } finally {
      busy -= 1;
    }
  };
  const whole: DocumentWork['whole'] = (input, pages, _wanted, signal) => {
    made.push(input.name);
    return piece(input, signal, () => {
      if (textOf(input).startsWith('плохой')) throw refused();
      if (textOf(input).startsWith('сбой')) throw new TypeError('x is not a function');
      return outcomeOf(input, Object.keys(pages).map(Number));
    });
  };
  const unused = (): never => {
    throw new Error('not a part of this test');
  };
  const work: DocumentWork = {
    whole,
    survey: (input, _wanted, signal) =>
      piece(input, signal, () => {
        const [, count = '0'] = /^скан (\d+)/u.exec(textOf(input)) ?? [];
        return Array.from({ length: Number(count) }, (_, index) => index + 1);
      }),
    recognise: (input, numbers, _wanted, signal) => {
      runs.push([input.name, numbers]);
      return piece(input, signal, () => numbers.map(() => null));
    },
    prepare: unused,
    make: unused,
  };
  return { work, made, runs, atOnce: () => most };
};

/** Writes texts under their names. */
export const writeTexts = (folder: string, texts: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

export interface Ran extends BatchEnd {
  readonly notes: readonly string[];
  readonly events: readonly BatchEvent[];
  /** By the document's name. */
  readonly results: Readonly<Record<string, DocumentResult>>;
}

/** Runs a batch over a folder. */
export const runOver = async (
  folder: string,
  out: string,
  { work }: Pick<Worked, 'work'>,
  more: Partial<BatchWanted> = {},
): Promise<Ran> => {
  const signal = more.signal ?? new AbortController().signal;
  const found = await findInputs({ inputs: [folder], list: null, out, pictures: 'auto', signal });
  const notes: string[] = [];
  const events: BatchEvent[] = [];
  const end = await runBatch({
    ...{ documents: found.documents, out, wanted, work, program: 'test', jobs: 2, fresh: false },
    ...{ gate: usualGate, register: null, signal, observer: together([]) },
    tell: (event) => events.push(event),
    note: (message) => notes.push(message),
    ...more,
  });
  const results = events.flatMap((event) =>
    event.kind === 'document' ? [[event.result.name, event.result] as const] : [],
  );
  return { ...end, notes, events, results: Object.fromEntries(results) };
};

/** All results below a folder by their paths, reports and what the program keeps for itself aside. */
export const resultFiles = (out: string): Readonly<Record<string, string>> => {
  if (!existsSync(out)) return {};
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(out.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !/^(?:\.prikaz|report)\//u.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
};
