import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedJson } from '../pipeline/read/typed-json.ts';

describe('JSON as a clerk leaves it', () => {
  it.each([
    ['a comma at the end', '{ "a": "да", }', { a: 'да' }],
    ['a list that ends in a comma', '{\n "drop": ["2.3", "п. 4",],\n}', { drop: ['2.3', 'п. 4'] }],
    ['a comma that is missing', '{\n "a": "да"\n "b": "нет"\n}', { a: 'да', b: 'нет' }],
    ['a closing mark that is missing', '{\n "a": "да,\n "b": "нет\n}', { a: 'да', b: 'нет' }],
    ['no marks at all', '{\n "a": 7 мая,\n "b": да\n}', { a: '7 мая', b: 'да' }],
    ['Russian marks', '{\n «a»: «приказ «О мерах»»,\n “b”: „да“\n}', { a: 'приказ «О мерах»', b: 'да' }],
    ['marks within', '{\n "a": "приказ № 5 "О мерах", письмо "О них"",\n "b": 1\n}', { a: 'приказ № 5 "О мерах", письмо "О них"', b: '1' }],
    ['a mark that stands escaped', '{ "a": "приказ \\"О мерах\\"", "b": null, }', { a: 'приказ "О мерах"', b: null }],
    ['a stroke from a path', '{ "a": "C:\\Приказы", }', { a: 'C:\\Приказы' }],
    ['an entry on one line', '{ "add": [{ "after": "2.2", "activity": "Урок "Мы"" }], }', { add: [{ after: '2.2', activity: 'Урок "Мы"' }] }],
  ])('takes %s', (_, text, value) => {
    expect(parseTypedJson(text)).toEqual(value);
  }); // biome-ignore format: a table

  it.each([
    ['{\n "a": "на основании\n приказа"\n}', 3],
    ['{\n "a": \n', 3],
    ['{ "a": "да" } и ещё', 1],
    ['["a"', 1],
    [`${'['.repeat(30)}7,,${']'.repeat(30)}`, 1],
    [`{ "a": "1"\n${' '.repeat(1_000_000)}x }`, 2],
  ])('tells the line of %.80s', (text, line) => {
    expect(() => parseTypedJson(text)).toThrow(expect.objectContaining({ line }));
  });

  it('reads a file whose commas are all gone as it was', () => {
    const answer = fc
      .string({ unit: fc.constantFrom(...'абв 12.,«»№"'.split('')) })
      .map((text) => text.replace(/[\s,"]+$/u, ''));
    fc.assert(
      fc.property(fc.array(fc.record({ place: answer, answer })), (questions) => {
        const text = JSON.stringify({ questions }, null, 2).replace(/,$/gmu, '');
        expect(parseTypedJson(text)).toEqual({ questions });
      }),
    );
  });
});
