import { describe, expect, it } from 'vitest';
import { deadlineTerms } from '../pipeline/normalize/deadline/deadline-terms.ts';
import { inMonth } from '../pipeline/normalize/deadline/in-month.ts';
import { schoolYear, showTerms } from './show-terms.ts';

describe('the month of a section', () => {
  it.each([
    ['ФЕВРАЛЬ', '2-я декада', '2022-02-11..2022-02-20'],
    ['Февраль', '15', '2022-02-15'],
    ['Месяц: январь', '10-15', '2022-01-10..2022-01-15'],
    ['ЯНВАРЬ', 'с 10 по 15', '2022-01-10..2022-01-15'],
    ['Март 2022 г.', '3 неделя', '2022-03-15..2022-03-21'],
    ['Октябрь', 'до 15 числа', 'by 2021-10-15'],
    ['Октябрь', '5, 12, 19', '2021-10-05; 2021-10-12; 2021-10-19'],
    ['Ноябрь', 'в течение месяца', '2021-11-01..2021-11-30'],
    ['Май', 'первый вторник', '2022-05-03'],
    ['1 неделя сентября', '3', '2021-09-03'],
  ])('«%s»: %s', (section, text, terms) => {
    expect(showTerms(deadlineTerms(inMonth(text, section), schoolYear(2021)))).toBe(terms);
  });

  it.each([
    ['Май', 'по плану'],
    ['Май', '1 раз в месяц'],
    ['Май', '3 июня'],
    ['Работа с родителями', '15'],
    ['Мартовские встречи', '15'],
    [null, '2-я декада'],
  ])('«%s» leaves alone: %s', (section, text) => {
    expect(inMonth(text, section)).toBe(text);
  });
});
