import { describe, expect, it } from 'vitest';
import { joinTorn } from '../pipeline/arrange/join-torn.ts';
import { lexicon } from './stage-kit.ts';

describe('two pieces of a line that a column cut', () => {
  it.each([
    ['Учебно-м', 'етодическое', 'Учебно-методическое'],
    ['Организацион', 'ное обеспечение', 'Организационное обеспечение'],
    ['Работа с', 'родителями', 'Работа с родителями'],
    ['Проверка', 'библиотеки', 'Проверка библиотеки'],
    // The letters at the cut stand in both pieces.
    ['Обеспечен', 'ние кадрами', 'Обеспечение кадрами'],
    ['Закон об о', 'образовании', 'Закон об образовании'],
    // A capital, a mark or nothing is no rest of a word.
    ['Раздел 2.', 'Кадры', 'Раздел 2. Кадры'],
    ['План:', 'сроки', 'План: сроки'],
    ['', 'Кадры', 'Кадры'],
    ['Кадры', '', 'Кадры'],
  ])('«%s» + «%s»', (left, right, joined) => {
    expect(joinTorn(left, right, lexicon)).toBe(joined);
  });
});
