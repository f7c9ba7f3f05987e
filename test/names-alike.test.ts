/** Of thousands of people only those are looked for in a name whose own begin as its words do. */
import { expect, test } from 'vitest';
import { russianGrammar } from '../pipeline/grammar/grammar.ts';
import { grammaticalCases } from '../pipeline/model/grammar.ts';
import { mentionsIn } from '../pipeline/renew/answers/mentions-in.ts';
import { namesAlike } from '../pipeline/renew/answers/names-alike.ts';

test('names are found by the beginning of any of their words, in their order', () => {
  const alike = namesAlike();
  for (const name of ['Рябинина В.А.', 'Лев О.О.', 'Рябов К.К.', 'Вера Рябинина']) alike.add(name);
  expect(alike.of('Рябининой В.А.')).toEqual(['Рябинина В.А.', 'Рябов К.К.', 'Вера Рябинина']);
  expect(alike.of('О.О. Льву')).toEqual(['Лев О.О.']);
  expect(alike.of('Кленовой')).toEqual([]);
});

test('of many people few are looked for', () => {
  const letters = [...'абвгдежзиклмнопрстуф'];
  const names = letters.flatMap((first) =>
    letters.map((second) => `${first.toUpperCase()}${second}ленин К.К.`),
  );
  const alike = namesAlike();
  for (const name of names) alike.add(name);
  const looked = names.map((name) => alike.of(name).length);
  expect(Math.max(...looked)).toBe(1);
});

test.each('Заяц Соловей Журавель Песец Третий Толстой Орёл Муравей Китаец Лев Кузьма Седых'.split(' '))(
  '«%s» is found in every case',
  (surname) => {
    for (const wanted of grammaticalCases) {
      const { text } = russianGrammar.inflectName(`${surname} И.И.`, wanted, { gender: 'male' });
      const found = russianGrammar.mentionsOf(text, `${surname} И.И.`);
      expect(mentionsIn(text, `${surname} И.И.`, russianGrammar)).toEqual(found);
    }
  },
);
