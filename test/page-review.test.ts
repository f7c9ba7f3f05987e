import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../pipeline/model/document.ts';
import type { Doubt } from '../pipeline/review/contract/review.ts';
import { deadlineText, partiesText } from '../pipeline/review/page/review/document/understanding.ts';
import { commandOf } from '../pipeline/review/page/review/keys.ts';
import { cellValues } from '../pipeline/review/page/review/values/cell-values.ts';
import { doubtsOfRow, indexOf, nextDoubt } from '../pipeline/review/page/review/values/doubt-index.ts';
import { reuse } from '../pipeline/review/page/review/values/reuse.ts';
import { shownValue } from '../pipeline/review/page/review/values/shown-value.ts';
import { shownText, typedValue } from '../pipeline/review/page/review/values/typed-value.ts';
import { markWords, withOtherwise } from '../pipeline/review/page/review/values/word-marks.ts';
import { anItem, aReview, aWord, documentOf } from './page-review-kit.ts';

const marked = (text: string, doubts: readonly Doubt[]): string =>
  markWords(text, doubts)
    .map((stretch) => (stretch.doubt ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('marks of words', () => {
  it('marks words as they stand, and not within others', () => {
    expect(marked('Отчёт об отчётности, отчёт', [aWord('отчёт')])).toBe('[Отчёт] об отчётности, отчёт');
    expect(marked('об отчётности, отчёт.', [aWord('отчёт')])).toBe('об отчётности, [отчёт].');
  });
  it('marks the same word as often as it is doubted', () => {
    expect(marked('план и план и план', [aWord('план', '1'), aWord('план', '2')])).toBe(
      '[план] и [план] и план',
    );
  });
  it('goes back to the beginning where a word does not follow the last', () => {
    expect(marked('Сдать отчёт', [aWord('отчёт', '1'), aWord('Сдать', '2')])).toBe('[Сдать] [отчёт]');
  });
  it('finds a word without the number it was printed together with', () => {
    expect(marked('Утвердить план', [aWord('1.Утвердить')])).toBe('[Утвердить] план');
  });
  it('marks nothing where the word is not there', () => {
    expect(marked('Утвердить план', [aWord('112-р')])).toBe('Утвердить план');
  });
  it('keeps every text whole, whatever is doubted', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
        const stretches = markWords(
          text,
          words.map((word, at) => aWord(word, String(at))),
        );
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        for (const { at, text: part } of stretches) expect(text.slice(at, at + part.length)).toBe(part);
      }),
    );
  });
  it('takes the other reading at its place alone', () => {
    const doubt = { ...aWord('117-р'), otherwise: '112-р' };
    expect(withOtherwise('№ 117-р к № 117-р', [doubt], doubt)).toBe('№ 112-р к № 117-р');
    expect(withOtherwise('№ 5', [doubt], doubt)).toBeNull();
    expect(withOtherwise('117-р', [doubt], aWord('117-р'))).toBeNull();
  });
});

describe('values by pointer', () => {
  const document = documentOf([[anItem({ number: '1', activity: 'Сдать отчёт' })]]);
  const item = '/plans/0/sections/0/items/0';
  it.each([
    [`${item}/activity`, `${item}/activity`],
    [`${item}/deadline`, `${item}/deadline/text`],
    [`${item}/deadline/terms/0/date`, `${item}/deadline/text`],
    [`${item}/responsible/parties/1`, `${item}/responsible/text`],
    [item, `${item}/activity`],
    ['/plans/0/period', '/plans/0/period/text'],
    ['/plans/0/sections/0/items', `${item}/activity`],
    ['/order', null],
    ['/plans/7/title', null],
  ])('%s is shown at %s', (pointer, value) => {
    expect(shownValue(pointer, document)).toBe(value);
  });

  it('gives every column of an item a cell of its own', () => {
    const columns = ['number', 'other', 'activity', 'deadline', 'other'].map((role, at) => ({
      role: role as 'other',
      heading: `Столбец ${at}`,
    }));
    const row: Item = anItem({ number: '1', other: [{ heading: 'Столбец 4', text: 'зал' }] });
    expect(cellValues(row, item, columns)).toEqual([
      { value: `${item}/number`, text: '1' },
      { value: `${item}/other/1/text`, text: null },
      { value: `${item}/activity`, text: null },
      { value: `${item}/deadline/text`, text: null },
      { value: `${item}/other/0/text`, text: 'зал' },
    ]);
  });
});

describe('doubts', () => {
  const document = documentOf([[anItem({ number: '1', activity: 'Сдать отчёт' })]]);
  const item = '/plans/0/sections/0/items/0';
  const doubts = [
    { ...aWord('Сдать', 'a'), pointer: `${item}/activity` },
    { ...aWord('срок', 'b'), pointer: `${item}/deadline` },
    { ...aWord('весь', 'c'), pointer: null },
  ];
  it('belong to the values that show them', () => {
    const { doubts: byValue } = indexOf(aReview(document, doubts));
    expect([...byValue].map(([value, own]) => [value, own.map(({ id }) => id)])).toEqual([
      [`${item}/activity`, ['a']],
      [`${item}/deadline/text`, ['b']],
    ]);
  });
  it('keeps the lists that did not change', () => {
    const first = indexOf(aReview(document, doubts));
    const second = indexOf(aReview(document, doubts.slice(0, 1)), first);
    expect(second.doubts.get(`${item}/activity`)).toBe(first.doubts.get(`${item}/activity`));
    expect(second.doubts.has(`${item}/deadline/text`)).toBe(false);
  });
  it('are those of a row where their values stand in it', () => {
    expect(doubtsOfRow(doubts, item, document).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(doubtsOfRow(doubts, '/plans/0/sections/0', document)).toEqual([]);
  });
  it('follow one another, round and round', () => {
    expect(nextDoubt(doubts, null, 1)?.id).toBe('a');
    expect(nextDoubt(doubts, null, -1)?.id).toBe('c');
    expect(nextDoubt(doubts, 'c', 1)?.id).toBe('a');
    expect(nextDoubt(doubts, 'a', -1)?.id).toBe('c');
    expect(nextDoubt([], 'a', 1)).toBeNull();
  });
});

describe('typed values', () => {
  it('takes dates as people write them, and shows them so', () => {
    for (const typed of ['5 марта 2026 г.', '05.03.2026', '5.3.26', '2026-03-05', '«05» марта 2026 года'])
      expect(typedValue('/order/date', typed)).toEqual({ text: '2026-03-05' });
    expect(shownText('/order/date', '2026-03-05')).toBe('05.03.2026');
    expect(shownText('/order/number', '2026-03-05')).toBe('2026-03-05');
  });
  it('says so where a date is none', () => {
    expect(typedValue('/order/date', '32.13.2026')).toHaveProperty('fault');
    expect(typedValue('/order/date', 'в марте')).toHaveProperty('fault');
  });
  it('keeps one line, and null for nothing', () => {
    expect(typedValue('/order/title', ' О плане\n работы ')).toEqual({ text: 'О плане работы' });
    expect(typedValue('/order/title', '  ')).toEqual({ text: null });
  });
});

describe('what the program understood', () => {
  it('tells days, and nothing where the text says just that', () => {
    expect(deadlineText({ text: 'до 10 сентября', terms: [{ kind: 'by', date: '2026-09-10' }] })).toBe(
      'до 10.09.2026',
    );
    expect(deadlineText({ text: '10.09.2026', terms: [{ kind: 'date', date: '2026-09-10' }] })).toBeNull();
    expect(
      deadlineText({
        text: 'май, ежемесячно',
        terms: [
          { kind: 'period', from: '2026-05-01', to: '2026-05-31' },
          { kind: 'recurring', rule: 'FREQ=MONTHLY', per: 'month' },
        ],
      }),
    ).toBe('1 – 31 мая 2026; каждый месяц');
    expect(
      deadlineText({ text: 'по графику', terms: [{ kind: 'conditional', condition: 'по графику' }] }),
    ).toBeNull();
    expect(deadlineText({ text: 'когда-нибудь', terms: [] })).toBe('срок не понят');
  });
  it('tells how many are responsible', () => {
    expect(partiesText({ text: 'Методист', parties: ['Методист'] })).toBeNull();
    expect(partiesText({ text: 'Методист, вахтёр', parties: ['Методист', 'вахтёр'] })).toBe(
      'ответственных: 2',
    );
  });
});

describe('keys', () => {
  const press = (code: string, held: string[] = []) => ({
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: false,
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  });
  it('work by place on the keyboard, in any layout', () => {
    expect(commandOf(press('KeyN'), true)).toBe('next-doubt');
    expect(commandOf(press('F8', ['shift']), false)).toBe('previous-doubt');
    expect(commandOf(press('KeyZ', ['ctrl', 'shift']), false)).toBe('redo');
    expect(commandOf(press('ArrowUp', ['ctrl', 'alt']), true)).toBe('row-up');
  });
  it('leave to buttons and the browser what is theirs', () => {
    expect(commandOf(press('Space'), false)).toBeNull();
    expect(commandOf(press('Enter'), false)).toBeNull();
    expect(commandOf(press('KeyN', ['ctrl']), true)).toBeNull();
  });
});

describe('reuse', () => {
  it('gives the same objects for what is equal, and equal ones always', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        expect(reuse(before, next)).toEqual(next);
        expect(reuse(next, structuredClone(next))).toBe(next);
      }),
    );
  });
  it('keeps the rows beside the one that changed', () => {
    const before = { rows: [{ text: 'a' }, { text: 'b' }] };
    const after = reuse(before, { rows: [{ text: 'a' }, { text: 'c' }] });
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
  });
});
