import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../pipeline/model/document.ts';
import { remarkDoubts } from '../pipeline/review/doubts/remark-doubts.ts';
import { wordDoubts } from '../pipeline/review/doubts/word-doubts.ts';
import type { DoubtfulWord } from '../pipeline/run/work/review-work.ts';
import { anItem, documentOf } from './page-review-kit.ts';

const said = (rule: string, path: string): Diagnostic => ({
  ...{ rule, path, severity: 'warning', message: rule, page: null, box: null },
});

const word = (text: string, pointer: string): DoubtfulWord => ({
  ...{ text, pointer, otherwise: null, confidence: 0.2, spot: { page: 1, box: [0, 0, 1, 1] } },
});

describe('what is worth a look', () => {
  it('is a missing period, and not every deadline without a year because of it', () => {
    const diagnostics = [
      said('extract/period-missing', '/plans/0/period'),
      said('check/deadline-year', '/plans/0/sections/0/items/0/deadline'),
      said('check/deadline-year', '/plans/1/sections/0/items/0/deadline'),
    ];
    const doubts = remarkDoubts({ ...documentOf([[anItem({})]]), diagnostics }, {});
    expect(doubts.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['extract/period-missing', '/plans/0/period'],
      ['check/deadline-year', '/plans/1/sections/0/items/0/deadline'],
    ]);
  });
  it('is where it can be answered', () => {
    const diagnostics = [said('check/responsible-empty', '/plans/0/sections/0/items/0')];
    const [doubt] = remarkDoubts({ ...documentOf([[anItem({})]]), diagnostics }, {});
    expect(doubt?.pointer).toBe('/plans/0/sections/0/items/0/responsible');
  });
  it('is a word as the program mended it, and how it was read', () => {
    const words = [
      { ...word('подведенне,', '/order'), otherwise: 'подведение' },
      word('итогов', '/order/title'),
    ];
    const mended = { path: '/order/title', from: 'подведенне', to: 'подведение', rule: 'misread-word' };
    expect(wordDoubts(words, 0, [mended])).toMatchObject([
      {
        pointer: '/order/title',
        word: 'подведение',
        otherwise: null,
        message: expect.stringContaining('Прочитано «подведенне»'),
      },
      { word: 'итогов', message: expect.stringContaining('неуверенно') },
    ]);
  });
  it('is what fell away, once a page', () => {
    const outside = (page: number, text: string): Diagnostic => ({
      ...said('extract/text-outside', ''),
      ...{ path: null, page, severity: 'info', message: `Не вошло: «${text}».` },
    });
    const diagnostics = [
      outside(1, 'ПРИКАЗ'),
      outside(2, 'Схема'),
      outside(1, '1. Утвердить'),
      outside(1, '2.'),
    ];
    const doubts = remarkDoubts({ ...documentOf([[anItem({})]]), diagnostics }, {});
    expect(doubts.map(({ message }) => message)).toEqual([
      'Не вошло: «ПРИКАЗ». И ещё 2 строки.',
      'Не вошло: «Схема».',
    ]);
  });
  it('is a word of a date, and not what stands around it', () => {
    const words = [word('г.', '/order/date'), word('«07»', '/order/date'), word('г.', '/order/place')];
    expect(wordDoubts(words, 0, []).map((doubt) => [doubt.word, doubt.pointer])).toEqual([
      ['«07»', '/order/date'],
      ['г.', '/order/place'],
    ]);
  });
});
