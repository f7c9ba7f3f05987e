import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { russianGrammar as grammar } from '../pipeline/grammar/grammar.ts';
import { grammaticalCases } from '../pipeline/model/grammar.ts';
import { fullName } from './grammar/generated-name.ts';

describe('a name', () => {
  it.each([
    ['В.А. Лапина', 'accusative', 'В.А. Лапину'],
    ['Лапина В.А.', 'dative', 'Лапиной В.А.'],
    ['Лапина  В. А.', 'dative', 'Лапиной  В. А.'],
    ['В.А.Лапина', 'genitive', 'В.А.Лапиной'],
    ['ЛАПИНА В.А.', 'accusative', 'ЛАПИНУ В.А.'],
    ['Волков Пётр Сергеевич', 'instrumental', 'Волковым Петром Сергеевичем'],
    ['Пётр Сергеевич Волков', 'dative', 'Петру Сергеевичу Волкову'],
    ['Вера Андреевна', 'dative', 'Вере Андреевне'],
    ['Вера Лапина', 'accusative', 'Веру Лапину'],
    ['Шевчук Анна Ивановна', 'dative', 'Шевчук Анне Ивановне'],
    ['Шевчук Роман Ильич', 'instrumental', 'Шевчуком Романом Ильичом'],
    ['Алиев Рашид Гасан оглы', 'dative', 'Алиеву Рашиду Гасан оглы'],
    ['Бабич Иван Фомич', 'genitive', 'Бабича Ивана Фомича'],
    ['фон Берг П.П.', 'nominative', 'фон Берг П.П.'],
    ['Берёза М.М.', 'prepositional', 'Берёзе М.М.'],
    ['', 'dative', ''],
  ] as const)('«%s» in the %s is «%s»', (name, to, text) => {
    expect(grammar.inflectName(name, to).text).toBe(text);
  });

  it('is asked about where initials hide the gender and the forms differ', () => {
    expect(grammar.inflectName('Шевчук О.П.', 'dative')).toEqual({ text: 'Шевчуку О.П.', sure: false });
    expect(grammar.inflectName('Шевчук О.П.', 'dative', { gender: 'female' })).toEqual({
      text: 'Шевчук О.П.',
      sure: true,
    });
    expect(grammar.inflectName('Ткаченко О.П.', 'dative')).toEqual({ text: 'Ткаченко О.П.', sure: true });
  });

  it('is inflected from the case that it was given in', () => {
    expect(grammar.inflectName('Лапину В.А.', 'dative', { from: 'accusative' })).toEqual({
      text: 'Лапиной В.А.',
      sure: true,
    });
    expect(grammar.inflectName('Толстому Л.Л.', 'nominative', { from: 'dative' }).sure).toBe(false);
  });

  it.each([
    ['Ткаченко Ольга Петровна', 'female'],
    ['Ткаченко Илья Петрович', 'male'],
    ['Мамедова Лейла Гасан кызы', 'female'],
    ['Черных Никита', 'male'],
    ['Ким Любовь', 'female'],
    ['Ким Саша', null],
    ['Лапина В.А.', 'female'],
    ['Островский А.А.', 'male'],
    ['Донской И.И.', 'male'],
    ['Шевчук О.П.', null],
    ['Грин О.П.', null],
    ['Калина О.П.', null],
    ['', null],
  ])('of %s tells the gender: %s', (name, gender) => {
    expect(grammar.genderOf(name)).toBe(gender);
  });

  it.each([
    ['Лапина Вера Андреевна', 'П.С. Волков', 'В.А. Лапина'],
    ['В.А. Лапина', 'Волков П. С.', 'Лапина В. А.'],
    ['Лапина Вера Андреевна', 'Пётр Сергеевич Волков', 'Вера Андреевна Лапина'],
    ['Лапина В.А.', 'Волков Пётр Сергеевич', 'Лапина В.А.'],
    ['Лапина В.', 'П.С. Волков', 'В. Лапина'],
    ['Лапина Вера Андреевна', 'Волков', 'Лапина'],
    ['Лапина', 'П.С. Волков', 'Лапина'],
    ['Лапина В.А.', '', 'Лапина В.А.'],
  ])('«%s» like «%s» is «%s»', (name, printed, like) => {
    expect(grammar.nameLike(name, printed)).toBe(like);
  });
});

describe('the nominative of a printed name', () => {
  it.each([
    ['Лапиной В.А.', 'dative', 'Лапина В.А.'],
    ['Лапину Веру Андреевну', 'accusative', 'Лапина Вера Андреевна'],
    ['Павла Петровича Кравца', 'genitive', 'Павел Петрович Кравец'],
    ['Илье Кузьмичу Морозу', 'dative', 'Илья Кузьмич Мороз'],
    ['Черных А.А.', 'dative', 'Черных А.А.'],
    ['Римскую-Корсакову М.А.', 'accusative', 'Римская-Корсакова М.А.'],
    ['Полевую Р.Н.', 'accusative', 'Полевая Р.Н.'],
    ['Зимнюю О.О.', 'accusative', 'Зимняя О.О.'],
    ['Тер-Петросяну А.А.', 'dative', 'Тер-Петросян А.А.'],
    ['Петра Львовича Зайцева', 'genitive', 'Пётр Львович Зайцев'],
  ] as const)('«%s» (%s) is «%s»', (printed, from, name) => {
    expect(grammar.nominativesOf(printed, from)[0]?.text).toBe(name);
  });

  it('is what is printed where no name declines so', () => {
    expect(grammar.nominativesOf('Ивановыми', 'dative', 'male')).toEqual([{ text: 'Ивановыми', sure: true }]);
    expect(grammar.nominativesOf('Лапина А.А.', 'instrumental')).toEqual([
      { text: 'Лапина А.А.', sure: false },
    ]);
  });

  it.each([
    ['Контроль возложить на', 'Лебедеву Н.М.', ', заместителя директора.', 'Лебедева Н.М.'],
    ['Контроль возложить на заместителя директора', 'И.П. Сомова', '.', 'И.П. Сомов'],
    ['2. ', 'Галкиной Ю.А.', ', методисту:', 'Галкина Ю.А.'],
    ['Методическому кабинету (', 'С.Г. Рыловой', '):', 'С.Г. Рылова'],
    ['Согласовать с', 'Мельником А.А.', ' план', 'Мельник А.А.'],
    ['', 'Сомова А.А.', '', 'Сомова А.А.'],
  ])('after «%s» is read from «%s»', (before, printed, after, name) => {
    const start = before.length + 1;
    const text = `${before} ${printed}${after}`;
    expect(grammar.nominativesIn(text, start, start + printed.length)[0]?.text).toBe(name);
  });
});

describe('a post', () => {
  it.each([
    ['старший вожатый первой смены', 'dative', 'старшему вожатому первой смены'],
    ['ответственный секретарь комиссии', 'accusative', 'ответственного секретаря комиссии'],
    ['врач-терапевт участковый', 'dative', 'врачу-терапевту участковому'],
    ['сторож (вахтёр)', 'dative', 'сторожу (вахтёру)'],
    ['учитель-предметник', 'accusative', 'учителя-предметника'],
    ['ДИРЕКТОР ШКОЛЫ', 'accusative', 'ДИРЕКТОРА ШКОЛЫ'],
    ['директор, учитель физики', 'dative', 'директору, учителю физики'],
    ['заместитель директора по УВР, ВР', 'dative', 'заместителю директора по УВР, ВР'],
    ['ВрИО начальника', 'dative', 'ВрИО начальника'],
  ] as const)('«%s» in the %s is «%s»', (post, to, text) => {
    expect(grammar.inflectPost(post, to)).toEqual({ text, sure: true });
  });

  it('that nobody knows declines as a noun, and is asked about', () => {
    expect(grammar.inflectPost('гляциор станции', 'dative')).toEqual({
      text: 'гляциору станции',
      sure: false,
    });
    expect(grammar.inflectPost('нимфа пруда', 'accusative')).toEqual({ text: 'нимфу пруда', sure: false });
    expect(grammar.inflectPost('№ 5', 'dative')).toEqual({ text: '№ 5', sure: false });
    expect(grammar.inflectPost('гляциору', 'nominative', 'dative')).toEqual({
      text: 'гляциору',
      sure: false,
    });
  });
});

describe('any name', () => {
  const to = fc.constantFrom(...grammaticalCases);

  it('keeps its layout in every case', () => {
    fc.assert(
      fc.property(fullName, to, ({ name, gender }, one) => {
        const shape = (text: string): string => text.replace(/\p{Ll}+/gu, 'x');
        expect(shape(grammar.inflectName(name, one, { gender }).text)).toBe(shape(name));
      }),
    );
  });

  it('is among the readings of each of its forms', () => {
    fc.assert(
      fc.property(fullName, to, ({ name, gender }, from) => {
        const printed = grammar.inflectName(name, from, { gender }).text;
        const readings = grammar.nominativesOf(printed, from, gender).map(({ text }) => text);
        expect(readings).toContain(name);
      }),
    );
  });

  it('is found in a text in each of its forms', () => {
    fc.assert(
      fc.property(fullName, to, ({ name, gender }, one) => {
        const printed = grammar.inflectName(name, one, { gender }).text;
        const text = `Сведения для отчёта: ${printed} и другие`;
        const [found, ...others] = grammar.mentionsOf(text, name, gender);
        expect(others).toEqual([]);
        expect(found && text.slice(found.start, found.end)).toBe(printed);
      }),
    );
  });
});
