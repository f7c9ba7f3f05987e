import { describe, expect, it } from 'vitest';
import { extractFlow, plainPlan, planHead, planTitle, planUnder } from './extract-kit.ts';
import { linesOf, table } from './stage-kit.ts';

describe('the heading of a plan', () => {
  it('is its title over several lines', async () => {
    expect(await planUnder('План\nуборки двора\nна 2023 год')).toMatchObject({
      title: 'План уборки двора на 2023 год',
      period: { kind: 'calendar-year', text: '2023 год' },
    });
    expect((await planUnder('П Л А Н\nуборки'))?.title).toBe('ПЛАН уборки');
    expect((await planUnder('Наши дела на весь 2023 год'))?.title).toBe('Наши дела на весь 2023 год');
  });

  it.each([
    ['Приложение', null],
    ['Приложение № 2', '2'],
    ['Приложение 3 к приказу от 10.09.2021 № 5', '3'],
    ['Приложение № 1\nк приказу директора\nот 10.09.2021 № 5', '1'],
    ['Приложение № 1\nк приказу школы\n№ 8 города Светлогорья\nот 10.09.2021 № 5', '1'],
    ['Приложение А', 'А'],
  ])('may bear an appendix mark: %s', async (mark, appendix) => {
    expect(await planUnder(`${mark}\n${planTitle}`)).toMatchObject({ appendix, title: planTitle });
  });

  it.each([
    ['УТВЕРЖДЁН\nпостановлением главы\nот 12.01.2024 № 15', false],
    ['УТВЕРЖДЁН\nпостановлением главы\nот 12.01.2023 № 3', true],
    ['УТВЕРЖДАЮ\nГлава ______ Б.Б. Клёнова\n12.01.2024', true],
  ])(
    'names the order as well as an appendix mark does where the order itself approves: %s',
    async (mark, unmarked) => {
      const order =
        'ПОСТАНОВЛЕНИЕ\n12.01.2024 № 15\nОб уборке\nПОСТАНОВЛЯЮ:\n1. Утвердить план.\nГлава Б.Б. Клёнова';
      const { said } = await extractFlow(...linesOf(`${order}\n${mark}\n${planTitle}`), plainPlan);
      expect(said.includes('extract/appendix-unmarked')).toBe(unmarked);
    },
  );

  it('has goal, tasks, abbreviations and period in parts of their own', async () => {
    const plan = await planUnder(`План уборки
Срок реализации: 2023 год
Цель: навести порядок
Задачи:
1. Убрать двор.
2) вымыть окна
и двери
Покрасить забор
Перечень сокращений:
ОО – образовательная организация;
РЦОК – центр`);
    expect(plan).toMatchObject({
      title: 'План уборки',
      period: { text: '2023 год' },
      goal: 'навести порядок',
      tasks: ['Убрать двор.', 'вымыть окна и двери', 'Покрасить забор'],
      abbreviations: [
        { short: 'ОО', full: 'образовательная организация' },
        { short: 'РЦОК', full: 'центр' },
      ],
    });
  });

  it('keeps a goal that is a sentence of its own', async () => {
    expect((await planUnder(`${planTitle}\nЦелью плана является порядок во дворе.`))?.goal).toBe(
      'Целью плана является порядок во дворе.',
    );
  });

  it('bears approval and visas', async () => {
    const plan = await planUnder(`СОГЛАСОВАНО
Председатель совета Б.Б. Клёнова
УТВЕРЖДАЮ
Директор И.И. Берёзкин
01.09.2022
${planTitle}`);
    expect(plan).toMatchObject({
      title: planTitle,
      approval: { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: 'И.И. Берёзкин', date: '2022-09-01' },
    });
  });

  it('may stand inside the table', async () => {
    const { plans } = await extractFlow(
      table(4, [[planTitle], planHead, ['1', 'Убрать двор', 'май', 'Завхоз']]),
    );
    expect(plans[0]).toMatchObject({
      title: planTitle,
      sections: [{ items: [{ activity: 'Убрать двор' }] }],
    });
  });

  it('says the lines that belong nowhere', async () => {
    const { said, messages } = await extractFlow(
      ...linesOf(`Штамп\n${planTitle}`),
      plainPlan,
      ...linesOf('Всего доброго\n***'),
    );
    expect(said).toEqual(['extract/text-outside', 'extract/text-outside']);
    expect(messages.join()).toMatch(/Штамп.*Всего доброго/su);
  });

  it('says a period that is missing', async () => {
    expect((await extractFlow(...linesOf('План уборки'), plainPlan)).said).toEqual([
      'extract/period-missing',
    ]);
  });
});
