/** The example of every kind of paper, printed: for the pictures of the docs and the tests that look at them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrderDocument } from '../pipeline/model/document.ts';
import {
  cardPapers,
  exportJournal,
  extractPapers,
  issueDocument,
  type Rendered,
  signingSheet,
} from '../pipeline/pipeline.ts';

const readExample = async (kind: string) =>
  JSON.parse(await readFile(join(import.meta.dirname, kind, 'example.json'), 'utf8'));

/** A document that shows a template. */
export const exampleDocument = (kind: string): Promise<OrderDocument> => readExample(kind);

const issued = (kind: string) => async (): Promise<Rendered> => {
  const { files } = await issueDocument(await exampleDocument(kind), { measured: false });
  const [docx, pdf] = files;
  if (!docx || !pdf) throw new Error(`no papers of ${kind} were issued`);
  return { docx: docx.bytes, pdf: pdf.bytes };
};

const people = [
  { name: 'Савельева М.И.', post: 'Заместитель директора по воспитательной работе' },
  { name: 'Гущина В.С.', post: 'Медицинская сестра' },
  { name: 'Тихонов А.Л.', post: 'Юрисконсульт' },
];

const extract = async (): Promise<Rendered> => {
  const certification = { position: 'Секретарь', name: 'А.Б. Лесная', date: '2025-09-02' };
  const chosen = { clauses: ['1', '2'], items: ['1.2'], certification };
  return (await extractPapers(await exampleDocument('order'), chosen)).papers;
};

const cards = async (): Promise<Rendered> => {
  const {
    cards: [all],
  } = await cardPapers(await exampleDocument('order'), { each: false });
  if (!all) throw new Error('no cards were made');
  return all.papers;
};

/** The printed register of its example. */
const journal = async (): Promise<Rendered> => {
  const { series, entries } = await readExample('journal');
  const register = { list: async () => entries, listSeries: async () => series };
  const organization = 'МБОУ «Средняя школа № 3 посёлка Заречный»';
  const { docx, pdf } = await exportJournal(register, ['docx', 'pdf'], { organization, today: '2026-03-10' });
  if (!docx || !pdf) throw new Error('no journal was printed');
  return { docx, pdf };
};

/** Every kind of paper that has a template of its own, by the name of its folder. */
export const examples: Readonly<Record<string, () => Promise<Rendered>>> = {
  order: issued('order'),
  directive: issued('directive'),
  resolution: issued('resolution'),
  amendment: issued('amendment'),
  revocation: issued('revocation'),
  appendices: issued('appendices'),
  plan: issued('plan'),
  extract,
  familiarisation: async () =>
    (await signingSheet(await exampleDocument('order'), 'familiarisation', { people })).papers,
  approval: async () => (await signingSheet(await exampleDocument('order'), 'approval', { people })).papers,
  'control-card': cards,
  journal,
};
