import { describe, expect, it } from 'vitest';
import { paperSuffixes } from '../pipeline/model/paper-form.ts';
import { paperUse } from '../pipeline/review/contract/paper-names.ts';
import type { Issue, PapersView } from '../pipeline/review/contract/papers.ts';
import {
  firstWish,
  followedWish,
  isDraftOf,
  sentWish,
  sizeText,
  withForm,
  withNumbering,
  withWhat,
} from '../pipeline/review/page/papers/papers-wish.ts';
import { seriesName } from '../pipeline/review/page/papers/series-name.ts';
import { namedFiles } from '../pipeline/review/papers/issues/paper-names.ts';

const view: PapersView = {
  revision: 1,
  issues: [],
  templates: [],
  series: [{ name: 'ОД', kind: 'основная деятельность', next: '58-ОД' }],
  date: '2026-02-16',
  period: '2026-2027',
  missing: [],
};

const issued: Issue = {
  id: 'a',
  made: '2026-11-22T09:00:00Z',
  number: '58-ОД',
  date: '2026-08-31',
  period: '2026-2027',
  series: 'ОД',
  draft: false,
  outdated: true,
  remarks: [],
  files: [],
  zip: { name: 'Приказ.zip', size: 1, href: '/' },
};

describe('the name of a series', () => {
  it('says what it is for, and nothing twice', () => {
    expect(seriesName({ name: 'ОД', kind: 'основная деятельность', next: '1' })).toBe(
      'ОД — основная деятельность',
    );
    expect(seriesName({ name: 'ОД', kind: 'ОД', next: '1' })).toBe('ОД');
  });
});

describe('the names of papers', () => {
  const beside = ['.changes.html', '.redline.docx', '.redline.html'];
  it.each([...Object.values(paperSuffixes), ...beside])('tell what %s is for', (suffix) => {
    const [file] = namedFiles([{ suffix, bytes: new Uint8Array() }], 'Приказ 5-ОД от 01.09.2026');
    expect(paperUse(file?.name ?? '')).toMatch(/^\p{Lu}/u);
  });
  it('tell papers of one format apart', () => {
    expect(paperUse('Приказ 5.docx')).not.toBe(paperUse('Приказ 5 — сравнение с прошлогодним.docx'));
    expect(paperUse('Приказ 5 — письмо.txt')).toBe('Текст письма');
  });
});

describe('how papers are wanted', () => {
  it('begins with the renewed order and a number of the register', () => {
    expect(firstWish(view)).toEqual({
      what: 'renewed',
      template: null,
      forms: ['docx', 'pdf'],
      series: 'ОД',
      date: '2026-02-16',
      number: null,
      numbering: 'register',
    });
    expect(firstWish({ ...view, series: [] }).series).toBeNull();
    expect(firstWish({ ...view, period: null })).toMatchObject({ what: 'as-is', series: null });
  });

  it('has its number from one place alone', () => {
    const byHand = withNumbering(firstWish(view), 'hand', view);
    expect(byHand).toMatchObject({ numbering: 'hand', series: null, number: '' });
    const none = withNumbering({ ...byHand, number: '7' }, 'none', view);
    expect(none).toMatchObject({ series: null, number: null });
    expect(withNumbering(none, 'register', view)).toMatchObject({ series: 'ОД', number: null });
  });

  it('keeps the number and the date that a mended order has', () => {
    const kept = { numbering: 'kept', series: null, number: '58-ОД', date: '2026-08-31' };
    const now = {
      ...view,
      issues: [issued],
      series: [{ name: 'ОД', kind: 'основная деятельность', next: '59-ОД' }],
    };
    expect(firstWish(now)).toMatchObject(kept);
    // Nobody who has just issued it presses the button again and gets another.
    expect(followedWish(firstWish(view), view, now)).toMatchObject(kept);
    const another = withNumbering(firstWish(now), 'register', now);
    expect(followedWish(another, now, now)).toBe(another);
    expect(sentWish(firstWish(now), false)).not.toHaveProperty('numbering');
  });

  it.each<[string, Partial<Issue>]>([
    ['another year', { period: '2025-2026' }],
    ['the document as it was', { period: null }],
    ['a draft', { draft: true }],
    ['papers without a number', { number: null }],
  ])('takes no number of %s', (_, other) => {
    expect(firstWish({ ...view, issues: [{ ...issued, ...other }] }).numbering).toBe('register');
  });

  it('asks the register for nothing where the document is issued as it is', () => {
    const asIs = withWhat(firstWish(view), 'as-is', view);
    expect(asIs).toMatchObject({ what: 'as-is', numbering: 'none', series: null });
    expect(withWhat(asIs, 'renewed', view)).toEqual(firstWish(view));
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
