import { describe, expect, it } from 'vitest';
import { answersOf, isEmpty } from '../pipeline/model/answers/answers.ts';
import { answersSchema } from '../pipeline/model/answers/answers-schema.ts';
import { answersText, parseAnswers } from '../pipeline/pipeline.ts';

const parse = (file: unknown) => parseAnswers(JSON.stringify(file), 'о.json');
const question = (place: string, answer: string, proposed: string | null = null) => ({
  place,
  where: 'Место',
  question: 'Почему',
  was: 'было',
  proposed,
  answer,
});

/** The byte of a Russian letter, or of an ASCII sign. */
const windows1251 = (code: number): number => (code < 0x80 ? code : code - 0x350);

describe('the answers file', () => {
  it.each(['05.09.2022', '5 сентября 2022 г.', '2022-09-05'])('takes the date %s', async (date) => {
    expect(await parse({ date, number: '№ 7' })).toMatchObject({ date: '2022-09-05', number: '7' });
  });

  it('puts the answers to questions where they belong', async () => {
    const questions = [
      question('/order/date', '05.09.2022'),
      question('/order/number', '№ 151-од'),
      question('/order/preamble', 'На основании устава'),
      question('/plans/0/title', ' План чтения ', 'План'),
      question('/plans/0/goal', 'Да.', 'Читать'),
      question('/plans/0/tasks/0', '', 'Считать'),
    ];
    expect(await parse({ questions })).toMatchObject({
      date: '2022-09-05',
      number: '151-од',
      basis: 'На основании устава',
      texts: { '/plans/0/title': 'План чтения' },
      agreed: [{ place: '/plans/0/goal', proposed: 'Читать' }],
    });
  });

  it('takes a preamble that something is proposed for as a text', async () => {
    const questions = [question('/order/preamble', 'В целях чтения', 'В целях учения')];
    expect(await parse({ questions })).toMatchObject({ texts: { '/order/preamble': 'В целях чтения' } });
  });

  it('lets what is named by itself have the last word', async () => {
    const questions = [question('/order/number', '1'), question('/plans/0/title', 'А')];
    const answers = await parse({ number: '2', texts: { '/plans/0/title': 'Б' }, questions });
    expect(answers).toMatchObject({ number: '2', texts: { '/plans/0/title': 'Б' } });
  });

  it('takes all others for the same people where that is said', async () => {
    const people = [
      { was: 'А.А. Первый', now: { name: '', position: '' } },
      { was: 'Б.Б. Второй', now: { name: 'В.В. Третий', position: '' } },
    ];
    const stays = { was: 'А.А. Первый', now: {} };
    const changes = { was: 'Б.Б. Второй', now: { name: 'В.В. Третий' } };
    expect((await parse({ others: 'Да.', people })).people).toEqual([stays, changes]);
    expect((await parse({ others: '', people })).people).toEqual([changes]);
    expect((await parse({ others: 'нет', people })).people).toEqual([changes]);
    await expect(parse({ others: 'Иванов', people })).rejects.toThrow(
      /"others": написано "Иванов", а нужно — "да"/,
    );
  });

  it('takes people who stay, who change, and whose post changes', async () => {
    const people = [
      { was: 'А.А. Первый', now: { name: 'да', position: '' } },
      { was: 'Б.Б. Второй', now: { name: 'В.В. Третий', position: 'Завуч', gender: 'male' } },
      { was: 'Г.Г. Четвёртый', now: { name: '', position: 'Методист' } },
      { was: 'Д.Д. Пятый', now: { name: '', position: '' } },
    ];
    expect((await parse({ people })).people).toEqual([
      { was: 'А.А. Первый', now: {} },
      { was: 'Б.Б. Второй', now: { name: 'В.В. Третий', position: 'Завуч', gender: 'male' } },
      { was: 'Г.Г. Четвёртый', now: { position: 'Методист' } },
    ]);
  });

  it('says nothing where all is blank', async () => {
    const blanks = {
      date: '',
      number: ' ',
      basis: '',
      signatory: { name: '', position: '' },
      questions: [question('/order/date', '')],
      people: [{ was: 'А.А. Первый', now: { name: '', position: '' } }],
      responsible: [{ was: 'Совет', now: '' }],
      drop: [''],
      add: [],
      texts: { '/plans/0/title': '' },
    };
    expect(isEmpty(await parse(blanks))).toBe(true);
    expect(isEmpty(answersOf({}))).toBe(true);
    expect(isEmpty(await parse({ number: '5' }))).toBe(false);
  });

  it.each([
    [{ numer: '1' }, /ключ "numer" неизвестен; возможно, "number"/],
    [{ date: '31.02.2022' }, /"date": написано "31\.02\.2022", а нужно — дата: "05\.09\.2022"/],
    [{ signatory: { name: 5 } }, /"signatory" → "name": написано 5/],
    [{ signatory: { nama: 'А' } }, /ключ "nama" неизвестен; возможно, "name"/],
    [{ texts: { order: 'а' } }, /адрес "order" должен начинаться/],
    [{ questions: [question('/order/date', 'завтра')] }, /«Место»: написано "завтра".*дата/],
    [{ questions: [question('/order/number', 'да')] }, /написано "да".*номер/],
    [{ questions: [question('/order/preamble', 'да')] }, /написано "да".*верный текст/],
    [{ questions: [question('/plans/0/title', 'нет', 'План')] }, /написано "нет".*верный текст/],
    [{ people: [{ was: 'А.А. Первый', now: { nam: 'Б' } }] }, /ключ "nam" неизвестен; возможно, "name"/],
    [{ people: [{ now: { name: 'Б' } }] }, /"people" → 1 → "was"/],
    [{ responsible: [{ now: 'Совет' }] }, /"responsible" → 1/],
    [{ add: [{ after: '1', before: '2', activity: 'Б' }] }, /"add" → 1/],
    [{ add: [{ after: '1' }] }, /"add" → 1/],
    [{ schema: 'prikaz.document/1' }, /"schema"/],
    [[], /ответы в фигурных скобках/],
  ])('refuses %j in plain words', async (file, message) => {
    const refused = parse(file);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/string|ISO|undefined/);
  });

  it.each([
    ['a text', { basis: 'ы'.repeat(20_001) }, /"basis": слишком длинно: знаков не больше 20000/],
    ['an address', { texts: { [`/${'a/'.repeat(200)}`]: 'а' } }, /адрес .*…/],
    ['a list', { drop: Array(20_001).fill('1') }, /"drop": слишком много: не больше 20000/],
    [
      'texts',
      { texts: Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`/${index}`, 'а'])) },
      /"texts": слишком много/,
    ],
    ['a file', { help: ['ы'.repeat(10_000_000)] }, /слишком много текста/],
  ])('refuses more than a person types: %s', async (_, file, message) => {
    await expect(parse(file)).rejects.toThrow(message);
  });

  it('tells the line that it cannot make out', async () => {
    await expect(parseAnswers('{\n"number": }', 'о.json')).rejects.toThrow(/непонятна строка 2/);
  });

  it('names the question that has a wrong answer', async () => {
    const questions = [question('/order/date', '31 июня')];
    await expect(parse({ questions })).rejects.toThrow(/: «Место»: написано "31 июня", а нужно — дата/);
  });

  it.each(['utf-8', 'utf-16le', 'windows-1251'])('is read in %s', async (encoding) => {
    const text = '{ "basis": "На основании устава школы и приказа управления образования" }';
    const bytes = {
      'utf-8': Buffer.from(`\uFEFF${text}`),
      'utf-16le': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'windows-1251': Buffer.from([...text].map((sign) => windows1251(sign.charCodeAt(0)))),
    }[encoding];
    expect(await answersText(bytes ?? Buffer.from(''))).toBe(text);
  });

  it('has a schema', async () => {
    const { z } = await import('zod');
    const schema = z.toJSONSchema(answersSchema, { io: 'input' });
    expect(Object.keys(schema.properties ?? {})).toEqual(
      expect.arrayContaining(['questions', 'people', 'drop']),
    );
  });
});
