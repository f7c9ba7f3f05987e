import { describe, expect, it } from 'vitest';
import { readOrder } from '../pipeline/extract/order.ts';
import { extractFlow } from './extract-kit.ts';
import { lexicon, linesOf, listen } from './stage-kit.ts';

const read = (text: string) => {
  const { said, context } = listen();
  const kit = { say: context.say, lexicon, note: () => undefined, noteLines: () => undefined };
  const found = readOrder(linesOf(text), kit);
  return { order: found?.order, to: found?.to, said: said.map(({ rule }) => rule) };
};

const whole = `
Вход. № 5
МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ
«Заречный музей»
196135, г. Заречный, ул. Лесная, д. 5, тел. (38255) 2-44-69
П Р И К А З
10.09.2021 г. № 57 – 4655
г. Заречный
О подготовке
музея к зиме
В целях сохранности здания
п р и к а з ы в а ю:
1. Утвердить план (приложение).
Директор ________ И.И. Берёзкин
С приказом ознакомлены:
Б.Б. Клёнова
Приложение
к приказу от 10.09.2021 № 57-4655`;

describe('an order', () => {
  it('has all its requisites', () => {
    const { order, said } = read(whole);
    expect(order).toMatchObject({
      form: 'приказ',
      organization: {
        name: 'МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «Заречный музей»',
        address: '196135, г. Заречный, ул. Лесная, д. 5',
        phone: '(38255) 2-44-69',
      },
      date: '2021-09-10',
      number: '57-4655',
      place: 'г. Заречный',
      title: 'О подготовке музея к зиме',
      preamble: 'В целях сохранности здания',
      directive: 'приказываю',
      clauses: [{ number: '1', text: 'Утвердить план (приложение).', items: [] }],
      signatory: { position: 'Директор', name: 'И.И. Берёзкин' },
    });
    expect(said).toEqual(['extract/attachment-left']);
  });

  it('has a name and an address that go on in the next line', () => {
    const head = 'Школа села Ясногорье-\nЗаречного\n196135, г. Заречный,\nЗаводское шоссе, 3\nтел. 2-44-69';
    expect(read(`${head}\n${whole.slice(whole.indexOf('П Р И'))}`).order?.organization).toEqual({
      name: 'Школа села Ясногорье-Заречного',
      address: '196135, г. Заречный, Заводское шоссе, 3',
      phone: '2-44-69',
    });
  });

  it('tells what is left out, its beginning where it is long', () => {
    const { said, context } = listen();
    const visas = `Согласовано:\n${'Б.Б. Клёнова\n'.repeat(20)}`;
    readOrder(linesOf(whole.replace('С приказом ознакомлены:', visas)), {
      say: context.say,
      lexicon,
      note: () => undefined,
    });
    expect(said[0]?.message).toContain(`«Согласовано:${' Б.Б. Клёнова'.repeat(5)} Б.…»`);
  });

  it('ends before its appendix, the familiarisation sheet left out', () => {
    const lines = whole.trim().split('\n');
    expect(read(whole).to).toBe(lines.indexOf('Приложение'));
    const unattached = lines.filter((line) => !/ознакомлен|Клёнова/u.test(line)).join('\n');
    expect(read(unattached).to).toBe(lines.indexOf('Приложение') - 2);
    expect(read(lines.slice(0, 15).join('\n')).to).toBe(15);
  });

  it.each([
    ['ПРИКАЗ № 5 от 10.09.2021', '2021-09-10', '5', null],
    ['ПРИКАЗ\nот «10» сентября 2021 года № 133/6-ОД', '2021-09-10', '133/6-ОД', null],
    ['ПРИКАЗ\n№ 219 о/д\n10.09.2021', '2021-09-10', '219 о/д', null],
    ['ПРИКАЗ\n10.09.2021 с. Лесное № 02-Д', '2021-09-10', '02-Д', 'с. Лесное'],
    ['ПРИКАЗ\n10 сентября 2021 г. № 5\nпосёлок Приозёрный', '2021-09-10', '5', 'посёлок Приозёрный'],
    ['ПРИКАЗ\n«___» ________ 20__ г. № ____', null, null, null],
  ])('has date, number and place in «%s»', (head, date, number, place) => {
    const { order } = read(`${head}\nО зиме\nВ целях порядка\nПРИКАЗЫВАЮ:\n1. Утвердить.`);
    expect(order).toMatchObject({ date, number, place, title: 'О зиме' });
  });

  it.each([
    ['РАСПОРЯЖЕНИЕ', 'ОБЯЗЫВАЮ', 'распоряжение'],
    ['ПОСТАНОВЛЕНИЕ', 'ПОСТАНОВЛЯЮ', 'постановление'],
    ['РЕШЕНИЕ', 'РЕШИЛ', 'решение'],
    ['РАСПОРЯЖЕНИЕ ПО ФАКУЛЬТЕТУ', 'ОБЯЗЫВАЮ', 'распоряжение'],
    ['П Р И К А З\nпо основной деятельности', 'ПРИКАЗЫВАЮ', 'приказ'],
  ])('may be a %s', (form, directive, name) => {
    const { order } = read(`${form}\n№ 5\nО зиме\nВ целях порядка ${directive}:\n1. Утвердить.`);
    expect(order).toMatchObject({ form: name, directive, preamble: 'В целях порядка' });
  });

  it('ends before what it approves, where that bears the mark of its approval', () => {
    const [text = ''] = whole.split(/\n(?=Приложение)/u);
    const approved = `${text}\nУТВЕРЖДЁН\nприказом школы\nот 01.09.2022 № 5\nПлан работы`;
    expect(linesOf(approved)[read(approved).to ?? 0]?.text).toBe('УТВЕРЖДЁН');
  });

  it('is known by its directive alone', () => {
    const { order, said } = read('О зиме\nПРИКАЗЫВАЮ:\n1. Утвердить.\nДиректор И.И. Берёзкин');
    expect(order).toMatchObject({ form: 'приказ', preamble: null, title: 'О зиме' });
    expect(said).toEqual(['extract/form-missing', 'extract/date-missing', 'extract/number-missing']);
  });

  it('is most likely an order where it only obliges', () => {
    const { order, said } = read('О зиме\nОБЯЗЫВАЮ:\n1. Утвердить.\nДиректор И.И. Берёзкин');
    expect([order?.form, said[0]]).toEqual(['приказ', 'extract/form-missing']);
  });

  it('is known where a Latin letter stands in its words', async () => {
    const text = 'ПPИКАЗ № 5\nО зиме\nПРИКАЗЫВАЮ:\n1. Утвердить cмету.';
    const { order, corrections } = await extractFlow(...linesOf(text));
    expect(order).toMatchObject({ form: 'приказ', number: '5', clauses: [{ text: 'Утвердить смету.' }] });
    expect(corrections).toEqual([
      { path: '/order/form', from: 'ПPИКАЗ', to: 'ПРИКАЗ', rule: 'look-alike' },
      { path: '/order/clauses/0/text', from: 'cмету', to: 'смету', rule: 'look-alike' },
    ]);
  });

  it('says what it lacks', () => {
    const { order, said } = read('ПРИКАЗ\n1. Утвердить план.');
    expect(order).toMatchObject({ preamble: null, directive: null, signatory: null });
    expect(said).toEqual([
      'extract/date-missing',
      'extract/number-missing',
      'extract/title-missing',
      'extract/directive-missing',
      'extract/signatory-missing',
    ]);
  });

  it('without a signature ends where a plan begins', () => {
    const { order } = read('ПРИКАЗ\n№ 5\nО зиме\nПРИКАЗЫВАЮ:\n1. Утвердить.\nПлан работы на 2022 год');
    expect(order?.clauses).toEqual([{ number: '1', text: 'Утвердить.', items: [] }]);
  });

  it('has a title without the quotation marks around it', () => {
    expect(read('ПРИКАЗ\n№ 5\n«О зиме»\nПРИКАЗЫВАЮ:\n1. Утвердить.').order?.title).toBe('О зиме');
  });

  it.each([
    ['План работы на 2022 год'],
    ['Приказ о чём-то, что не имеет вида и занимает целую строку текста'],
  ])('is none: %s', (text) => {
    expect(read(text).order).toBeUndefined();
  });
});
