import { describe, expect, it } from 'vitest';
import { doubtfulWords } from '../pipeline/check/doubtful-words.ts';
import { extract } from '../pipeline/extract/extract.ts';
import type { Doubt } from '../pipeline/model/doubt.ts';
import { placeOf } from '../pipeline/model/extraction.ts';
import type { Flow, Line } from '../pipeline/model/paper/line.ts';
import type { Box, Place } from '../pipeline/model/place.ts';
import { lexicon, line, listen, row, table } from './stage-kit.ts';

/** Each line of a text in a place of its own, 20 points under the one before. */
const placedLines = (text: string, page = 1): Line[] =>
  text
    .trim()
    .split('\n')
    .map((each, index) =>
      line(each.trim(), { place: { page, box: [60, 20 * index, 540, 20 * index + 15] } }),
    );

const lineBox = (from: number, to = from): Box => [60, 20 * from, 540, 20 * to + 15];

const order = placedLines(`
  МБОУ «Заречная школа»
  тел. 8 (34399) 2-17-45
  ПРИКАЗ
  05.09.2022 № 17
  с. Речки
  О подготовке
  к зиме
  В соответствии с планом работы
  ПРИКАЗЫВАЮ:
  1. Утвердить план (приложение № 1).
  2. Завхозу:
  1) вымыть окна;
  2) убрать двор
  и сад.
  Директор И.И. Берёзкин
`);

const heading = placedLines(
  `
  Приложение № 1
  УТВЕРЖДАЮ
  Директор школы И.И. Берёзкин
  План работы на 2022-2023 учебный год
  Цель: подготовить школу к зиме
  Задачи:
  1. убрать двор;
  2. вымыть окна
  Сокращения: ОО – образовательная организация
`,
  2,
);

/** A row whose cells stand side by side from the given height on. */
const rowAt = (y: number, ...texts: readonly string[]) => {
  const plain = row(texts, 5);
  return {
    ...plain,
    cells: plain.cells.map((cell) => ({
      ...cell,
      place: {
        page: 2,
        box: [100 * cell.column, y, 100 * (cell.column + cell.columnSpan), y + 20] as Box,
      },
    })),
  };
};

const cellBox = (column: number, y: number): Box => [100 * column, y, 100 * (column + 1), y + 20];

const planRows = [
  rowAt(300, '№', 'Мероприятие', 'Срок', 'Ответственный', 'Место'),
  rowAt(320, 'Раздел 1. Двор'),
  rowAt(340, '1.', 'Убрать двор', 'сентябрь', 'Завхоз', 'двор'),
];
const people = [
  rowAt(500, 'Фамилия', 'Должность', 'Роль', 'Телефон', 'Адрес'),
  rowAt(520, 'Лужин', 'врач', 'член', '5', 'двор'),
];

const flow: Flow = [
  ...order,
  ...heading,
  table(5, planRows),
  line('Приложение № 2'),
  line('Состав комиссии'),
  table(5, people),
];

const extracted = async () => extract(flow, listen().context, { lexicon });

describe('the place of every value', () => {
  it.each<readonly [string, number, Box]>([
    ['/order/organization', 1, lineBox(0, 1)],
    ['/order/form', 1, lineBox(2)],
    ['/order/date', 1, lineBox(3)],
    ['/order/number', 1, lineBox(3)],
    ['/order/place', 1, lineBox(4)],
    ['/order/title', 1, lineBox(5, 6)],
    ['/order/preamble', 1, lineBox(7, 8)],
    ['/order/directive', 1, lineBox(8)],
    ['/order/clauses/0/text', 1, lineBox(9)],
    ['/order/clauses/1', 1, lineBox(10, 13)],
    ['/order/clauses/1/items/1/text', 1, lineBox(12, 13)],
    ['/order/signatory', 1, lineBox(14)],
    ['/plans/0/appendix', 2, lineBox(0)],
    ['/plans/0/approval', 2, lineBox(1, 2)],
    ['/plans/0/title', 2, lineBox(3)],
    ['/plans/0/period', 2, lineBox(3)],
    ['/plans/0/goal', 2, lineBox(4)],
    ['/plans/0/tasks/1', 2, lineBox(7)],
    ['/plans/0/abbreviations/0', 2, lineBox(8)],
    ['/plans/0/columns/2', 2, cellBox(2, 300)],
    ['/plans/0/sections/0', 2, [0, 320, 500, 340]],
    ['/plans/0/sections/0/items/0', 2, [0, 340, 500, 360]],
    ['/plans/0/sections/0/items/0/number', 2, cellBox(0, 340)],
    ['/plans/0/sections/0/items/0/activity', 2, cellBox(1, 340)],
    ['/plans/0/sections/0/items/0/deadline', 2, cellBox(2, 340)],
    ['/plans/0/sections/0/items/0/responsible', 2, cellBox(3, 340)],
    ['/plans/0/sections/0/items/0/other/0', 2, cellBox(4, 340)],
    ['/tables/0/columns/1', 2, cellBox(1, 500)],
    ['/tables/0/rows/0/1', 2, cellBox(1, 520)],
  ])('%s', async (pointer, page, box) => {
    const { places } = await extracted();
    expect(places.get(pointer)).toEqual({ page, box });
  });

  it('is that of the whole where a part has none', async () => {
    const { places } = await extracted();
    expect(placeOf(places, '/order/signatory/name')).toEqual({ page: 1, box: lineBox(14) });
    expect(placeOf(places, '/nothing')).toBeUndefined();
  });
});

describe('words that recognition was not sure of', () => {
  const doubt = (text: string, place: Place): Doubt => ({ text, confidence: 0.4, place });
  const inLine = (index: number, page = 1): Place => ({
    page,
    box: [100, 20 * index + 2, 150, 20 * index + 12],
  });
  const inCell = (column: number, y: number): Place => ({
    page: 2,
    box: [100 * column + 20, y + 2, 100 * column + 60, y + 12],
  });

  const said = async (...doubts: readonly Doubt[]) => {
    const { parts, places } = await extracted();
    const { said: all, context } = listen();
    doubtfulWords(doubts, places, parts, context.say);
    return all;
  };

  it.each<readonly [string, Place, string]>([
    ['05.09.2022', inLine(3), '/order/date'],
    ['сентября', inLine(3), '/order/date'],
    ['17', inLine(3), '/order/number'],
    ['подготовке', inLine(5), '/order/title'],
    ['Заречная', inLine(0), '/order/organization/name'],
    ['2-17-45', inLine(1), '/order/organization/phone'],
    ['ПРИКАЗЫВАЮ:', inLine(8), '/order/directive'],
    ['планом', inLine(7), '/order/preamble'],
    ['Берёзкин', inLine(14), '/order/signatory/name'],
    ['окна;', inLine(11), '/order/clauses/1/items/0/text'],
    ['Директор', inLine(2, 2), '/plans/0/approval/position'],
    ['Двор', inCell(1, 320), '/plans/0/sections/0/title'],
    ['сентя6рь', inCell(2, 340), '/plans/0/sections/0/items/0/deadline'],
    ['двор', inCell(1, 340), '/plans/0/sections/0/items/0/activity'],
    ['врач', inCell(1, 520), '/tables/0/rows/0/1'],
  ])('«%s» belongs to its value', async (text, place, path) => {
    expect((await said(doubt(text, place))).map((each) => each.path)).toEqual([path]);
  });

  it('are said once for a value, with the place of the words', async () => {
    const [only, ...others] = await said(
      doubt('О', inLine(5)),
      doubt('зиме', inLine(6)),
      doubt('зиме', inLine(6)),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ page: 1, box: [100, 102, 150, 132] });
    expect(only?.message).toBe('Прочитано неуверенно: «О», «зиме». Сверьте с оригиналом.');
  });

  it('are not all named where they are many', async () => {
    const many = Array.from({ length: 12 }, (_, index) => doubt(`слово${index}`, inCell(1, 340)));
    expect((await said(...many))[0]?.message).toMatch(/«слово7» и другие\. Сверьте/u);
  });

  it('in no value are not spoken of', async () => {
    expect(await said(doubt('печать', { page: 1, box: [0, 700, 50, 710] }))).toEqual([]);
    expect(await said(doubt('печать', { page: null, box: null }))).toEqual([]);
    // Between the cells of a table.
    expect(await said(doubt('3', { page: 2, box: [100, 310, 120, 330] }))).toHaveLength(1);
  });
});
