/** Russian words, sentences and names at random; all people and places are made up. */
import fc from 'fast-check';

export const pickFrom = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

export const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

const opening = pickFrom('Провести', 'Подготовить', 'Организовать', 'Проверить', 'Обсудить', 'Разработать');

/** What may follow a verb, in the accusative; quotes, initials, numbers, hyphens, dashes and brackets among it. */
const object = pickFrom(
  'школьную библиотеку',
  'смотр-конкурс «Лучший двор»',
  'учебно-методические материалы',
  'встречу с ветеранами (по согласованию)',
  'совещание Лужина А.А. и Клёновой Б.Б.',
  '12 кабинетов',
  'отчёт по форме № 5',
  'ёлку для детей – участников кружков',
  'памятку для МБОУ',
  'список книг, журналов и газет',
  'занятия с 10:00 до 12:00 в каб. 5',
  'поездку в г. Заречный (дети 1-3 лет)',
  'сайт school.example и рассылку по e-mail',
  'отбор «Кружки: «Театр», «Танцы»',
  'проверку на основе 2-х протоколов и/или актов',
);

/** One to many objects: some sentences fill several lines. */
export const sentence: fc.Arbitrary<string> = fc
  .tuple(opening, fc.array(object, { minLength: 1, maxLength: 9, size: 'max' }))
  .map(([verb, objects]) => `${verb} ${objects.join(', ')}`);

/** A sentence as a cell may hold it: with a full stop too, or a name alone. */
export const cellText: fc.Arbitrary<string> = fc.oneof(
  sentence,
  sentence.map((text) => `${text}.`),
  pickFrom('«День леса»', 'Приказ', '100 %', 'Актовый зал, II этаж', 'да', '5'),
);

/** What an act or a plan is about, in the prepositional or dative. */
export const titleWords: fc.Arbitrary<string> = pickFrom(
  'ремонту и уборке зданий',
  'подготовке к зиме',
  'чтению в МБОУ «Заречная школа»',
  'безопасности, питанию и отдыху детей',
);

export const name: fc.Arbitrary<string> = pickFrom(
  'А.А. Лужин',
  'Б.Б. Клёнова',
  'И. Озёрный',
  'Е.Ю. Вязова-Лесная',
);

/** A day of the given years, ISO 8601. */
export const isoDay = (from: number, to: number) =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / 864e5, max: Date.UTC(to, 11, 31) / 864e5 })
    .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));
