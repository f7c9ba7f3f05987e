/** Texts that cost a careless rule minutes go the whole way of reading soon. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../pipeline/pipeline.ts';

const many = (text: string, times: number): string => text.repeat(times);
const around = (middle: string): string =>
  `ПРИКАЗ\n10.09.2021 № 5\nО проверке\nПРИКАЗЫВАЮ:\n1. ${middle}\nДиректор ${middle} И.И. Краснов\n`;

describe('a text', () => {
  test.each([
    ['of rules to sign on', around(many('_', 20_000))],
    ['of spaces', around(many(' ', 20_000))],
    ['of digits', around(many('1 ', 20_000))],
    ['of weekdays', around(many('понедельник, ', 4000))],
    ['of brackets', around(many('(', 20_000))],
    ['of quotation marks', around(many('«', 4000))],
    ['of numbered points', `ПРИКАЗ\nПРИКАЗЫВАЮ:\n${many('1.1. пункт:\n', 5000)}`],
    ['of carriage returns', around(many('\r', 50_000))],
    ['of separators of lines', around(many('\u2028', 50_000))],
    ['of blank lines', around(many('\n', 200_000))],
    ['of small tables', many('Таблица\n\n№\tМероприятие\tСрок\n1\tПроверка\tмай\n\n', 1000)],
  ])(
    '%s is read',
    async (_, text) => {
      const started = performance.now();
      const document = await readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
      expect(document.schema).toBe('prikaz.document/1');
      // No benchmark: a rule that is quadratic takes half a minute here.
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});
