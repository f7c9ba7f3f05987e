import { describe, expect, it } from 'vitest';
import { checkOffice } from '../pipeline/check/office/check-office.ts';
import { rolesOf } from '../pipeline/check/office/lines/roles-of.ts';
import { russianGrammar as grammar } from '../pipeline/grammar/grammar.ts';
import type { Order } from '../pipeline/model/document.ts';
import { usualSettings as settings } from '../pipeline/model/office/settings.ts';
import { order } from './stage-kit.ts';

/** What a rule of the office expects of an order of which nothing but the words is known; none where it is kept. */
const said = (rule: string, more: Partial<Order>): readonly (string | null)[] => {
  const parts = { order: order(more), plans: [], tables: [] };
  const roles = rolesOf([], parts);
  const paper = { measured: null, lines: [], parts, roles, settings, grammar, draft: false };
  return checkOffice(paper)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ expected }) => expected);
};

const clause = (text: string) => ({ number: '1', text, items: [] });
const named = (name: string) => ({ name, address: null, phone: null });

describe('a registered number', () => {
  it.each([
    '139',
    '2766-р',
    '57-4655',
    '133/6-ОД',
    '219 о/д',
    '02-Д',
    '01-05/139',
    'ОД-12',
    '402/1-ОД',
    '12а',
  ])('may be %s', (number) => {
    expect(said('office/number-form', { number })).toEqual([]);
  });

  it.each(['б/н', 'без номера', '139 от 5 мая'])('is not %s', (number) => {
    expect(said('office/number-form', { number })).toHaveLength(1);
  });
});

describe('the place', () => {
  it.each([
    ['Администрация Заречного района', 'пгт Заречный', 0],
    ['Администрация города Смоленска', 'г. Смоленск', 1],
    ['Министерство транспорта Лесогорской области', 'г. Лесогорск', 0],
    ['Центр занятости города Верхнеозёрска', 'г. Верхнеозерск', 1],
    ['Музей посёлка Светлого', 'п. Светлый', 1],
    ['Дом культуры «Светлый путь»', 'п. Светлый', 0],
    ['Средняя школа № 5', 'г. Томск', 0],
  ])('%s, %s', (name, place, count) => {
    expect(said('office/place-repeats', { organization: named(name), place })).toHaveLength(count);
  });
});

describe('cases after prepositions', () => {
  it.each([
    ['На основании письма министерства', null],
    ['На основании письму министерства', 'письма'],
    ['Согласно Федеральному закону', null],
    ['согласно приложения № 1', 'приложению'],
    ['Согласно плана работы', 'плану'],
    ['в соответствии с прилагаемым графиком', null],
    ['В соответствии с распоряжения главы', 'распоряжением'],
    ['В соответствии со служебной необходимостью', null],
    ['на основании рекомендаций', null],
    ['в соответствии с методическими рекомендациями', null],
    ['На основании постановлений главы', null],
    ['согласно порядку', null],
    ['Согласно прилагаемой программе', null],
    ['Согласно программы развития', 'программе'],
  ])('%s', (preamble, wanted) => {
    const found = said('office/basis-case', { preamble });
    expect(found).toHaveLength(wanted === null ? 0 : 1);
    if (wanted !== null) expect(found[0]).toContain(wanted);
  });
});

describe('a basis', () => {
  it.each([
    ['В соответствии с приказом Минобрнауки', 1],
    ['Согласно решения педагогического совета, в целях порядка', 1],
    ['В соответствии с приказом Минобрнауки от 12.01.2025 № 5', 0],
    ['На основании письма комитета, протокола № 3', 0],
    ['Согласно плану работы', 0],
    ['Во исполнение решений совета', 0],
  ])('«%s» lacks date and number: %d', (preamble, count) => {
    expect(said('office/basis-undated', { preamble })).toHaveLength(count);
  });
});

describe('who is told to do something', () => {
  it.each([
    ['Заместителю директора по УВР Лосевой И.Г. подготовить план.', 0],
    ['Заместитель директора по УВР Лосева И.Г. подготовить план.', 1],
    ['Лосева И.Г. подготовить план.', 1],
    ['Лосевой И.Г., Ивановой П.С. подготовить план.', 0],
    ['Классные руководители провести беседы.', 1],
    ['Классным руководителям провести беседы.', 0],
    ['Назначить Лосеву И.Г. ответственной за план.', 0],
    ['Ответственным за план назначить Иванова П.С.', 0],
    ['Кузнецову А.П. представить отчёт.', 0],
    ['Директор обязан обеспечить порядок.', 0],
    ['Создать комиссию: председатель – Лосева И.Г., секретарь – Иванов П.С.', 0],
    ['Наградить Лосеву И.Г. грамотой и провести линейку.', 0],
    ['Бухгалтерии (Сидорова Н.Н.) оплатить расходы.', 0],
  ])('%s', (text, count) => {
    expect(said('office/executor-case', { clauses: [clause(text)] })).toHaveLength(count);
  });
});

describe('control', () => {
  it.each([
    ['Контроль за исполнением приказа возложить на заместителя директора Лосеву И.Г.', 0],
    ['Контроль за исполнением приказа возложить на Лосевой И.Г.', 1],
    ['Контроль за исполнением приказа возложить на Иванова П.С.', 0],
    ['Контроль за исполнением приказа возложить на Иванову П.С.', 0],
    ['Контроль исполнения приказа возложить на Ткаченко О.П.', 0],
    ['Контроль за исполнением приказа возложить на заместителю директора Иванова П.С.', 1],
    ['Контроль за исполнением приказа оставляю за собой.', 0],
  ])('%s', (text, count) => {
    expect(said('office/control-case', { clauses: [clause(text)] })).toHaveLength(count);
    expect(said('office/control-form', { clauses: [clause(text)] })).toEqual([]);
  });
});

describe('the person who speaks', () => {
  it.each([
    ['приказ', 'ПРИКАЗЫВАЮ', 0],
    ['приказ', 'ПРИКАЗЫВАЕМ', 1],
    ['приказ', 'приказывает', 1],
    ['распоряжение', 'обязываю', 0],
    ['постановление', 'ПОСТАНОВЛЯЕТ', 0],
    ['решение', 'РЕШИЛА', 0],
  ])('%s: %s', (form, directive, count) => {
    expect(said('office/first-person', { form, directive })).toHaveLength(count);
  });
});

describe('a title', () => {
  it.each([
    ['Об утверждении плана', 0],
    ['О мерах', 0],
    ['Обо всём', 0],
    ['Утверждение плана', 1],
    ['Относительно отпусков', 1],
  ])('%s', (title, count) => {
    expect(said('office/title-subject', { title })).toHaveLength(count);
  });
});

describe('names in running text', () => {
  it('are told wherever initials come first, also where a longer text before has some', () => {
    const clauses = [
      clause('Возложить подготовку помещений к зиме на заместителя директора К.К. Седова.'),
      clause('Поручить учёт О.П. Лапиной.'),
    ];
    expect(said('office/name-in-text', { preamble: null, clauses })).toHaveLength(2);
  });
});
