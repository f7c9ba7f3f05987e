import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../pipeline/model/paper/word.ts';
import { centred, down, grid, inShort, laidOut, lines, page, set } from './page-kit.ts';

/** A line from margin to margin, so that whatever follows had no room in it. */
const full = (start: string): string => `${start} ${'слово '.repeat(20)}`.slice(0, 97).trim();

/** What every page of running text has: where its margins are. */
const margins = lines(70, 80, full('Сегодня'), 'конец.');

const texts = (...words: Word[][]): (string | string[][])[] =>
  inShort(laidOut(page([...margins, ...words.flat()]))).slice(1);

describe('paragraphs', () => {
  it('joins wrapped lines and begins a paragraph at an indent', () => {
    const body = [set(105, 120, full('На').slice(0, 90)), lines(70, 133, full('дальше'), 'и конец.')];
    const second = set(105, 159, 'Второй абзац.');
    const [first, next] = texts(...body, second);
    expect(first).toBe(`${full('На').slice(0, 90)} ${full('дальше')} и конец.`);
    expect(next).toBe('Второй абзац.');
  });

  it('begins a paragraph with each point of a list, and with no dash inside a sentence', () => {
    expect(
      texts(lines(70, 120, full('1. Утвердить план (далее'), '– План) и список.', '2. Провести урок.')),
    ).toEqual([`${full('1. Утвердить план (далее')} – План) и список.`, '2. Провести урок.']);
  });

  it('joins a point that hangs under its words', () => {
    expect(texts(set(70, 120, full('– провести')), set(80, 133, 'урок мужества;'))).toEqual([
      `${full('– провести')} урок мужества;`,
    ]);
  });

  it('keeps the lines of a title and of a stamp apart', () => {
    expect(texts(lines(70, 120, 'О подготовке', 'к новому учебному году'))).toEqual([
      'О подготовке\nк новому учебному году',
    ]);
    expect(texts(lines(380, 120, 'УТВЕРЖДАЮ', 'Директор школы', 'И.И. Берёзкин'))).toEqual([
      'УТВЕРЖДАЮ\nДиректор школы\nИ.И. Берёзкин',
    ]);
  });

  it('parts a title in the middle from the mark at the right above it', () => {
    const mark = [set(400, 120, 'Приложение № 1'), set(330, 133, full('к приказу').slice(0, 40))];
    expect(texts(...mark, centred(146, 'СОСТАВ комиссии')).at(-1)).toBe('СОСТАВ комиссии');
  });

  it('sees what is centred, bold and at the right', () => {
    const bold = centred(120, 'ПРИКАЗ').map((word) => ({ ...word, bold: true }));
    const blocks = laidOut(page([...margins, ...bold, ...set(400, 160, 'Приложение № 1')]));
    expect(blocks.slice(1)).toMatchObject([
      { text: 'ПРИКАЗ', align: 'center', bold: true },
      { text: 'Приложение № 1', align: 'right', bold: false },
    ]);
  });

  it('takes a line of three wrapped ones that ends at the margin for justified', () => {
    expect(laidOut(page(lines(70, 80, full('Во'), full('исполнение'), 'приказа')))[0]).toMatchObject({
      align: 'justify',
    });
  });

  it('sets far parts of a line apart with a tab and never wraps after one', () => {
    const signature = [...set(70, 120, 'Директор'), ...set(480, 120, 'И.И. Берёзкин')];
    expect(texts(signature, set(70, 133, 'Исп. Сидорова'))).toEqual([
      'Директор\tИ.И. Берёзкин\nИсп. Сидорова',
    ]);
  });

  it('keeps what belongs together in the next line', () => {
    const almost = full('Ответственность возложить на учителя').slice(0, 88);
    expect(texts(lines(70, 120, almost, 'Иванову И.И. сегодня'))).toEqual([`${almost} Иванову И.И. сегодня`]);
  });

  it('closes letter-spaced words by their even gaps', () => {
    const spaced = [...'ПЛАН'].flatMap((letter, index) => set(270 + index * 9, 120, letter));
    const second = [...'РАБОТЫ'].flatMap((letter, index) => set(316 + index * 9, 120, letter));
    expect(texts(spaced, second)).toEqual(['ПЛАН РАБОТЫ']);
    expect(texts(set(300, 120, 'г. Я и Ты'))).toEqual(['г. Я и Ты']);
  });

  it('joins a web address without a space', () => {
    const line = full('На сайте').slice(0, 70);
    expect(texts(lines(70, 120, `${line} https://example.ru/plan/`, 'library.html'))).toEqual([
      `${line} https://example.ru/plan/library.html`,
    ]);
  });

  it('tells two sizes of type and distant lines apart', () => {
    const small = set(70, 133, 'мелкая сноска', { fontSize: 7 });
    expect(texts(set(70, 120, 'Крупный текст'), small)).toEqual(['Крупный текст', 'мелкая сноска']);
    expect(texts(set(70, 120, 'Первое'), set(70, 160, 'второе'))).toEqual(['Первое', 'второе']);
  });
});

describe('words that a line’s end broke', () => {
  const broken = (left: string, right: string, elsewhere = ''): unknown =>
    texts(
      lines(70, 120, `${full('Это').slice(0, 96 - left.length)} ${left}`, `${right} всё.`),
      set(70, 200, elsewhere),
    )[0];

  it.each([
    ['меро-', 'приятия', 'мероприятия'],
    ['учебно-', 'методический', 'учебно-методический'],
    ['Стародубце-', 'ву', 'Стародубцеву'],
    ['Старо-', 'дубцеву', 'Стародубцеву'],
    ['Санкт-', 'Петербурга', 'Санкт-Петербурга'],
    ['кто-', 'то', 'кто-то'],
    ['2022-', '2023', '2022-2023'],
    ['788-', 'м', '788-м'],
    ['научно-', 'и', 'научно- и'],
  ])('«%s» and «%s» are «%s»', (left, right, whole) => {
    expect(broken(left, right)).toContain(` ${whole} всё.`);
  });

  it('asks the document first', () => {
    expect(broken('Верхне-', 'озёрск', 'Посёлок Верхнеозёрск')).toContain('Верхнеозёрск всё.');
    expect(broken('само-', 'вывоз', 'Это «само-вывоз»')).toContain('само-вывоз всё.');
  });
});

describe('blocks beside one another', () => {
  it('reads stamps side by side one after the other', () => {
    const left = lines(70, 80, 'СОГЛАСОВАНО', 'Председатель совета', 'Е.П. Лыткина');
    const right = lines(370, 82, 'УТВЕРЖДАЮ', 'Директор', 'И.И. Берёзкин', '«01» сентября 2022 г.');
    expect(inShort(laidOut(page([...left, ...right])))).toEqual([
      'СОГЛАСОВАНО\nПредседатель совета\nЕ.П. Лыткина',
      'УТВЕРЖДАЮ\nДиректор\nИ.И. Берёзкин\n«01» сентября 2022 г.',
    ]);
  });

  it('reads three stamps, and the title below them apart', () => {
    const stamps = [70, 210, 370].flatMap((x, index) =>
      lines(x, 80, 'ПРИНЯТО', `строка ${index}`, 'ещё одна строка'),
    );
    const title = set(245, 126, 'ПЛАН');
    expect(inShort(laidOut(page([...stamps, ...title, ...set(70, 200, 'Конец страницы.')])))).toEqual([
      'ПРИНЯТО\nстрока 0\nещё одна строка',
      'ПРИНЯТО\nстрока 1\nещё одна строка',
      'ПРИНЯТО\nстрока 2\nещё одна строка',
      'ПЛАН',
      'Конец страницы.',
    ]);
  });

  it('reads a letterhead of two blocks at the top of a document only', () => {
    const head = [...lines(70, 80, 'АДМИНИСТРАЦИЯ', 'РАЙОНА'), ...set(370, 80, '645100, с. Речки')];
    expect(inShort(laidOut(page(head)))).toEqual(['АДМИНИСТРАЦИЯ\nРАЙОНА', '645100, с. Речки']);
    const second = laidOut(page(margins), page([...set(70, 80, 'Начало'), ...head.map(down(40))], [], 2));
    expect(inShort(second).at(-1)).toContain('АДМИНИСТРАЦИЯ\t645100, с. Речки');
  });

  it('leaves a signature beside a stamp’s word alone', () => {
    const line = [...set(70, 120, 'Согласовано:'), ...set(480, 120, 'И.И. Берёзкин')];
    expect(texts(line, set(70, 170, 'Дальше.'))[0]).toBe('Согласовано:\tИ.И. Берёзкин');
  });
});

describe('running lines', () => {
  const body = (number: number): Word[] => lines(70, 400, full(`Страница${number}`), 'конец.');
  const pages = (edge: (number: number) => Word[]): string[] =>
    inShort(
      laidOut(...[1, 2, 3, 4].map((number) => page([...edge(number), ...body(number)], [], number))),
    ).map(String);

  it.each([
    ['a page number', (number: number) => set(300, 40, String(number))],
    ['a page number with dashes', (number: number) => set(295, 820, `- ${number} -`)],
    ['a page number of all', (number: number) => set(270, 820, `Страница ${number} из 4`)],
    ['a page number that was read as a letter', () => set(300, 40, 'Е')],
    ['a header with a number', (number: number) => set(70, 40, `Школа. Приказ 17, лист ${number}`)],
    ['a note of a system', () => set(70, 825, 'Документ создан в электронной форме')],
  ])('leaves out %s', (_, edge) => {
    expect(pages(edge)).toHaveLength(4);
  });

  it.each([
    ['the head of an appendix', () => set(400, 60, 'Приложение № 1')],
    [
      'what only looks like a header',
      (number: number) => set(70, 60, ['Раз', 'Два', 'Три', 'Пять'][number - 1] ?? ''),
    ],
  ])('keeps %s', (_, edge) => {
    expect(pages(edge).filter((text) => !/Страница/u.test(text))).toHaveLength(4);
  });
});

describe('marks of electronic signatures', () => {
  const signature = [...set(70, 145, 'Директор'), ...set(440, 145, 'И.И. Берёзкин')];
  const mark = lines(
    250,
    132,
    'ДОКУМЕНТ ПОДПИСАН',
    'ЭЛЕКТРОННОЙ ПОДПИСЬЮ',
    'Сертификат 00A1B2C3D4E5F6',
    'Владелец Берёзкин И.И.',
    'Действителен с 01.02.2022 по 01.05.2023',
  );

  it.each([
    ['in a frame', grid([245, 435], [115, 200])],
    ['without one', []],
  ])('are left out %s', (_, rulings) => {
    const found = inShort(laidOut(page([...margins, ...signature, ...mark], rulings)));
    expect(found.slice(1)).toEqual(['Директор\tИ.И. Берёзкин']);
  });

  it('are not every word about signatures', () => {
    const text = lines(70, 120, '1. Документы подписывает директор.', 'Подпись');
    expect(texts(text)).toEqual(['1. Документы подписывает директор.', 'Подпись']);
  });
});

describe('any page', () => {
  const anyWord = fc
    .record({
      text: fc.stringMatching(/^[а-яА-Я0-9.,-]{1,12}$/u),
      x: fc.integer({ min: 30, max: 540 }),
      y: fc.integer({ min: 110, max: 730 }),
      size: fc.integer({ min: 6, max: 20 }),
      bold: fc.boolean(),
    })
    .map(({ text, x, y, size, bold }): Word => {
      const box = [x, y, x + (text.length * size) / 2, y + size] as const;
      return { text, box, confidence: 1, fontSize: size, bold };
    });
  const anyRuling = fc
    .record({
      axis: fc.constantFrom('horizontal', 'vertical'),
      at: fc.integer({ min: 30, max: 560 }),
      from: fc.integer({ min: 30, max: 400 }),
      length: fc.integer({ min: 1, max: 400 }),
    })
    .map(({ axis, at, from, length }) => ({ axis, at, from, to: from + length, thickness: 1 }) as const);

  const letters = (text: string): string => [...text.replace(/[\s-]/gu, '')].toSorted().join('');

  it('keeps every letter', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 60 }),
        fc.array(anyRuling, { maxLength: 30 }),
        (words, rulings) => {
          const blocks = inShort(laidOut(page(words, rulings)));
          expect(letters(blocks.flat(2).join(''))).toBe(letters(words.map(({ text }) => text).join('')));
        },
      ),
    );
  });

  const crowd = (place: (index: number) => readonly [x: number, y: number, height: number]): Word[] =>
    Array.from({ length: 20_000 }, (_, index) => {
      const [x, y, height] = place(index);
      return { text: 'слово', box: [x, y, x + 20, y + height], confidence: 1, fontSize: height, bold: false };
    });

  it.each([
    ['words over one another', crowd((index) => [(index * 37) % 560, (index * 0.037) % 800, 9])],
    ['lines of a word', crowd((index) => [50, index * 0.04, 0.035])],
    ['lines of three words', crowd((index) => [50 + (index % 3) * 150, Math.floor(index / 3) * 0.12, 0.1])],
  ])('costs no more than seconds, however many %s it has', (_, words) => {
    const started = performance.now();
    laidOut(page(words));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
