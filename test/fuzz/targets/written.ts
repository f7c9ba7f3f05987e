/** JSON that people and programs write. */
import { isDeepStrictEqual } from 'node:util';
import { wholeForm } from '../part.ts';
import { mustHold, type Target } from '../target.ts';
import { exampleSeeds } from './seeds.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const answers = {
  schema: 'prikaz.answers/1',
  date: '01.09.2026',
  number: '12-ОД',
  basis: 'На основании письма от 20.08.2026 № 5',
  questions: [{ place: '/order/date', was: null, proposed: '2026-09-01', answer: 'да' }],
  people: [{ was: 'И.И. Краснов', now: { name: 'Белова А.П.', gender: 'feminine' } }],
  drop: ['2.3'],
  add: [{ after: '1.1', activity: 'Обход', deadline: 'май' }],
  texts: { '/order/title': 'О плане' },
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
      'read/read-json.ts',
      'read/typed-json.ts',
      'read/answers-faults.ts',
      'read/decode-text.ts',
      'model/answers',
    ],
    form: wholeForm('json'),
    seeds: async () => [
      json(answers),
      Buffer.from(JSON.stringify(answers, null, 2).replace('"date"', '// да\n"date"')),
    ],
    run: async (bytes) => {
      const { answersText, parseAnswers } = await import('../../../pipeline/way/parse-json.ts');
      return parseAnswers(await answersText(bytes), 'файл');
    },
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
