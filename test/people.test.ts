import { describe, expect, it } from 'vitest';
import { clausesOnNoCard, controlCards } from '../pipeline/compose/control-cards.ts';
import { peopleInRows } from '../pipeline/compose/people/people-in-rows.ts';
import { peopleOf } from '../pipeline/compose/people/people-of.ts';
import { russianGrammar } from '../pipeline/grammar/grammar.ts';
import type { Clause, Item } from '../pipeline/model/document.ts';
import { readPeople } from '../pipeline/pipeline.ts';
import { documentOf, item, listen, order, plan, section } from './stage-kit.ts';

const clause = (number: string, text: string, items: Clause['items'] = []): Clause => ({
  number,
  text,
  items,
});
const task = (number: string, parties: readonly string[], deadline: string | null = null): Item =>
  item({
    number,
    activity: `Дело ${number}`,
    deadline: deadline === null ? null : { text: deadline, terms: [] },
    responsible: { text: parties.join(', '), parties },
  });

const document = documentOf({
  order: order({
    clauses: [
      clause('1', 'Утвердить план.'),
      clause(
        '2',
        'Заместителю директора Рябининой В.А. и методисту Седову К.К. до 15 мая 2023 года провести опрос.',
      ),
      clause(
        '3',
        'Ознакомить учителя Юдину О.П., Рябинину В.А. и директора Берёзкина И.И. школы имени А.А. Мухина.',
      ),
    ],
  }),
  plans: [
    plan({ sections: [section([task('1', ['Завхоз Грачёв П.П.', 'Совет'], 'май'), task('2', ['совет'])])] }),
  ],
  tables: [
    {
      appendix: '2',
      title: 'Состав',
      columns: ['№', 'Фамилия, имя, отчество', 'Должность'],
      rows: [
        ['1', 'Рябинина Вера Андреевна', 'председатель'],
        ['2', 'Орлова Анна Ильинична', 'секретарь'],
      ],
    },
  ],
});

describe('who is named in a document', () => {
  it('stands once, in the nominative, surname first, with a post; whoever signs is left out', () => {
    const { said, context } = listen();
    expect(peopleOf(document, russianGrammar, context.say)).toEqual([
      { name: 'Рябинина Вера Андреевна', post: 'Заместитель директора' },
      { name: 'Седов К.К.', post: 'Методист' },
      { name: 'Юдина О.П.', post: 'Учитель' },
      { name: 'Грачёв П.П.', post: 'Завхоз' },
      { name: 'Орлова Анна Ильинична', post: 'Секретарь' },
    ]);
    expect(said).toEqual([]);
  });

  it('is asked about where the name may be two', () => {
    const { said, context } = listen();
    const doubtful = documentOf({
      order: order({ clauses: [clause('1', 'Поручить опрос Вороне А.А. и Кулику П.П.')] }),
    });
    expect(peopleOf(doubtful, russianGrammar, context.say).map(({ name }) => name)).toEqual([
      'Ворона А.А.',
      'Кулик П.П.',
    ]);
    expect(said.map(({ message }) => message)).toEqual([
      'Фамилия взята из текста: «Вороне А.А.» → «Ворона А.А.». Проверьте, так ли она звучит.',
    ]);
  });
});

describe('a list of people', () => {
  it.each([
    [
      [
        ['№', 'ФИО', 'Должность'],
        ['1', 'Чен Ли', 'переводчик'],
      ],
      [{ name: 'Чен Ли', post: 'Переводчик' }],
    ],
    [
      [
        ['Фамилия', 'Имя', 'Отчество', 'Должность'],
        ['Орлова', 'Анна', 'Ильинична', null],
      ],
      [{ name: 'Орлова Анна Ильинична', post: null }],
    ],
    [
      [['Список работников'], ['1. Седов К.К.', 'методист'], ['завхоз Грачёв П.П.']],
      [
        { name: 'Седов К.К.', post: 'Методист' },
        { name: 'Грачёв П.П.', post: 'Завхоз' },
      ],
    ],
  ])('is found by its heading or by names %#', (rows, expected) => {
    expect(peopleInRows(rows).people).toEqual(expected);
  });

  it('may be a text file with a line for each', async () => {
    const bytes = new TextEncoder().encode('Орлова Анна Ильинична, секретарь\nК.К. Седов, методист\n');
    expect((await readPeople({ name: 'люди.txt', bytes })).people).toEqual([
      { name: 'Орлова Анна Ильинична', post: 'Секретарь' },
      { name: 'Седов К.К.', post: 'Методист' },
    ]);
  });

  it('keeps namesakes apart, and a repeated row once', async () => {
    const rows = ['Орлов Иван Ильич;слесарь', 'Орлов Игорь Ильич;слесарь', 'Орлов И.И.;сторож'];
    const bytes = new TextEncoder().encode(['ФИО;Должность', ...rows, rows[0]].join('\n'));
    const { people, diagnostics } = await readPeople({ name: 'a.csv', bytes });
    expect(people.map(({ name, post }) => [name.replace('\u00A0', ' '), post])).toEqual([
      ['Орлов Иван Ильич', 'Слесарь'],
      ['Орлов Игорь Ильич', 'Слесарь'],
      ['Орлов И.И.', 'Сторож'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('tells of rows that name nobody', async () => {
    const bytes = new TextEncoder().encode('К.К. Седов, методист\n\nЧен Ли, переводчик\n');
    const { people, diagnostics } = await readPeople({ name: 'люди.txt', bytes });
    expect(people.map(({ post }) => post)).toEqual(['Методист']);
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['compose/rows-left', expect.stringContaining('(всего 1): «Чен Ли, переводчик»')],
    ]);
  });

  it('is refused without a single name', async () => {
    const bytes = new TextEncoder().encode('молоко;2\nхлеб;1\n');
    await expect(readPeople({ name: 'a.csv', bytes })).rejects.toMatchObject({ rule: 'compose/no-people' });
  });
});

describe('the control cards', () => {
  it('give each party its tasks, with their places and deadlines', () => {
    const cards = controlCards(document, russianGrammar);
    expect(cards.map(({ party, tasks }) => [party, tasks.map(({ place }) => place)])).toEqual([
      ['Рябинина В.А., заместитель директора', ['п. 2 приказа']],
      ['Седов К.К., методист', ['п. 2 приказа']],
      ['Завхоз Грачёв П.П.', ['1']],
      ['Совет', ['1', '2']],
    ]);
    expect(cards[0]?.tasks).toEqual([
      { place: 'п. 2 приказа', text: 'До 15 мая 2023 года провести опрос', deadline: 'до 15 мая 2023 года' },
    ]);
    expect(cards[2]?.tasks[0]?.deadline).toBe('май');
  });

  it('are one for a person whom the order names with a post and the plan without', () => {
    const clauses = [{ number: '1', text: 'Завхозу Грачёву П.П. починить забор до 5 мая.', items: [] }];
    const rows = [item({ number: '1', responsible: { text: 'П.П. Грачёв', parties: ['П.П. Грачёв'] } })];
    const plans = [plan({ sections: [section(rows)] })];
    const cards = controlCards({ order: order({ clauses }), plans }, russianGrammar);
    expect(cards.map(({ party, tasks }) => [party, tasks.length])).toEqual([['Грачёв П.П., завхоз', 2]]);
  });

  it('leave out what is asked of nobody by name, which is told', () => {
    const texts = [
      'Педагогам начать занятия с 15 сентября 2025 г.',
      'Утвердить план.',
      'Седову К.К. прийти до 5 мая.',
    ];
    const clauses = texts.map((text, index) => ({ number: String(index + 1), text, items: [] }));
    expect(clausesOnNoCard(order({ clauses }), russianGrammar)).toEqual(['1']);
  });
});
