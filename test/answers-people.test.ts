/** A new person stands wherever the old one did, in the same case, with the post. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../pipeline/model/answers/answers.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { schoolYear } from './show-terms.ts';
import { documentOf, item, order, plan, section } from './stage-kit.ts';

const today = '2024-06-03';
type Person = NonNullable<Answers['people']>[number];

/** A clause of an order that is renewed with one new person. */
const clauseWith = async (text: string, person: Person) => {
  const document = documentOf({ order: order({ clauses: [{ number: '1', text, items: [] }] }) });
  const renewal = await renewDocument(document, { period: '2023', answers: { people: [person] }, today });
  const change = renewal.changes.find(({ path }) => path === '/order/clauses/0/text');
  return { text: renewal.document.order?.clauses[0]?.text, certainty: change?.certainty, open: renewal.open };
};

it('asks of a name that may be the old one in another case', async () => {
  const person = { was: 'Клёнов Б.Б.', now: { name: 'Клёнова Б.Б.' } };
  const renewed = await clauseWith('Поручить Клёнову Б.Б. подготовить отчёт.', person);
  expect(renewed).toMatchObject({ text: 'Поручить Клёновой Б.Б. подготовить отчёт.', certainty: 'confirm' });
});

it('takes the old name in another case for a yes', async () => {
  const person = { was: 'Клёнов Б.Б.', now: { name: 'Клёнову Б.Б.' } };
  const renewed = await clauseWith('Поручить Клёнову Б.Б. подготовить отчёт.', person);
  expect(renewed).toMatchObject({ text: 'Поручить Клёнову Б.Б. подготовить отчёт.', certainty: 'kept' });
});

describe('a person in a text', () => {
  it.each([
    [
      'Контроль за исполнением приказа возложить на В.А. Рябинину.',
      { was: 'В.А. Рябинина', now: { name: 'Н.П. Ветров' } },
      'Контроль за исполнением приказа возложить на Н.П. Ветрова.',
    ],
    [
      'Контроль возложить на заместителя начальника отдела образования Рябинину В.А.',
      { was: 'Рябинина В.А.', now: { name: 'Н.П. Ветров', position: 'Главный специалист отдела' } },
      'Контроль возложить на главного специалиста отдела Ветрова Н.П.',
    ],
    [
      'Поручить Рябинину О.С., методисту, подготовить отчёт.',
      { was: 'О.С. Рябинин', now: { name: 'Лужина Ирина Петровна', position: 'Старший воспитатель' } },
      'Поручить Лужиной И.П., старшему воспитателю, подготовить отчёт.',
    ],
    [
      'Назначить ответственным за питание завхоза Клёнова Б.Б.',
      { was: 'Клёнов Б.Б.', now: { name: 'Берёзкин Г.Д.' } },
      'Назначить ответственным за питание завхоза Берёзкина Г.Д.',
    ],
    [
      'Отчёт сдать Клёнову Борису Борисовичу.',
      { was: 'Клёнов Борис Борисович', now: { name: 'Ветрова Нина Павловна' } },
      'Отчёт сдать Ветровой Нине Павловне.',
    ],
    [
      'Утвердить отчёт, подготовленный Клёновым Б.Б.',
      { was: 'Клёнов Б.Б.', now: { name: 'Шевченко А.А.' } },
      'Утвердить отчёт, подготовленный Шевченко А.А.',
    ],
    // The preposition goes with what it stands before.
    [
      'Отчёт согласовать с заместителем директора Клёновым Б.Б.',
      { was: 'Клёнов Б.Б.', now: { name: 'Берёзкин Г.Д.', position: 'Старший методист' } },
      'Отчёт согласовать со старшим методистом Берёзкиным Г.Д.',
    ],
    [
      'Отчёт согласовать со Шмелёвым Б.Б.',
      { was: 'Шмелёв Б.Б.', now: { name: 'Берёзкин Г.Д.' } },
      'Отчёт согласовать с Берёзкиным Г.Д.',
    ],
    [
      'Отчёт согласовать с Б.Б. Клёновым',
      { was: 'Б.Б. Клёнов', now: { name: 'С.С. Шмелёв' } },
      'Отчёт согласовать с С.С. Шмелёвым',
    ],
    [
      'Внести сведения о Клёнове Б.Б.',
      { was: 'Клёнов Б.Б.', now: { name: 'Иволгин Г.Д.' } },
      'Внести сведения об Иволгине Г.Д.',
    ],
  ])('%s', async (text, person, expected) => {
    const renewed = await clauseWith(text, person);
    expect(renewed.text).toBe(expected);
    expect(renewed.open.people.map(({ was }) => was)).toEqual(['И.И. Берёзкин']);
  });

  it('is known by a form of another case and another order', async () => {
    const text = 'Возложить контроль на Рябинину В.А.';
    for (const was of ['Рябинину В.А.', 'Рябинина В.А.', 'В.А. Рябинина', 'В.А.Рябинина'])
      expect((await clauseWith(text, { was, now: { name: 'Ветров Н.П.' } })).text).toBe(
        'Возложить контроль на Ветрова Н.П.',
      );
  });

  it('may be given in all forms', async () => {
    const forms = {
      nominative: 'Дюма А.К.',
      genitive: 'Дюмы А.К.',
      dative: 'Дюме А.К.',
      accusative: 'Дюму А.К.',
      instrumental: 'Дюмой А.К.',
      prepositional: 'Дюме А.К.',
    };
    const renewed = await clauseWith('Контроль возложить на В.А. Рябинину.', {
      was: 'В.А. Рябинина',
      now: { forms, name: forms.nominative },
    });
    expect(renewed).toMatchObject({ text: 'Контроль возложить на А.К. Дюму.', certainty: 'derived' });
  });

  it('is asked about where the declension is not sure', async () => {
    const text = 'Контроль возложить на В.А. Рябинину.';
    // Of a man it declines, of a woman it does not.
    const unsure = await clauseWith(text, { was: 'В.А. Рябинина', now: { name: 'Ковальчук А.А.' } });
    expect(unsure.certainty).toBe('confirm');
    expect(unsure.open.questions.map(({ place }) => place)).toContain('/order/clauses/0/text');
    const told = await clauseWith(text, {
      was: 'В.А. Рябинина',
      now: { name: 'Ковальчук А.А.', gender: 'female' },
    });
    expect(told).toMatchObject({ text: 'Контроль возложить на А.А. Ковальчук.', certainty: 'derived' });
  });

  it('keeps the post, which is asked about where it may be of the other gender', async () => {
    const person = { was: 'Лужин П.К.', now: { name: 'Мороз Дарья Ильинична' } };
    const head = await clauseWith('Заведующему складом Лужину П.К. принять товар.', person);
    expect(head).toMatchObject({
      text: 'Заведующему складом Мороз Д.И. принять товар.',
      certainty: 'confirm',
    });
    const doctor = await clauseWith('Врачу Лужину П.К. провести осмотр.', person);
    expect(doctor).toMatchObject({ text: 'Врачу Мороз Д.И. провести осмотр.', certainty: 'derived' });
  });

  it('may change places with another', async () => {
    const document = documentOf({
      order: order({
        clauses: [
          { number: '1', text: 'Назначить Лужина П.К., заменяет Клёнова Б.Б. на время отпуска.', items: [] },
        ],
      }),
    });
    const people = [
      { was: 'Лужин П.К.', now: { name: 'Клёнов Б.Б.' } },
      { was: 'Клёнов Б.Б.', now: { name: 'Лужин П.К.' } },
    ];
    const renewal = await renewDocument(document, { period: '2023', answers: { people }, today });
    expect(renewal.document.order?.clauses[0]?.text).toBe(
      'Назначить Клёнова Б.Б., заменяет Лужина П.К. на время отпуска.',
    );
  });

  it('that stays is kept and asked about no more', async () => {
    const renewed = await clauseWith('Контроль возложить на В.А. Рябинину.', {
      was: 'В.А. Рябинина',
      now: {},
    });
    expect(renewed).toMatchObject({ text: 'Контроль возложить на В.А. Рябинину.', certainty: 'kept' });
  });

  it('may get another post alone', async () => {
    const text = 'Поручить методисту Рябининой В.А. подготовить отчёт.';
    const renewed = await clauseWith(text, { was: 'Рябинина В.А.', now: { position: 'Завуч' } });
    expect(renewed.text).toBe('Поручить завучу Рябининой В.А. подготовить отчёт.');
  });
});

describe('a person in every other place', () => {
  const person = { was: 'Г.Г. Лесная', now: { name: 'Ветров Н.П.', position: 'И.о. директора' } };
  const renew = async (answers: Answers) => {
    const document = documentOf({
      order: order({
        signatory: { position: 'Директор', name: 'Г.Г. Лесная' },
        clauses: [
          {
            number: '1',
            text: 'Контроль возложить на Лесную Г.Г.',
            items: [{ number: null, text: 'довести до Лесной Г.Г.' }],
          },
        ],
      }),
      plans: [
        plan({
          period: schoolYear(2022),
          approval: { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: 'Г.Г. Лесная', date: null },
          sections: [
            section([
              item({ responsible: { text: 'Лесная Г.Г., директор', parties: ['Лесная Г.Г., директор'] } }),
              item({
                responsible: { text: 'Клёнов Б.Б. Лесная Г.Г.', parties: ['Клёнов Б.Б.', 'Лесная Г.Г.'] },
              }),
            ]),
          ],
        }),
      ],
      tables: [
        {
          appendix: '2',
          title: 'Состав комиссии',
          columns: ['№', 'ФИО', 'Должность'],
          rows: [['1', 'Лесная Г.Г.', 'директор']],
        },
      ],
    });
    return renewDocument(document, { period: '2023-2024', answers, today });
  };

  it('is one question', async () => {
    const { open, changes } = await renew({});
    expect(open.people.map(({ was }) => was)).toEqual(['Г.Г. Лесная', 'Клёнов Б.Б.']);
    expect(open.people[0]?.where).toMatch(/Подпись.*Пункт 1 приказа/u);
    expect(changes.filter(({ rule }) => rule === 'renew/person')).toHaveLength(8);
  });

  it('changes in the nominative, with the post', async () => {
    const { document, open, changes } = await renew({ people: [person] });
    expect(document.order?.signatory).toEqual({ position: 'И.о. директора', name: 'Н.П. Ветров' });
    expect(document.order?.clauses[0]).toMatchObject({
      text: 'Контроль возложить на Ветрова Н.П.',
      items: [{ text: 'довести до Ветрова Н.П.' }],
    });
    const [made] = document.plans;
    expect(made?.approval).toMatchObject({ position: 'И.о. директора', name: 'Н.П. Ветров' });
    expect(made?.sections[0]?.items.map(({ responsible }) => responsible)).toEqual([
      { text: 'Ветров Н.П., и.о. директора', parties: ['Ветров Н.П., и.о. директора'] },
      { text: 'Клёнов Б.Б. Ветров Н.П.', parties: ['Клёнов Б.Б.', 'Ветров Н.П.'] },
    ]);
    expect(document.tables[0]?.rows).toEqual([['1', 'Ветров Н.П.', 'и.о. директора']]);
    expect(open.people.map(({ was }) => was)).toEqual(['Клёнов Б.Б.']);
    expect(JSON.stringify(document)).not.toContain('Лесн');
    expect(
      changes.filter(({ rule }) => rule === 'answers/person').map(({ certainty }) => certainty),
    ).not.toContain('confirm');
  });
});
