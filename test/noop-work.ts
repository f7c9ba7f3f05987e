/** Work on documents that takes as long as it is told: a result is made of the document's own text. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { OrderDocument } from '../pipeline/model/document.ts';
import type { DocumentSummary } from '../pipeline/model/document-summary.ts';
import type { Outcome } from '../pipeline/run/outcome.ts';
import type { DocumentWork, FoundPage, WorkInput } from '../pipeline/run/work/document-work.ts';

/** Of an order of which nothing is told. */
export const bareSummary: DocumentSummary = {
  form: 'приказ',
  number: null,
  date: null,
  title: null,
  counts: { clauses: 0, plans: 0, sections: 0, items: 0, tables: 0 },
  corrections: [],
  diagnostics: [],
  changes: null,
  toConfirm: { places: 0, people: 0 },
  missing: [],
  draft: null,
};

/** A page whose only word is its number. */
const pageOf = (number: number): FoundPage => ({
  kind: 'page',
  number,
  width: 595,
  height: 842,
  words: [],
  rulings: [],
  recognised: true,
  onPaper: null,
});

const textOf = ({ paths }: Pick<WorkInput, 'paths'>): string => readFileSync(paths[0], 'utf8');

const outcomeOf = (text: string): Outcome => ({
  files: [{ suffix: '.txt', bytes: new TextEncoder().encode(text) }],
  summary: bareSummary,
  pages: null,
  thumbnail: null,
});

/** An order that waits for nothing but its number. */
const orderOf = (title: string): OrderDocument => ({
  schema: 'prikaz.document/1',
  source: {
    name: 'приказ.txt',
    mediaType: 'text/plain',
    sha256: '0'.repeat(64),
    pages: 1,
    recognised: false,
  },
  order: {
    form: 'приказ',
    organization: { name: null, address: null, phone: null },
    date: null,
    number: null,
    place: null,
    title,
    preamble: null,
    references: [],
    directive: 'ПРИКАЗЫВАЮ',
    clauses: [],
    signatory: null,
  },
  plans: [],
  tables: [],
  corrections: [],
  diagnostics: [],
});

interface Slowness {
  /** Milliseconds of each step. */
  readonly step?: number;
}

/**
 * «страниц 10» anywhere in a document's text makes it a scan of ten pages; what was found on them stands in its result.
 */
export const noopWork = ({ step = 0 }: Slowness = {}): DocumentWork => {
  const wait = (signal: AbortSignal | undefined) => delay(step, undefined, signal && { signal });
  return {
    survey: async (input, _, signal) => {
      await wait(signal);
      const [, count = '0'] = /страниц (\d+)/u.exec(textOf(input)) ?? [];
      return Array.from({ length: Number(count) }, (_each, index) => index + 1);
    },
    recognise: async (_input, numbers, _wanted, signal) => {
      await wait(signal);
      return numbers.map(pageOf);
    },
    prepare: async (input, _pages, _wanted, signal) => {
      await wait(signal);
      const unnumbered = orderOf(textOf(input));
      return { document: unnumbered, pages: null, thumbnail: null, unnumbered, ready: true };
    },
    make: async (_input, { unnumbered }, _wanted, numbering, signal) => {
      await wait(signal);
      return outcomeOf(`${numbering?.number ?? 'без номера'} ${unnumbered.order?.title}`);
    },
    whole: async (input, pages, _wanted, signal) => {
      await wait(signal);
      const found = Object.values(pages).map((page) => page?.number);
      return outcomeOf(`${textOf(input)}: ${found.join(' ')}`);
    },
  };
};
