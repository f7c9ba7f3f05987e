/** A small made-up document with a plan, for tests of the score. */
import type { Item } from '../pipeline/model/document.ts';
import type { Truth } from './score/truth.ts';

export const item = (number: string | null, activity: string): Item => ({
  number,
  activity,
  deadline: { text: 'март', terms: [{ kind: 'period', from: '2024-03-01', to: '2024-03-31' }] },
  responsible: { text: 'Директор, завхоз', parties: ['Директор', 'завхоз'] },
  result: null,
  other: [{ heading: 'Место', text: 'двор' }],
});

export const rows = [
  item('1', 'Посадить деревья'),
  item('2', 'Покрасить забор'),
  item('3', 'Починить ворота'),
];

export const plan = (items: readonly Item[]): Truth['plans'][number] => ({
  appendix: '1',
  title: 'План на 2024 год',
  approval: { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: 'А.Б. Вязов', date: null },
  period: { kind: 'calendar-year', from: '2024-01-01', to: '2024-12-31', text: '2024 год' },
  goal: null,
  tasks: [],
  abbreviations: [],
  columns: [{ role: 'activity', heading: 'Мероприятие' }],
  sections: [{ number: '1', title: 'Двор', tasks: null, items }],
});

export const document = (items: readonly Item[] = rows): Truth => ({
  order: {
    form: 'приказ',
    organization: { name: 'Школа', address: null, phone: null },
    date: '2024-02-01',
    number: '7',
    place: null,
    title: 'О дворе',
    preamble: 'В целях порядка',
    references: [],
    directive: 'ПРИКАЗЫВАЮ',
    clauses: [
      { number: '1', text: 'Утвердить план.', items: [] },
      { number: '2', text: 'Завхозу:', items: [{ number: null, text: 'купить краску.' }] },
    ],
    signatory: { position: 'Директор', name: 'А.Б. Вязов' },
  },
  plans: [plan(items)],
  tables: [{ appendix: '2', title: 'Состав', columns: ['№', 'Имя'], rows: [['1', 'Вязов']] }],
});
