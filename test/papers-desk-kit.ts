/** A desk with one document, kept in a folder as the real one keeps it, so that what is killed can go on. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { openJournal } from '../pipeline/pipeline.ts';
import type { DeskEvent } from '../pipeline/review/contract/desk-event.ts';
import { applyEdit } from '../pipeline/review/contract/edit/apply-edit.ts';
import type { Edited } from '../pipeline/review/contract/edit/edited.ts';
import { nameRows } from '../pipeline/review/contract/edit/row-names.ts';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import type { PapersWish } from '../pipeline/review/contract/papers.ts';
import type { Mended } from '../pipeline/review/desk/desk.ts';
import { openPapersDesk } from '../pipeline/review/papers/open-papers-desk.ts';
import { openReviewWork } from '../pipeline/run/work/open-review-work.ts';
import { wantedOf } from './work-kit.ts';

export const today = '2026-11-22';

/** The document's id. */
export const id = 'document';

/** An order that nobody has to be asked about but for number, date, basis and one deadline on a day off. */
export const lastYear: OrderDocument = {
  schema: 'prikaz.document/1',
  source: { name: 'приказ.docx', mediaType: 'x/y', sha256: '0'.repeat(64), pages: null, recognised: false },
  order: {
    form: 'приказ',
    organization: { name: 'МБОУ «Заречная школа № 3»', address: null, phone: null },
    date: '2024-09-02',
    number: '41-ОД',
    place: 'Заречный',
    title: 'О подготовке к зиме 2024-2025 учебного года',
    preamble: 'На основании приказа управления образования от 20.08.2024 № 12 «О зиме»',
    references: [
      { kind: 'приказ', issuer: 'управления образования', date: '2024-08-20', number: '12', title: 'О зиме' },
    ],
    directive: 'ПРИКАЗЫВАЮ',
    clauses: [
      { number: '1', text: 'Утвердить план подготовки к зиме (приложение).', items: [] },
      { number: '2', text: 'Провести осмотр здания до 09.09.2024.', items: [] },
    ],
    signatory: { position: 'Директор', name: 'А.А. Лужин' },
  },
  plans: [
    {
      appendix: null,
      title: 'План подготовки к зиме на 2024-2025 учебный год',
      approval: null,
      period: {
        kind: 'school-year',
        from: '2024-09-01',
        to: '2025-08-31',
        text: '2024-2025 учебный год',
      },
      goal: null,
      tasks: [],
      abbreviations: [],
      columns: [
        { role: 'number', heading: '№' },
        { role: 'activity', heading: 'Мероприятие' },
        { role: 'deadline', heading: 'Срок' },
      ],
      sections: [
        {
          number: null,
          title: null,
          tasks: null,
          items: [
            ['1', 'Проверить котельную', 'до 12.09.2024', '2024-09-12'],
            ['2', 'Утеплить окна', 'до 15.11.2024', '2024-11-15'],
          ].map(([number = '', activity = '', text = '', date = '']) => ({
            number,
            activity,
            deadline: { text, terms: [{ kind: 'by' as const, date }] },
            responsible: null,
            result: null,
            other: [],
          })),
        },
      ],
    },
  ],
  tables: [],
  corrections: [],
  diagnostics: [],
};

/** Where a document's own register is. */
export const journalIn = (folder: string): string => join(folder, 'journal.db');

/** A register with one series, whose first number is 58-ОД. */
export const makeJournal = async (folder: string): Promise<void> => {
  const journal = await openJournal({ place: journalIn(folder), create: true });
  await journal.addSeries({
    name: 'ОД',
    kind: 'основная деятельность',
    year: 2026,
    format: '{n}-ОД',
    first: 58,
  });
  await journal.close();
};

interface PapersKit {
  readonly events: DeskEvent[];
  readonly edit: (edit: Edit) => void;
}

export const papersIn = (folder: string, document: OrderDocument = lastYear) => {
  const input: Mended['input'] = { name: 'приказ.docx', paths: ['x'], answers: {} };
  let mended: Mended = { document, revision: 0, rows: nameRows(document, {}, '0'), input };
  const events: DeskEvent[] = [];
  const note = (name: string): string => join(folder, `${name}.json`);
  const desk = {
    mended: async () => mended,
    folder: () => join(folder, 'document'),
    tell: (event: DeskEvent) => void events.push(event),
    notes: {
      get: (_: string, name: string): unknown =>
        existsSync(note(name)) ? JSON.parse(readFileSync(note(name), 'utf8')) : undefined,
      put: (_: string, name: string, value: unknown): void => {
        writeFileSync(`${note(name)}.new`, JSON.stringify(value));
        renameSync(`${note(name)}.new`, note(name));
      },
    },
  };
  mkdirSync(desk.folder(), { recursive: true });
  const papers = openPapersDesk({
    desk,
    hands: openReviewWork(),
    settings: { wanted: wantedOf(), answers: {} },
    journal: journalIn(folder),
    templates: {
      view: async () => ({ kinds: [], templates: [] }),
      place: (template) => {
        throw new Error(`no template ${template}`);
      },
    },
    today: () => today,
  });
  const kit: PapersKit = {
    events,
    edit: (edit) => {
      const { document: before, rows: names, revision } = mended;
      const state = { document: before, rows: names, places: {}, doubts: [], settled: 0, confirmed: [] };
      const done = applyEdit<Edited>(state, edit);
      if (!done) throw new Error('no such place');
      const rows = nameRows(done.document, done.rows ?? {}, String(revision + 1));
      mended = { ...mended, document: done.document, rows, revision: revision + 1 };
    },
  };
  return { ...papers, ...kit };
};

/** Everything that only a person knows, but for number and date. */
export const allAnswers = {
  basis: 'На основании письма управления образования от 10.11.2026 № 77 «О зиме»',
  others: 'да',
  people: [{ was: 'А.А. Лужин', now: { name: 'да' } }],
};

export const wishOf = (given: Partial<PapersWish> = {}): PapersWish => ({
  what: 'renewed',
  template: null,
  forms: ['docx'],
  series: 'ОД',
  date: null,
  number: null,
  ...given,
});
