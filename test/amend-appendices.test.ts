import { describe, expect, it } from 'vitest';
import type { Item, OrderDocument } from '../pipeline/model/document.ts';
import { between, changedAt, clauses, columns, row, rows, withClauses, withRows } from './amend-kit.ts';
import { plan, section } from './stage-kit.ts';

const pointsOfRows = async (next: readonly Item[]) => (await between(withRows(rows), withRows(next))).points;

describe('the appendices of an order that is amended', () => {
  it('tell what one item says otherwise', async () => {
    expect(await pointsOfRows(changedAt(rows, 1, { deadline: { text: 'апрель', terms: [] } }))).toEqual([
      '1.1 В приложении № 1 к указанному приказу в пункте 1.2 слово «март» заменить словом «апрель».',
    ]);
  });

  it('name the column where the words stand elsewhere in the item too', async () => {
    const old = withRows(changedAt(rows, 1, { activity: 'Провести чтения за март' }));
    const next = withRows(
      changedAt(rows, 1, { activity: 'Провести чтения за март', deadline: { text: 'апрель', terms: [] } }),
    );
    expect((await between(old, next)).points).toEqual([
      '1.1 В приложении № 1 к указанному приказу в графе «Срок» пункта 1.2 слово «март» заменить словом «апрель».',
    ]);
  });

  it('put several changes under one head', async () => {
    const next = [...rows.slice(0, 4), row('1.5', 'Покрасить стены', 'июль', 'Завхоз')].map((each, index) =>
      index === 0 ? { ...each, activity: 'Собрать совет библиотеки' } : each,
    );
    expect(await pointsOfRows([...next, row('1.6', 'Вымыть окна', 'август', 'Завхоз')])).toEqual([
      '1.1 В приложении № 1 к указанному приказу:',
      'а) в пункте 1.1 слово «актив» заменить словом «совет»;',
      'б) пункт 1.5 исключить;',
      'в) дополнить пунктом 1.5 следующего содержания: «1.5. Покрасить стены; срок – июль; ответственный – Завхоз»;',
      'г) дополнить пунктом 1.6 следующего содержания: «1.6. Вымыть окна; срок – август; ответственный – Завхоз».',
    ]);
  });

  it('keep the full stops of initials, and those of shortened words', async () => {
    const added = [...rows, row('1.6', 'Вымыть окна и др.', 'август 2023 г.', 'Лапина О.П.')];
    expect(await pointsOfRows(added)).toEqual([
      '1.1 В приложении № 1 к указанному приказу дополнить пунктом 1.6 следующего содержания: «1.6. Вымыть окна и др.; срок – август 2023 г.; ответственный – Лапина О.П.».',
    ]);
  });

  it('are given other numbers where another one comes', async () => {
    const [only] = withRows(rows, { appendix: null }).plans;
    const other = plan({
      appendix: '2',
      title: 'План чтений',
      columns,
      sections: [section(rows.slice(0, 1))],
    });
    const old = { ...withRows(rows), plans: only ? [only] : [] };
    const next = { ...old, plans: [...old.plans.map((each) => ({ ...each, appendix: '1' })), other] };
    expect((await between(old, next)).points).toEqual([
      '1.1 Приложение к указанному приказу считать приложением № 1.',
      '1.2 Дополнить приложением № 2 согласно приложению к настоящему приказу.',
    ]);
  });

  it('are given anew where most of them changed', async () => {
    const next = rows.map((each) => ({ ...each, responsible: { text: 'Комиссия', parties: ['Комиссия'] } }));
    const { points, document } = await between(withRows(rows), withRows(next));
    expect(points).toEqual([
      '1.1 Приложение № 1 к указанному приказу изложить в новой редакции согласно приложению к настоящему приказу.',
    ]);
    expect(document.plans).toHaveLength(1);
    expect(document.plans[0]).toMatchObject({ appendix: null, approval: null, sections: [{ items: next }] });
  });

  it('are given anew where more changed than there are letters for', async () => {
    const many = (deadline: string) =>
      Array.from({ length: 60 }, (_, index) =>
        row(`1.${index + 1}`, `Дело ${index + 1}`, index % 2 ? deadline : 'май', 'Совет'),
      );
    const { points } = await between(withRows(many('июнь')), withRows(many('июль')));
    expect(points).toHaveLength(1);
    expect(points[0]).toContain('изложить в новой редакции');
  });

  it('are numbered anew where several are attached', async () => {
    const other = plan({
      appendix: '2',
      title: 'График дежурств на каникулах',
      columns,
      sections: [section(rows)],
    });
    const old = withRows(rows);
    const both = { ...old, plans: [...old.plans, other] };
    const swapped = { ...both, plans: both.plans.map((each) => ({ ...each, columns: columns.slice(0, 3) })) };
    const { points, document } = await between(both, swapped);
    expect(points.map((point) => point.replace(/ изложить .* согласно/u, ' →'))).toEqual([
      '1.1 Приложение № 1 к указанному приказу → приложению № 1 к настоящему приказу.',
      '1.2 Приложение № 2 к указанному приказу → приложению № 2 к настоящему приказу.',
    ]);
    expect(document.plans.map(({ appendix }) => appendix)).toEqual(['1', '2']);
  });

  it('come and go', async () => {
    const old = withRows(rows);
    const table = { appendix: '2', title: 'Состав комиссии', columns: ['ФИО'], rows: [['Седов К.К.']] };
    expect((await between(old, { ...old, tables: [table] })).points).toEqual([
      '1.1 Дополнить приложением № 2 согласно приложению к настоящему приказу.',
    ]);
    expect((await between({ ...old, tables: [table] }, old)).points).toEqual([
      '1.1 Приложение № 2 к указанному приказу признать утратившим силу.',
    ]);
  });

  it('tell the rows of a list', async () => {
    const list = (names: readonly string[]) => ({
      ...withClauses(clauses),
      tables: [
        {
          appendix: '2',
          title: 'Состав комиссии',
          columns: ['№', 'Фамилия', 'Должность'],
          rows: names.map((name, index) => [`${index + 1}.`, name, 'учитель']),
        },
      ],
    });
    const { points } = await between(list(['Седов К.К.', 'Лапина О.П.']), list(['Седов К.К.', 'Юдина О.П.']));
    expect(points).toEqual([
      '1.1 В приложении № 2 к указанному приказу в строке 2 слово «Лапина» заменить словом «Юдина».',
    ]);
  });

  it('name the section where each counts its items from one', async () => {
    const twice = (deadline: string) =>
      withRows([], {
        sections: [
          section([row('1', 'Собрать актив', 'май', 'Совет')], { number: 'I', title: 'Начало' }),
          section([row('1', 'Починить полки', deadline, 'Завхоз')], { number: 'II', title: 'Хранилище' }),
        ],
      });
    expect((await between(twice('май'), twice('июнь'))).points).toEqual([
      '1.1 В приложении № 1 к указанному приказу в пункте 1 раздела II слово «май» заменить словом «июнь».',
    ]);
  });
});

describe('lists and appendices without numbers', () => {
  const table = (title: string, names: readonly string[], columns: readonly string[] = ['Фамилия']) => ({
    appendix: null,
    title,
    columns,
    rows: names.map((name) => [name]),
  });
  const withTables = (...tables: OrderDocument['tables']) => ({ ...withClauses(clauses), tables });

  it('are named by their titles and their places', async () => {
    const other = table('График дежурств', ['понедельник']);
    const old = withTables(table('Состав комиссии', ['Седов К.К.', 'Лапина О.П.']), other);
    const next = withTables(table('Состав комиссии', ['Седов К.К.', 'Лапина О.П.', 'Юдина А.А.']), other);
    expect((await between(old, next)).points).toEqual([
      '1.1 В приложении «Состав комиссии» к указанному приказу дополнить строкой 3 следующего содержания: «Юдина А.А.».',
    ]);
    const anew = withTables(table('Состав комиссии', ['Седов К.К.'], ['Фамилия, имя']), other);
    expect((await between(old, anew)).points).toEqual([
      '1.1 Приложение «Состав комиссии» к указанному приказу изложить в новой редакции согласно приложению к настоящему приказу.',
    ]);
  });

  it('count paragraphs in words', async () => {
    const many = (last: string) =>
      withClauses([
        {
          number: '1',
          text: 'Поручить:',
          items: Array.from({ length: 21 }, (_, index) => ({
            number: null,
            text: index === 20 ? last : `сделать дело ${index + 1};`,
          })),
        },
      ]);
    const { points } = await between(many('сдать отчёт.'), many('сдать сводку.'));
    expect(points).toEqual(['1.1 В абзаце 22-м пункта 1 слово «отчёт» заменить словом «сводку».']);
  });
});
