import { describe, expect, it } from 'vitest';
import { findQuoted } from '../pipeline/model/quotes.ts';

describe('what stands between quotation marks', () => {
  it.each([
    ['поля „адресс“ нет; возможно, „адрес“', ['адресс', 'адрес']],
    ['центр «Точка „Рост“ и школа» города', ['Точка „Рост“ и школа']],
    ['план «О мерах «Дорожная карта» города', ['О мерах «Дорожная карта']],
    ['the “first” and the “second”', ['first', 'second']],
    ['школа «Лицей', ['Лицей']],
  ])('%s', (text, quoted) => {
    expect(findQuoted(text).map((each) => each.text)).toEqual(quoted);
  });
});
