/** JSON that people and programs write. */
import { isDeepStrictEqual } from 'node:util';
import { wholeForm } from '../part.ts';
import { mustHold, type Target } from '../target.ts';
import { today } from './documents.ts';
import { exampleSeeds } from './seeds.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const answers = {
  schema: 'prikaz.answers/1',
  date: '01.09.2026',
  number: '12-ОД',
  basis: 'На основании письма от 20.08.2026 № 5',
  signatory: { position: 'Директор', name: 'А.П. Белова' },
  questions: [{ place: '/order/title', was: null, proposed: 'О плане', answer: 'да' }],
  others: 'да',
  people: [{ was: 'Савельевой М.И.', now: { name: 'Белова А.П.', position: 'методист', gender: 'female' } }],
  responsible: [{ item: '1.1', now: 'методист' }],
  drop: ['Пункт 2 приказа'],
  add: [
    { after: 'Пункт 1 приказа', text: 'Провести обход до 1 октября.' },
    { section: 'Раздел 1', activity: 'Обход', deadline: 'май', responsible: 'Белова А.П.' },
  ],
  texts: { '/order/title': 'О плане' },
};

/** Moves an example on with the answers: they may name anything, and fit nothing. */
const answer = async (bytes: Uint8Array): Promise<unknown> => {
  const [{ answersText, parseAnswers }, { renewDocument }, { readDocumentJson }, { sound }] =
    await Promise.all([
      import('../../../pipeline/way/parse-json.ts'),
      import('../../../pipeline/way/renew-document.ts'),
      import('../../../pipeline/read/read-json.ts'),
      import('./sound.ts'),
    ]);
  const given = await parseAnswers(await answersText(bytes), 'файл');
  const [example = new Uint8Array()] = await exampleSeeds();
  const document = await readDocumentJson(text(example), 'пример');
  const renewal = await renewDocument(document, { period: 'next', today, answers: given });
  sound(renewal.document);
  return renewal;
};

const office = { profile: '2025', week: 5, dayOff: 'next', executor: { name: 'Белова А.П.', phone: '5-12' } };

export const writtenTargets: readonly Target[] = [
  {
    name: 'document',
    rooms: ['read/read-json.ts', 'read/typed-json.ts'],
    form: wholeForm('json'),
    seeds: exampleSeeds,
    run: async (bytes) => {
      const { readDocumentJson } = await import('../../../pipeline/read/read-json.ts');
      const document = await readDocumentJson(text(bytes), 'файл');
      const again = await readDocumentJson(JSON.stringify(document), 'файл');
      mustHold(isDeepStrictEqual(again, document), 'written and read again it is another');
      return document;
    },
  },
  {
    name: 'answers',
    rooms: [
      'read/typed-json.ts',
      'read/answers-faults.ts',
      'read/decode-text.ts',
      'model/answers',
      'renew/answers',
    ],
    form: wholeForm('json'),
    seeds: async () => [
      json({ date: answers.date, number: answers.number }),
      json({ ...answers, people: [], responsible: [], drop: [], add: [] }),
      json(answers),
      Buffer.from(`\ufeff${JSON.stringify(answers, null, 2)}`, 'utf16le'),
    ],
    run: answer,
  },
  {
    name: 'office',
    rooms: ['read/read-json.ts', 'read/office-faults.ts', 'model/office'],
    form: wholeForm('json'),
    seeds: async () => [json(office)],
    run: async (bytes) => {
      const { parseOffice } = await import('../../../pipeline/way/parse-json.ts');
      return parseOffice({ name: 'файл', bytes });
    },
  },
];
