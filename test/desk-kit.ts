/** A desk over work that is made up: what a document says stands in its text. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import type { Desk } from '../pipeline/review/desk/desk.ts';
import { openDesk } from '../pipeline/review/desk/open-desk.ts';
import type { FoundPage, WorkInput } from '../pipeline/run/work/document-work.ts';
import type { Inspected, ReviewPool } from '../pipeline/run/work/review-work.ts';
import { wantedOf } from './work-kit.ts';

const textOf = ({ paths }: Pick<WorkInput, 'paths'>): string => readFileSync(paths[0], 'utf8');

const pagesIn = (text: string): number => Number(/страниц (\d+)/u.exec(text)?.[1] ?? 0);

const pageOf = (number: number): FoundPage => ({
  ...{ kind: 'page', number, width: 595, height: 842 },
  ...{ words: [], rulings: [], recognised: true, onPaper: null },
});

const remarkOf = (index: number): OrderDocument['diagnostics'][number] => ({
  rule: 'check/deadline-missing',
  severity: 'warning',
  message: 'Срок не указан.',
  path: `/plans/0/sections/0/items/${index}/deadline`,
  page: null,
  box: null,
});

/** A remark for each item without a deadline, as the real work would make it. */
const withRemarks = (document: OrderDocument): OrderDocument => ({
  ...document,
  diagnostics: (document.plans[0]?.sections[0]?.items ?? []).flatMap(({ deadline }, index) =>
    deadline ? [] : remarkOf(index),
  ),
});

/** A plan with an item a line; «мероприятие | срок». */
export const planOf = (text: string): OrderDocument =>
  withRemarks({
    schema: 'prikaz.document/1',
    source: {
      ...{ name: 'план.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) },
      ...{ pages: null, recognised: false },
    },
    order: null,
    plans: [
      {
        ...{ appendix: null, title: 'План', approval: null, period: null, goal: null },
        ...{ tasks: [], abbreviations: [], columns: [{ role: 'activity', heading: null }] },
        sections: [
          {
            ...{ number: null, title: null, tasks: null },
            items: text.split('\n').map((line, index) => {
              const [activity = '', deadline] = line.split(' | ');
              return {
                number: String(index + 1),
                activity,
                deadline: deadline ? { text: deadline, terms: [] } : null,
                ...{ responsible: null, result: null, other: [] },
              };
            }),
          },
        ],
      },
    ],
    ...{ tables: [], corrections: [], diagnostics: [] },
  });

/** Every activity that ends in «?» is a doubtful word. */
const inspectedOf = (text: string): Inspected => {
  const document = planOf(text);
  const spot = { page: 1, box: [10, 10, 90, 20] } as const;
  const count = pagesIn(text);
  return {
    document,
    sheets: Array.from({ length: count }, (_, index) => ({ number: index + 1, width: 595, height: 842 })),
    text: count > 0 ? [] : text.split('\n'),
    places: { '/plans/0': [spot] },
    words: text.split('\n').flatMap((line, index) =>
      line.includes('?')
        ? {
            text: line.split('?')[0] ?? '',
            ...{ otherwise: null, confidence: 0.5, spot },
            pointer: `/plans/0/sections/0/items/${index}/activity`,
          }
        : [],
    ),
  };
};

export interface FakePool extends ReviewPool {
  /** Runs of pages that were recognised, as «name: numbers», in their order. */
  readonly runs: string[];
}

const unused = (): never => {
  throw new Error('the desk does not ask for this');
};

/** `step`: milliseconds of each step. A text with «сломан» cannot be read, one with «пароль X» only with it. */
export const fakePool = (step = 0): FakePool => {
  const runs: string[] = [];
  const wait = (signal?: AbortSignal) => delay(step, undefined, signal && { signal });
  return {
    runs,
    sheets: async (input, _wanted, signal) => {
      await wait(signal);
      return inspectedOf(textOf(input)).sheets;
    },
    survey: async (input, { password }, signal) => {
      await wait(signal);
      const text = textOf(input);
      const [, asked] = /пароль (\S+)/u.exec(text) ?? [];
      const details = { exitCode: exitCodes.input, advice: 'Введите его.' };
      if (asked && asked !== password)
        throw new Failure({ ...details, rule: 'read/pdf-password', message: 'Нужен пароль.' });
      return inspectedOf(text).sheets.map(({ number }) => number);
    },
    recognise: async ({ name }, numbers, _wanted, signal) => {
      runs.push(`${name}: ${numbers.join(' ')}`);
      await wait(signal);
      return numbers.map(pageOf);
    },
    inspect: async (input, pages, _wanted, signal) => {
      await wait(signal);
      const text = textOf(input);
      if (text.includes('сломан')) throw new Error('broken');
      if (Object.keys(pages).length !== pagesIn(text)) throw new Error('pages are missing');
      return inspectedOf(text);
    },
    picture: async (_input, number, width) => Buffer.from(`${number} ${width}`),
    revise: async (document) => withRemarks(document),
    make: unused,
    renew: unused,
    redline: unused,
    searchable: unused,
    close: async () => undefined,
  };
};

export const streamOf = (content: string | Uint8Array): ReadableStream<Uint8Array> =>
  new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]).stream();

interface FakeDesk {
  readonly readers?: ReviewPool;
  readonly hands?: ReviewPool;
  readonly jobs?: number;
  readonly limits?: { readonly documents: number; readonly bytes: number; readonly uploads: number };
}

export const deskIn = (
  folder: string,
  { readers = fakePool(), hands = fakePool(), ...more }: FakeDesk = {},
) =>
  openDesk({ folder, readers, hands, settings: { wanted: wantedOf({ forms: [] }), answers: {} }, ...more });

/** Puts a text on the desk; its id. */
export const put = async (desk: Desk, name: string, text: string): Promise<string> =>
  (await desk.add(name, [await desk.upload(streamOf(text))])).id;

/** Until a document's reading has ended. */
export const ended = async (desk: Desk, id: string): Promise<void> => {
  while (['waiting', 'reading'].includes(desk.document(id).state.kind)) await delay(2);
};

export const item = (index: number, field = 'activity'): string =>
  `/plans/0/sections/0/items/${index}/${field}`;
