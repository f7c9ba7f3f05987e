import { posix } from 'node:path';
import type { Page } from '../../../model/paper/page.ts';
import type { Numbering } from '../../../pipeline.ts';
import type { Failure } from '../../../report/failure.ts';
import { observeWork } from '../../metrics/observe-work.ts';
import type { Observer, Whose } from '../../metrics/observer.ts';
import type { Outcome } from '../../outcome.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { unnumberedOutcome } from '../../unnumbered-outcome.ts';
import type { Wanted } from '../../wanted.ts';
import type { DocumentWork, FoundPage, WorkInput } from '../../work/document-work.ts';
import { pagesInPiece } from '../../work/page-runs.ts';
import { keepBytes } from '../keep-bytes.ts';
import type { Queue } from '../server/open-queue.ts';
import { type KeptResult, keepFailure, keepOutcome, writeResult } from './end-document.ts';
import { loadDocument, loadParts, type OpenDocument } from './load-task.ts';
import type { LocalFiles } from './local-files.ts';
import { registerPiece } from './register-piece.ts';
import { type Job, persist, settle } from './settle.ts';
import { endPart, spreadPages } from './spread-pages.ts';

/** What pieces are worked on with. */
export interface Workshop {
  readonly queue: Queue;
  readonly store: BlobStore;
  readonly work: DocumentWork;
  readonly files: LocalFiles;
  /** Opens protected PDFs: passwords do not travel through the queue. */
  readonly password: string | null;
  /** Looks on: metrics, a log. */
  readonly observer: Observer;
}

export const whoseOf = ({ data: { run, ordinal } }: Pick<Job, 'data'>): Whose => ({
  run,
  document: String(ordinal),
});

/** What a piece came to: a document's result, pages that were found, or nothing to do. */
export type PieceEnd =
  | { readonly kind: 'result'; readonly result: KeptResult['result'] }
  | { readonly kind: 'spread' | 'idle' }
  | { readonly kind: 'pages'; readonly pages: number };

/** One piece with all that its steps need. */
interface Bench extends Workshop {
  readonly job: Job;
  readonly document: OpenDocument;
  readonly input: WorkInput;
  readonly wanted: Wanted;
  /** Of work on the document until now. */
  readonly seconds: () => number;
  readonly keep: (values: readonly Uint8Array[]) => Promise<readonly string[]>;
}

type Pages = Readonly<Record<number, FoundPage>>;

/** Makes a document's papers and ends it. */
const makeWhole = async (bench: Bench, pages: Pages): Promise<PieceEnd> => {
  const { queue, work, job, document, input, wanted, seconds, keep } = bench;
  const { series } = document.task;
  const { signal } = job;
  const kept = async (outcome: Outcome) => keepOutcome(document.name, outcome, keep, seconds());
  const end = async (outcome: Outcome): Promise<PieceEnd> => {
    const ended = await kept(outcome);
    await settle(queue, job, (db) => writeResult(job.data, ended, db));
    return { kind: 'result', result: ended.result };
  };
  if (series === null) return end(await work.whole(input, pages, wanted, signal));
  const prepared = await work.prepare(input, pages, wanted, signal);
  if (!prepared.ready) return end(unnumberedOutcome(await work.make(input, prepared, wanted, null, signal)));
  const make = async (numbering: Numbering) =>
    kept(await work.make(input, prepared, wanted, numbering, signal));
  const { today } = wanted;
  const { result } = await registerPiece(prepared, { queue, job, series, today, make });
  return { kind: 'result', result };
};

/** Looks at a document: a short one is ended at once, the pages of a long scan are spread over many workers. */
const begin = async (bench: Bench): Promise<PieceEnd> => {
  const { queue, work, job, document, input, wanted, seconds } = bench;
  const numbers = await work.survey(input, wanted, job.signal);
  if (numbers.length <= pagesInPiece) return makeWhole(bench, {});
  await spreadPages(queue, job, document, numbers, seconds() - document.seconds);
  return { kind: 'spread' };
};

const recognisePart = async (bench: Bench): Promise<PieceEnd> => {
  const { queue, work, job, document, input, wanted, seconds, keep } = bench;
  const parts = await persist(() => loadParts(queue, job.data), job.signal);
  const part = parts.find((each) => each.part === job.data.part);
  if (!part) return { kind: 'idle' };
  const found = await work.recognise(input, part.numbers, wanted, job.signal);
  const [key = ''] = await keep([new TextEncoder().encode(JSON.stringify(found))]);
  await endPart(queue, job, document, key, seconds() - document.seconds);
  return { kind: 'pages', pages: part.numbers.length };
};

/** Brings together what was found in all parts. */
const join = async (bench: Bench): Promise<PieceEnd> => {
  const { queue, store, job } = bench;
  const pages: Record<number, FoundPage> = {};
  for (const { numbers, found } of await persist(() => loadParts(queue, job.data), job.signal)) {
    if (found === null) throw new Error('a document is joined before all its parts are found');
    const texts = new TextDecoder().decode(await store.get(found));
    const some = JSON.parse(texts) as readonly (Page | null)[];
    for (const [index, number] of numbers.entries()) pages[number] = some[index] ?? null;
  }
  return makeWhole(bench, pages);
};

const steps = { document: begin, pages: recognisePart, join } as const;

/**
 * Does one piece and ends it. Throws a `Failure` for what is not the document's own fault, and `ClaimLost` where the
 * piece is another's.
 */
export const workOnPiece = async (shop: Workshop, job: Job): Promise<PieceEnd> => {
  const { queue, files, store, password, observer } = shop;
  const document = await persist(() => loadDocument(queue, job.data), job.signal);
  if (!document) return { kind: 'idle' };
  const { name, task, answers } = document;
  const template = task.template && (await files.template(task.template));
  const held = await files.hold(document.files);
  try {
    const [first = '', ...others] = held.paths;
    const input: WorkInput = { name: posix.basename(name), paths: [first, ...others], answers };
    const begun = performance.now();
    const seconds = () => document.seconds + Math.round(performance.now() - begun) / 1000;
    const wanted = { ...task.wanted, template, password };
    const keep: Bench['keep'] = (values) =>
      persist(() => keepBytes(queue, store, job.data.run, values), job.signal);
    const whose = whoseOf(job);
    const work = observeWork(shop.work, whose, observer);
    return await steps[job.data.kind]({ ...shop, work, job, document, input, wanted, seconds, keep });
  } finally {
    held.release();
  }
};

/** Ends a document that is wrong by itself: that is its result. */
export const endWrong = async ({ queue }: Workshop, job: Job, failure: Failure): Promise<PieceEnd> => {
  const document = await persist(() => loadDocument(queue, job.data), job.signal);
  if (!document) return { kind: 'idle' };
  const kept = keepFailure(document.name, failure, document.seconds);
  await settle(queue, job, (db) => writeResult(job.data, kept, db));
  return { kind: 'result', result: kept.result };
};
