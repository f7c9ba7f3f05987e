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
);

/** One to many objects: some sentences fill several lines. */
export const sentence: fc.Arbitrary<string> = fc
  .tuple(opening, fc.array(object, { minLength: 1, maxLength: 9, size: 'max' }))
  .map(([verb, objects]) => `${verb} ${objects.join(', ')}`);

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
