import { describe, expect, it } from 'vitest';
import type { OrderDocument, Plan } from '../pipeline/model/document.ts';
import { between, columns, row, rows, withRows } from './amend-kit.ts';
import { section } from './stage-kit.ts';

describe('a plan that is amended', () => {
  const head = '1.1 В приложении № 1 к указанному приказу ';
  const two = (more: Partial<Plan> = {}, sections: Plan['sections'] = bothSections) =>
    withRows([], { sections, ...more });
  const bothSections = [
    section(rows.slice(0, 3), { number: '1', title: 'Чтение', tasks: 'собрать читателей' }),
    section([row('2.1', 'Починить полки', 'июнь', 'Завхоз')], { number: '2', title: 'Хранилище' }),
  ];
  const pointsOf = async (next: OrderDocument, old = two()) => (await between(old, next)).points;
  const anew = `${head.trim().replace('В приложении', 'Приложение')} изложить в новой редакции согласно приложению к настоящему приказу.`;

  it.each<[string, Partial<Plan>, string]>([
    [
      'title',
      { title: 'План работы школьной читальни на 2022-2023 учебный год' },
      'в наименовании слово «библиотеки» заменить словом «читальни».',
    ],
    ['goal', { goal: 'любовь к книге' }, 'дополнить целью следующего содержания: «любовь к книге».'],
    ['tasks', { tasks: ['читать вслух'] }, 'дополнить задачей 1 следующего содержания: «читать вслух».'],
    [
      'abbreviations',
      { abbreviations: [{ short: 'БИЦ', full: 'библиотечный центр' }] },
      'дополнить перечнем сокращений следующего содержания: «БИЦ – библиотечный центр».',
    ],
    [
      'period',
      { period: { kind: 'dates', from: '2022-09-01', to: '2022-12-31', text: 'осень' } },
      'дополнить сроком реализации следующего содержания: «осень».',
    ],
  ])('tells its %s', async (_, more, expected) => {
    expect(await pointsOf(two(more))).toEqual([head + expected]);
  });

  it('tells the name and the tasks of a section', async () => {
    const next = bothSections.with(
      0,
      section(rows.slice(0, 3), { number: '1', title: 'Чтение вслух', tasks: null }),
    );
    expect(await pointsOf(two({}, next))).toEqual([
      `${head.trim()}:`,
      'а) в наименовании раздела 1 после слова «Чтение» дополнить словом «вслух»;',
      'б) задачи раздела 1 исключить.',
    ]);
  });

  it('loses its last section by one word, and any other by being given anew', async () => {
    expect(await pointsOf(two({}, bothSections.slice(0, 1)))).toEqual([`${head}раздел 2 исключить.`]);
    expect(await pointsOf(two({}, bothSections.slice(1)))).toEqual([anew]);
    const more = [
      ...bothSections,
      section([row('3.1', 'Вымыть окна', 'май', 'Завхоз')], { number: '3', title: 'Двор' }),
    ];
    expect(await pointsOf(two({}, more))).toEqual([anew]);
  });

  it('is given anew where its columns or a nameless section changed', async () => {
    expect(await pointsOf(two({ columns: columns.slice(0, 3) }))).toEqual([anew]);
    const nameless = (title: string | null) => two({}, [section(rows, { title })]);
    expect(await pointsOf(nameless('Чтение'), nameless(null))).toEqual([anew]);
  });

  it('names a row without a number by what it says', async () => {
    const bare = (deadline: string) => withRows([row(null, 'Собрать актив', deadline, 'Совет')]);
    expect(await pointsOf(bare('май'), bare('июнь'))).toEqual([
      `${head}в строке «Собрать актив» слово «июнь» заменить словом «май».`,
    ]);
  });

  it('words a row anew of which most cells changed', async () => {
    const next = rows.with(1, row('1.2', 'Устроить встречу с писателем', 'апрель', 'Совет'));
    expect(await pointsOf(withRows(next), withRows(rows))).toEqual([
      `${head}пункт 1.2 изложить в следующей редакции: ` +
        '«1.2. Устроить встречу с писателем; срок – апрель; ответственный – Совет».',
    ]);
  });

  it('tells columns of one heading apart', async () => {
    const twins = [
      ...columns,
      { role: 'other', heading: 'Часы' },
      { role: 'other', heading: 'Часы' },
    ] as const;
    const hours = (second: string) =>
      rows.map((each, index) => ({
        ...each,
        other: ['два', index === 1 ? second : 'три'].map((text) => ({ heading: 'Часы', text })),
      }));
    const [old, next] = ['четыре', 'пять'].map((second) => withRows(hours(second), { columns: twins }));
    if (!old || !next) throw new Error('there are two redactions');
    expect(await pointsOf(next, old)).toEqual([`${head}в пункте 1.2 слово «четыре» заменить словом «пять».`]);
  });

  it('fills and clears cells', async () => {
    const old = rows.with(1, { ...row('1.2', 'Провести весенние чтения', 'март', 'Совет'), deadline: null });
    expect(
      await pointsOf(
        withRows(rows.with(1, row('1.2', 'Провести весенние чтения', 'март', 'Совет'))),
        withRows(old),
      ),
    ).toEqual([`${head}графу «Срок» пункта 1.2 изложить в следующей редакции: «март».`]);
    expect(
      await pointsOf(
        withRows(old),
        withRows(rows.with(1, row('1.2', 'Провести весенние чтения', 'март', 'Совет'))),
      ),
    ).toEqual([`${head}в пункте 1.2 слово «март» исключить.`]);
  });

  it('says new numbers of rows that stay', async () => {
    const next = rows.toSpliced(1, 1).map((each, index) => ({ ...each, number: `1.${index + 1}` }));
    expect(await pointsOf(withRows([...rows.slice(5), ...next]), withRows(rows))).toEqual([
      `${head.trim()}:`,
      'а) пункт 1.2 исключить;',
      'б) пункты 1.3 – 1.5 считать соответственно пунктами 1.2 – 1.4.',
    ]);
  });
});
