import { describe, expect, it } from 'vitest';
import { kindOf, templateKinds } from '../pipeline/render/kinds.ts';
import { paragraphsIn } from '../pipeline/render/view/paragraphs-in.ts';
import { exampleDocument } from '../templates/examples.ts';
import { documentOf, order, plan } from './stage-kit.ts';

describe('the kind of a paper', () => {
  it.each(templateKinds)('%s has an example of its own', async (kind) => {
    expect(kindOf(await exampleDocument(kind))).toBe(kind);
  });

  it.each([
    ['Внести в приказ от 01.02.2021 № 3 «О дежурстве» следующие изменения:', 'amendment'],
    ['Внести изменение в Положение об оплате труда.', 'amendment'],
    ['Внести предложения до 1 мая.', 'order'],
    ['Признать утратившим силу приказ от 01.02.2021 № 3.', 'revocation'],
    ['Считать утратившими силу:', 'revocation'],
    ['Отменить приказ от 01.02.2021 № 3.', 'revocation'],
    ['Отменить занятия 9 мая.', 'order'],
    ['Признать лучшей работу Лужина И.И.', 'order'],
  ])('%s → %s', (text, kind) => {
    const clauses = [{ number: '1', text, items: [] }];
    expect(kindOf(documentOf({ order: order({ clauses }) }))).toBe(kind);
    expect(kindOf(documentOf({ order: order({ clauses, form: 'распоряжение' }) }))).toBe('directive');
  });

  it('is told by the appendices where the text tells nothing', () => {
    const appendices = ['1', '2', '3'].map((appendix) => plan({ appendix }));
    expect(kindOf(documentOf({ order: order(), plans: appendices }))).toBe('appendices');
    expect(kindOf(documentOf({ order: order(), plans: appendices.slice(1) }))).toBe('order');
    expect(kindOf(documentOf({ order: null, plans: appendices }))).toBe('plan');
  });
});

describe('the paragraphs of a clause', () => {
  it.each([
    ['Провести смотр.', ['Провести смотр.']],
    [
      '1.1. пункт 3 изложить в следующей редакции: «3. Директору: 3.1. довести план; 3.2. отчитаться.».',
      [
        '1.1. пункт 3 изложить в следующей редакции:',
        '«3. Директору:',
        '3.1. довести план;',
        '3.2. отчитаться.».',
      ],
    ],
    [
      'дополнить абзацем следующего содержания: «Смотр «Наш класс» – в мае.»;',
      ['дополнить абзацем следующего содержания:', '«Смотр «Наш класс» – в мае.»;'],
    ],
    ['слова «в мае» заменить словами «в июне».', ['слова «в мае» заменить словами «в июне».']],
    ['Утвердить план: «Наш класс».', ['Утвердить план: «Наш класс».']],
    ['в следующей редакции: потерянная кавычка».', ['в следующей редакции: потерянная кавычка».']],
    ['первый\nвторой', ['первый', 'второй']],
  ])('%s', (text, paragraphs) => {
    expect(paragraphsIn(text)).toEqual(paragraphs);
  });
});
