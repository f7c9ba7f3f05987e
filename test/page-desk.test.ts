import { describe, expect, it } from 'vitest';
import { readingWords } from '../pipeline/review/page/app/reading-words.ts';
import { type Choice, chooseRows, countStages } from '../pipeline/review/page/desk/choose-rows.ts';
import { describeDocument } from '../pipeline/review/page/desk/desk-words.ts';
import { apart, type GivenFile, groupFiles } from '../pipeline/review/page/desk/group-files.ts';
import { moved } from '../pipeline/review/page/desk/moved.ts';
import { stageOf } from '../pipeline/review/page/desk/next-step.ts';
import { deskDocument } from './desk-document.ts';

const given = (path: string, type = '', bytes = 'x'): GivenFile => {
  const at = path.lastIndexOf('/');
  return { file: new File([bytes], path.slice(at + 1), { type }), folder: path.slice(0, Math.max(at, 0)) };
};

const names = (groups: readonly { name: string; files: readonly File[] }[]) =>
  groups.map(({ name, files }) => [name, ...files.map((file) => file.name)]);

describe('files that are dropped', () => {
  it('are documents each, but for pictures that lay together', () => {
    const { single, asked } = groupFiles([
      given('Приказы/2025/план.docx'),
      given('Приказы/съёмка/IMG 10.jpg'),
      given('Приказы/съёмка/IMG 2.JPG'),
      given('один.png'),
      given('скан.tiff', 'image/tiff'),
    ]);
    expect(names(asked)).toEqual([['съёмка', 'IMG 2.JPG', 'IMG 10.jpg']]);
    expect(names(single).map(([name]) => name)).toEqual(['один.png', 'план.docx', 'скан.tiff']);
  });

  it('are called after the first where no folder has a name', () => {
    const { asked } = groupFiles([given('стр 2.webp'), given('image', 'image/jpeg'), given('стр 1.webp')]);
    expect(names(asked)).toEqual([['стр 1', 'стр 1.webp', 'стр 2.webp', 'image']]);
  });

  it('come without what systems leave in folders', () => {
    const { single, asked } = groupFiles(
      ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$приказ.docx', '._скан.jpg'].map((name) =>
        given(`п/${name}`),
      ),
    );
    expect([...single, ...asked]).toEqual([]);
    expect(groupFiles([given('пусто.pdf', '', '')]).single).toEqual([]);
  });

  it('can be told apart again', () => {
    const [group] = groupFiles([given('а.jpg'), given('б.jpg')]).asked;
    expect(group && names(apart(group))).toEqual([
      ['а.jpg', 'а.jpg'],
      ['б.jpg', 'б.jpg'],
    ]);
  });

  it('are put in another order, never out of the list', () => {
    expect(moved(['а', 'б', 'в'], 2, 0)).toEqual(['в', 'а', 'б']);
    expect(moved(['а', 'б', 'в'], 0, 1)).toEqual(['б', 'а', 'в']);
    expect(moved(['а', 'б'], 0, -1)).toEqual(['а', 'б']);
    expect(moved(['а', 'б'], 1, 2)).toEqual(['а', 'б']);
  });
});

describe('what is next for a document', () => {
  const read = { state: { kind: 'read' } } as const;
  it.each([
    ['read', { state: { kind: 'reading', done: 1, total: 3 } }],
    ['mend', { state: { kind: 'cancelled' } }],
    ['review', { ...read, doubts: 2, renewedFor: '2027' }],
    ['renew', { ...read, doubts: 0 }],
    ['papers', { ...read, doubts: 0, renewedFor: '2027' }],
    ['done', { ...read, doubts: 2, renewedFor: '2027', issuedAs: '5' }],
  ] as const)('is %s', (stage, part) => expect(stageOf(deskDocument(part))).toBe(stage));

  it.each([
    ['Ждёт своей очереди', { kind: 'waiting' }],
    ['Читаю…', { kind: 'reading', done: 0, total: 0 }],
    ['Читаю страницу 3 из 12', { kind: 'reading', done: 2, total: 12 }],
    ['Страницы прочитаны, разбираю текст…', { kind: 'reading', done: 12, total: 12 }],
  ] as const)('is said: %s', (words, state) => expect(readingWords(state)).toBe(words));
});

describe('the list', () => {
  const rows = [
    deskDocument({ id: 'a', name: 'скан 10.pdf', state: { kind: 'read' }, doubts: 1, date: '2025-09-01' }),
    deskDocument({ id: 'b', name: 'скан 2.pdf', state: { kind: 'read' }, doubts: 9, number: '57-ОД' }),
    deskDocument({ id: 'c', name: 'План.docx', title: 'Об учёбе', form: 'приказ', date: '2025-12-30' }),
  ];
  const shown = (choice: Partial<Choice>): string =>
    chooseRows(rows, { text: '', stage: null, sorting: 'latest', ...choice })
      .map(({ id }) => id)
      .join('');

  it('is sorted as is wished, else the latest first', () => {
    expect(shown({})).toBe('abc');
    expect(shown({ sorting: 'name' })).toBe('cba');
    expect(shown({ sorting: 'doubts' })).toBe('bac');
    expect(shown({ sorting: 'date' })).toBe('cab');
    expect(shown({ sorting: 'next' })).toBe('cab');
  });

  it('finds all the words in names, numbers and titles, ё as е', () => {
    expect(shown({ text: 'УЧЕБЕ  приказ' })).toBe('c');
    expect(shown({ text: '57-од' })).toBe('b');
    expect(shown({ text: 'скан план' })).toBe('');
    expect(shown({ text: 'скан', stage: 'read' })).toBe('');
  });

  it('counts what waits for what', () => {
    expect([...countStages(rows)]).toEqual([
      ['review', 2],
      ['read', 1],
    ]);
  });

  it('says what a document is, as far as it is known', () => {
    const known = deskDocument({ form: 'приказ', number: '139', date: '2021-09-10', title: 'Об отпуске' });
    expect(describeDocument(known)).toBe('Приказ № 139 от 10 сентября 2021 — Об отпуске');
    expect(describeDocument(deskDocument({ title: 'План на год' }))).toBe('План на год');
    expect(describeDocument(deskDocument({}))).toBe('');
  });
});
