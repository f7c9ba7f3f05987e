import { describe, expect, it } from 'vitest';
import { takeHeadings } from '../pipeline/arrange/take-headings.ts';
import { line, table, textsOf } from './stage-kit.ts';

const head = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const numbers = ['1', '2', '3', '4'];
const yard = ['1.', 'Убрать двор', 'май', 'Завхоз'];
const roof = ['2.', 'Починить крышу', 'июнь', 'Завхоз'];
const title = line('План работы на 2023 год');

/** The flow, a line as its text, a table as the rows under its headings. */
const taken = (...flow: Parameters<typeof takeHeadings>[0]) =>
  takeHeadings(flow).map((part) => (part.kind === 'line' ? part.text : textsOf(part).slice(2)));

const repeating = table(4, [head, numbers, yard, ['II. Крыша'], head, numbers, roof]);
const rest = [['II. Крыша'], head, numbers, roof];

describe('the heading of the first section', () => {
  it.each([['I. Двор'], ['Раздел 1. Двор'], ['Двор и сад']])('«%s» is a row of the table', (heading) => {
    expect(taken(title, line(heading), repeating)).toEqual([title.text, [[heading], yard, ...rest]]);
  });

  it('is a row with its tasks', () => {
    const lines = [line('I. Двор'), line('Задачи: убрать двор')];
    expect(taken(title, ...lines, repeating)).toEqual([
      title.text,
      [['I. Двор'], ['Задачи: убрать двор'], yard, ...rest],
    ]);
  });

  it.each([
    ['a title', [title]],
    ['a line under none', [line('Двор и сад')]],
    ['a sentence', [title, line('Отвечает завхоз: Лужин А.А.')]],
    ['nothing', []],
  ])('is not %s', (_, lines) => {
    expect(taken(...lines, repeating).at(-1)).toEqual([yard, ...rest]);
  });

  it('is over the table only where its sections repeat the headings', () => {
    const plain = table(4, [head, numbers, yard, ['II. Крыша'], roof]);
    const own = table(4, [head, numbers, ['I. Двор'], yard, ['II. Крыша'], head, roof]);
    for (const whole of [plain, own, table(4, [head])])
      expect(taken(line('I. Двор'), whole)).toEqual(['I. Двор', textsOf(whole).slice(2)]);
  });
});
