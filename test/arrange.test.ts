import { describe, expect, it } from 'vitest';
import { arrange } from '../pipeline/arrange/arrange.ts';
import type { Block } from '../pipeline/model/paper/block.ts';
import { nowhere } from '../pipeline/model/place.ts';
import { lexicon, listen, table, textsOf } from './stage-kit.ts';

const paragraph = (text: string, label: string | null = null): Block => ({
  kind: 'paragraph',
  text,
  label,
  align: null,
  bold: false,
  place: nowhere,
});

/** The arranged flow: a line as its text, a table as its rows. */
const arranged = async (...blocks: readonly Block[]) => {
  const { context } = listen();
  const flow = await arrange(blocks, context, { lexicon });
  return flow.map((part) => (part.kind === 'table' ? textsOf(part) : part.text));
};

const head = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const yard = ['1.1', 'Убрать двор', 'май', 'Завхоз'];

describe('paragraphs', () => {
  it('are lines, empty ones left out unless they are numbered', async () => {
    expect(await arranged(paragraph('Приказ\n\n № 5 '), paragraph(''), paragraph('', '1.'))).toEqual([
      'Приказ',
      '№ 5',
      '',
    ]);
  });

  it.each([
    ['АДМИНИСТРАЦИЯ ПОСЁЛКА ЗАРЕЧНЫЙ РАСПОРЯЖЕНИЕ', ['АДМИНИСТРАЦИЯ ПОСЁЛКА ЗАРЕЧНЫЙ', 'РАСПОРЯЖЕНИЕ']],
    ['ЗАРЕЧНЫЙ МУЗЕЙ П Р И К А З', ['ЗАРЕЧНЫЙ МУЗЕЙ', 'П Р И К А З']],
    ['О СИЛЕ АКТА РЕШЕНИЕ', ['О СИЛЕ АКТА РЕШЕНИЕ']],
    ['Заречный музей ПРИКАЗ', ['Заречный музей ПРИКАЗ']],
  ])('have a letterhead apart from the form under it: %s', async (text, lines) => {
    expect(await arranged(paragraph(text))).toEqual(lines);
  });

  it('typed as a list with tabs are a table', async () => {
    const people = [paragraph('Лужин А.А.\t–\tвахтёр'), paragraph('Клёнова Б.Б.\t–\tврач')];
    expect(await arranged(paragraph('Состав:'), ...people, paragraph('Всё'))).toEqual([
      'Состав:',
      [
        ['Лужин А.А.', '–', 'вахтёр'],
        ['Клёнова Б.Б.', '–', 'врач'],
      ],
      'Всё',
    ]);
    expect(await arranged(paragraph('Лужин А.А.\t–\tвахтёр'))).toEqual(['Лужин А.А.\t–\tвахтёр']);
  });

  it('typed side by side are the left stamp, then the right one', async () => {
    const woven = 'СОГЛАСОВАНО\tУТВЕРЖДАЮ\nПрофсоюз\tДиректор\nА.А. Лужин\t\tБ.Б. Клёнова\nПлан';
    expect(await arranged(paragraph(woven))).toEqual([
      'СОГЛАСОВАНО',
      'Профсоюз',
      'А.А. Лужин',
      'УТВЕРЖДАЮ',
      'Директор',
      'Б.Б. Клёнова',
      'План',
    ]);
  });
});

describe('section headings that an export laid into columns', () => {
  const rowsOf = async (...rows: Parameters<typeof table>[1]) => {
    const [arrangedTable] = await arranged(table(4, [head, ...rows]));
    return arrangedTable;
  };

  it.each([[['1. Двор', '', '', '']], [['Раздел 1. Двор', '', '', '']], [['', 'Раздел 1. Двор', '', '']]])(
    'are one cell again: %j',
    async (heading) => {
      expect(await rowsOf(heading, yard)).toEqual([head, [heading.join('')], yard]);
    },
  );

  it('are joined where the columns cut them', async () => {
    expect(await rowsOf(['1. Организацион', 'ное обеспечение', '', ''], yard)).toEqual([
      head,
      ['1. Организационное обеспечение'],
      yard,
    ]);
  });

  it('are parted from the item that they are glued to', async () => {
    const glued = ['2.1.', '2. Учебно-м Вымыть окна', 'етодическое дело Июнь', 'Завхоз'];
    expect(await rowsOf(yard, glued)).toEqual([
      head,
      yard,
      ['2. Учебно-методическое дело'],
      ['2.1.', 'Вымыть окна', 'Июнь', 'Завхоз'],
    ]);
  });

  it('are no items', async () => {
    const own = ['2.1.', '3. Вымыть окна', 'июнь', 'Завхоз'];
    expect(await rowsOf(own)).toEqual([head, own]);
  });
});
