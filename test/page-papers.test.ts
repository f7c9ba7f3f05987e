import { describe, expect, it } from 'vitest';
import type { PapersView } from '../pipeline/review/contract/papers.ts';
import {
  firstWish,
  isDraftOf,
  numberingOf,
  sentWish,
  sizeText,
  withForm,
  withNumbering,
} from '../pipeline/review/page/papers/papers-wish.ts';

const view: PapersView = {
  issues: [],
  templates: [],
  series: [{ name: 'ОД', kind: 'основная деятельность', next: '58-ОД' }],
  date: '2026-02-16',
  renewed: true,
  missing: [],
};

describe('how papers are wanted', () => {
  it('begins with the renewed order and a number of the register', () => {
    expect(firstWish(view)).toEqual({
      what: 'renewed',
      template: null,
      forms: ['docx', 'pdf'],
      series: 'ОД',
      date: '2026-02-16',
      number: null,
    });
    expect(firstWish({ ...view, series: [] }).series).toBeNull();
    expect(firstWish({ ...view, renewed: false })).toMatchObject({ what: 'as-is', series: null });
  });

  it('has its number from one place alone', () => {
    const byHand = withNumbering(firstWish(view), 'hand', view);
    expect([numberingOf(byHand), byHand.series]).toEqual(['hand', null]);
    const none = withNumbering(byHand, 'none', view);
    expect([numberingOf(none), none.number]).toEqual(['none', null]);
    expect(numberingOf(withNumbering(none, 'register', view))).toBe('register');
  });

  it('takes no number for a draft, nor a blank one', () => {
    const wish = firstWish(view);
    expect(isDraftOf(wish, { ...view, missing: ['Основание'] })).toBe(true);
    expect(isDraftOf({ ...wish, what: 'as-is' }, { ...view, missing: ['Основание'] })).toBe(false);
    expect(sentWish(wish, true).series).toBeNull();
    expect(sentWish({ ...wish, number: ' ' }, false).number).toBeNull();
  });

  it('keeps its forms in the order of the page', () => {
    const more = withForm(withForm(firstWish(view), 'ics', true), 'xlsx', true);
    expect(more.forms).toEqual(['docx', 'pdf', 'xlsx', 'ics']);
    expect(withForm(more, 'docx', false).forms).toEqual(['pdf', 'xlsx', 'ics']);
  });
});

it.each([
  [1, '1 КБ'],
  [34_567, '35 КБ'],
  [1_234_567, '1,2 МБ'],
])('%d bytes are told as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
