import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { Block, Row } from '../pipeline/model/paper/block.ts';
import { readText } from '../pipeline/read/text.ts';

const blocksOf = async (text: string | Uint8Array): Promise<readonly Block[]> =>
  (await readText(typeof text === 'string' ? Buffer.from(text) : text, defaultLimits, () => undefined))
    .blocks;

/** A row as the tests write it: `>` after a cell over several columns, `v` after one over several rows. */
const rowText = ({ cells, afterBreak }: Row): string => {
  const texts = cells.map(
    ({ text, columnSpan, rowSpan }) =>
      `${text.replaceAll('\n', '/')}${columnSpan > 1 ? '>' : ''}${rowSpan > 1 ? 'v' : ''}`,
  );
  return `${afterBreak ? '… ' : ''}${texts.join(' | ')}`;
};

/** The blocks of a text: a paragraph as it is, a table as its rows. */
const shown = async (text: string | Uint8Array): Promise<(string | string[])[]> =>
  (await blocksOf(text)).map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map(rowText)));

describe('a frame', () => {
  test.each([
    ['of double lines', '╔═══╦════╗\n║ № ║ Что ║\n╠═══╬════╣\n║ 1 ║ Сад ║\n╚═══╩════╝'],
    ['of heavy lines', '┏━━━┳━━━━┓\n┃ № ┃ Что ┃\n┣━━━╋━━━━┫\n┃ 1 ┃ Сад ┃\n┗━━━┻━━━━┛'],
    ['of mixed lines', '╒═══╤════╕\n│ № │ Что │\n╞═══╪════╡\n│ 1 │ Сад │\n╘═══╧════╛'],
    ['of ASCII', '+---+-----+\n| № | Что |\n+===+=====+\n| 1 | Сад |\n+---+-----+'],
  ])('%s is a table', async (_, text) => {
    expect(await shown(text)).toEqual([['№ | Что', '1 | Сад']]);
  });

  test('with a rule under the headings only has a row for each number', async () => {
    const text =
      '┌───┬───────┐\n│ № │ Что   │\n├───┼───────┤\n│ 1 │ Сад и │\n│   │ парк  │\n│ 2 │ Двор  │\n└───┴───────┘';
    expect(await shown(text)).toEqual([['№ | Что', '1 | Сад и/парк', '2 | Двор']]);
  });

  test('without rules and numbers has a row where the first cell is filled', async () => {
    const text =
      '┌────────┬───────┐\n│ Месяц  │ Что   │\n├────────┼───────┤\n│ Май    │ Сад и │\n│        │ парк  │\n│ Июнь   │ Двор  │\n└────────┴───────┘';
    expect(await shown(text)).toEqual([['Месяц | Что', 'Май | Сад и/парк', 'Июнь | Двор']]);
  });

  test('keeps a first cell of two lines in one row', async () => {
    const text =
      '┌──────────┬─────┐\n│ Когда    │ Что │\n├──────────┼─────┤\n│ Последняя│ Сбор│\n│ Среда    │     │\n├──────────┼─────┤\n│ Май      │ Сад │\n└──────────┴─────┘';
    expect(await shown(text)).toEqual([['Когда | Что', 'Последняя/Среда | Сбор', 'Май | Сад']]);
  });

  test('has a cell over the rows between which no rule crosses it', async () => {
    const text =
      '┌─────┬──────┐\n│ Май │ Сад  │\n│     ├──────┤\n│ или │ Двор │\n├─────┼──────┤\n│ Июнь│ Пруд │\n└─────┴──────┘';
    expect(await shown(text)).toEqual([['Май/илиv | Сад', 'Двор', 'Июнь | Пруд']]);
  });

  test('has cells over several columns', async () => {
    const text =
      '┌───┬───────────┐\n│ № │ Сумма     │\n│   ├─────┬─────┤\n│   │ всего│ из │\n├───┴─────┴─────┤\n│ Раздел 1      │\n├───┬─────┬─────┤\n│ 1 │ 5    │ 3   │\n└───┴──────┴────┘';
    expect(await shown(text)).toEqual([['№v | Сумма>', 'всего | из', 'Раздел 1>', '1 | 5 | 3']]);
  });
});

describe('what other programs leave', () => {
  test('breaks, entities and marks that print nothing are no text', async () => {
    const text =
      'УТВЕРЖДАЮ<br>Директор&nbsp;&laquo;Школы&raquo; &#8470;&#x31;\n\nСа\u200bни\u00adтар AT&T &foo;';
    expect(await shown(text)).toEqual(['УТВЕРЖДАЮ\nДиректор «Школы» №1', 'Санитар AT&T &foo;']);
  });

  test('a break inside a cell is a line of the cell', async () => {
    expect(await shown('| № | Итог<br/>года | Срок |\n|---|---|---|\n| 1 | Акт | май |')).toEqual([
      ['№ | Итог/года | Срок', '1 | Акт | май'],
    ]);
  });

  test('page numbers and form feeds are no text', async () => {
    expect(await shown('Первая\n\n          2\n\fВторая\n\nЛист 3\n\nТретья\n\nСтраница 3 из 4\n')).toEqual([
      'Первая',
      'Вторая',
      'Третья',
    ]);
  });

  test('a number in a line of its own may be more than a page', async () => {
    expect(await shown('Строк\n2\nвсего\n\n57\n\nконец')).toEqual(['Строк\n2\nвсего', '57', 'конец']);
  });
});

describe('pipes', () => {
  test('between the cells only make a table of three lines', async () => {
    expect(await shown('N | Что | Срок\n--+--+--\n1 | Сад | май\nРаздел\n2 | Двор | июнь')).toEqual([
      ['N | Что | Срок', '1 | Сад | май', 'Раздел>', '2 | Двор | июнь'],
    ]);
    expect(await shown('Главная | Новости\nтекст | и ещё')).toEqual(['Главная | Новости\nтекст | и ещё']);
  });

  test('with a rule have a header above it', async () => {
    const [table] = await blocksOf('| Дата | День |\n|---|---|\n| 1.1 | пт |\n| 2.1 | сб |');
    expect(table?.kind === 'table' && table.rows.map(({ header }) => header)).toEqual([true, false, false]);
  });
});

describe('columns aligned with spaces', () => {
  const header = '№    Мероприятие               Срок          Ответственный';

  test('are cut at the gutters, a row for each number', async () => {
    const text = `${header}\n1    Очистка кровли от снега   по мере       Завхоз\n     и наледи                  надобности\n2    Осмотр подвала            май           Слесарь`;
    expect(await shown(text)).toEqual([
      [
        '№ | Мероприятие | Срок | Ответственный',
        '1 | Очистка кровли от снега/и наледи | по мере/надобности | Завхоз',
        '2 | Осмотр подвала | май | Слесарь',
      ],
    ]);
  });

  test('have one row between blank lines, wherever its number stands', async () => {
    const text = `${header}\n\n     Очистка кровли            по мере\n1    от снега                  надобности    Завхоз\n     и наледи\n\n2    Осмотр                    май           Слесарь`;
    expect((await shown(text))[0]).toContain(
      '1 | Очистка кровли/от снега/и наледи | по мере/надобности | Завхоз',
    );
  });

  test('go on over the end of a page, its headings read once', async () => {
    const text = `${header}\n1    Ремонт крыльца и          май           Завхоз\n\n                   - 2 -\n\f\n${header}\n     ступеней\n2    Осмотр                    июнь          Слесарь\n\nДиректор                  И.И. Берёзкин`;
    expect(await shown(text)).toEqual([
      [
        '№ | Мероприятие | Срок | Ответственный',
        '1 | Ремонт крыльца и | май | Завхоз',
        '…  | ступеней |  | ',
        '2 | Осмотр | июнь | Слесарь',
      ],
      'Директор                  И.И. Берёзкин',
    ]);
  });

  test('have headings of sections over them', async () => {
    const text = `${header}\n\n                I. Подготовка здания к зиме\n\n1    Осмотр                    май           Слесарь`;
    expect((await shown(text))[0]).toContain('I. Подготовка здания к зиме>');
  });

  test('may be one space apart where cells are full', async () => {
    const text = `${header}\n1    Замена остекления залов и до 25 августа Рабочий\n     холла                     2025 года     школы\n2    Осмотр                    май           Слесарь`;
    expect((await shown(text))[0]).toContain(
      '1 | Замена остекления залов и/холла | до 25 августа/2025 года | Рабочий/школы',
    );
  });

  test('have headings that stand on different lines', async () => {
    const text =
      '                     Сроки       Ответственный\n№   Мероприятие\n                   реализации     исполнитель\n\n1   Осмотр           май          Слесарь';
    expect(await shown(text)).toEqual([
      ['№ | Мероприятие | Сроки/реализации | Ответственный/исполнитель', '1 | Осмотр | май | Слесарь'],
    ]);
  });

  test('may cut a date in its year', async () => {
    const text = `${header}\n1    Ревизия                   1.06-30.06.202  Слесарь\n                               5\n2    Осмотр                    май             Слесарь`;
    expect((await shown(text))[0]).toContain('1 | Ревизия | 1.06-30.06.2025 | Слесарь');
  });

  test('have a row for each line of new sentences where nothing is numbered', async () => {
    const text =
      'Мероприятие           Срок     Ответственный\nОчистка кровли        Май      Завхоз\nот снега                       школы\nОсмотр                Июнь     Слесарь';
    expect((await shown(text))[0]).toEqual([
      'Мероприятие | Срок | Ответственный',
      'Очистка кровли/от снега | Май | Завхоз/школы',
      'Осмотр | Июнь | Слесарь',
    ]);
  });

  test('of two stamps are read one after the other', async () => {
    const text =
      'СОГЛАСОВАНО                  УТВЕРЖДАЮ\nПредседатель                 Директор школы\n________ Л.Г. Ивина          ________ Э.П. Рощин\n\nПлан';
    expect(await shown(text)).toEqual([
      'СОГЛАСОВАНО\nПредседатель\n________ Л.Г. Ивина',
      'УТВЕРЖДАЮ\nДиректор школы\n________ Э.П. Рощин',
      'План',
    ]);
  });
});

describe('CSV', () => {
  test('with semicolons keeps quoted delimiters, quotes and line breaks', async () => {
    const text =
      ';;План на год;\n;;;\n№;Что;Срок;Кто\n1;"Сад; ""Весна""\nи двор";май;Завхоз\n2;Двор;июнь;Слесарь';
    expect(await shown(text)).toEqual([
      'План на год',
      ['№ | Что | Срок | Кто', '1 | Сад; "Весна"/и двор | май | Завхоз', '2 | Двор | июнь | Слесарь'],
    ]);
  });

  test('with commas is read, and prose with commas is not', async () => {
    expect(await shown('№,Что,Срок\n1,"Сад, двор",май\n2,Двор,июнь\n3,Пруд,июль')).toEqual([
      ['№ | Что | Срок', '1 | Сад, двор | май', '2 | Двор | июнь', '3 | Пруд | июль'],
    ]);
    const prose = 'Сад, двор, пруд.\nДом.\nЛес, поле.\nРека, берег, мост, лодка.';
    expect(await shown(prose)).toEqual([prose]);
  });
});

describe('a lone line between two rows of tabs', () => {
  const head = '№\tЧто\tСрок\tИтог\n';

  test('is the rest of the last cell within a section', async () => {
    expect(await shown(`${head}1. Учёба\n1.1\tСбор\tмай\tСправка\nПриказ\n1.2\tСъезд\tмай\tАкт`)).toEqual([
      ['№ | Что | Срок | Итог', '1. Учёба>', '1.1 | Сбор | май | Справка/Приказ', '1.2 | Съезд | май | Акт'],
    ]);
  });

  test.each([
    ['a section by its number', `1.1\tСбор\tмай\tАкт\n2. Быт\n2.1\tСъезд\tмай\tАкт`, '2. Быт>'],
    ['a section by its rows', `1\tСбор\tмай\tАкт\nБыт\n1\tСъезд\tмай\tАкт`, 'Быт>'],
    ['a section like the first', `Учёба\n1\tСбор\tмай\tАкт\nБыт\n2\tСъезд\tмай\tАкт`, 'Быт>'],
  ])('is %s', async (_, rows, heading) => {
    expect((await shown(head + rows))[0]).toContain(heading);
  });
});

describe('two lone lines between two rows of tabs', () => {
  const head = '№\tЧто\tСрок\n';
  const row = (number: number) => `${number}\tСбор\tмай\n`;

  test('are a section and its aims', async () => {
    const text = `${head}1. Учёба\nЗадачи: знать\n${row(1)}2. Быт\nЗадачи: жить\n${row(1)}`;
    expect(await shown(text.trimEnd())).toEqual([
      [
        '№ | Что | Срок',
        ...['1. Учёба>', 'Задачи: знать>', '1 | Сбор | май'],
        ...['2. Быт>', 'Задачи: жить>', '1 | Сбор | май'],
      ],
    ]);
  });

  test.each([
    ['no heading stands first', 'Итого\nсемь\n', '1\tСбор\tмай\n'],
    ['both are clauses', '2. Назначить.\n3. Утвердить.\n', '1\tСбор\tмай\n'],
    ['the rows differ', '2. Быт\nЗадачи: жить\n', '1\tСбор\tмай\tАкт\n'],
  ])('part two tables where %s', async (_, lines, below) => {
    const blocks = await shown(`${head}${row(1)}${lines}${below}${below}`);
    expect(blocks.filter((block) => typeof block !== 'string')).toHaveLength(2);
  });
});

describe('a cell a line', () => {
  const head = 'План\n№\nп/п\nМероприятие\nСрок\nисполнения\nОтветственный\n';

  test('is a table where its rows come apart surely', async () => {
    const rows =
      '1\nСбор заявлений\nродителей\nдо 1 апреля\n2025 года\nСекретарь\nРаздел 2. Быт\n2\nСъезд\nавгуст\nЗавхоз,\nСлесарь\n';
    expect(await shown(`${head}${rows}Директор И.И. Берёзкин`)).toEqual([
      'План',
      [
        '№/п/п | Мероприятие | Срок/исполнения | Ответственный',
        '1 | Сбор заявлений/родителей | до 1 апреля/2025 года | Секретарь',
        'Раздел 2. Быт>',
        '2 | Съезд | август | Завхоз,/Слесарь',
      ],
      'Директор И.И. Берёзкин',
    ]);
  });

  test('is text where a row tells no time', async () => {
    const text = `${head}1\nСбор\nСекретарь\n2\nСъезд\nмай\nЗавхоз`;
    expect(await shown(text)).toEqual([text]);
  });
});

describe('a hostile text', () => {
  const many = (text: string, times: number): string => text.repeat(times);
  const header = '№   Мероприятие   Срок   Ответственный\n';

  test.each([
    ['a line of ten million letters', many('x', 1e7)],
    ['a line of ten million spaces', `${many(' ', 1e7)}x`],
    ['a million lines', many('строка\n', 1e6)],
    ['headings without rows', many(`${header}\nтекст\n\n`, 5e4)],
    [
      'headings with foreign rows',
      many(`${header}1   а   б   в\n\nИ другое, что в гуттер лезет   не строка тут\n\n`, 2e4),
    ],
    ['headings a line each', many('№\nЧто сделать\nСрок\nКто\n1\n', 1e5)],
    ['quotes that never end', many('"а;б;в\n', 2e5)],
    ['quotes and quotes', many('""";"', 1e6)],
    ['frames without cells', many('├──\n', 2e5)],
    ['a frame as wide as it is long', `+--+\n|${many('x|', 2e5)}\n`],
    ['pipes in twos', many('a|b\na|b|c\n', 2e5)],
    ['breaks that do not end', many('<br ', 1e6)],
    ['entities that do not end', many('&#x', 1e6)],
  ])(
    'of %s is read soon',
    async (_, text) => {
      const start = performance.now();
      await blocksOf(text).catch(({ rule }) => expect(rule).toMatch(/^read\//));
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );
});
