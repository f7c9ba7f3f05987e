import { describe, expect, test } from 'vitest';
import { readOtherwise } from '../pipeline/recognize/second-reading.ts';
import type { FoundWord } from '../pipeline/tools/text-engine.ts';

/** Words of a line, ten pixels a letter and as much between two. */
const line = (text: string): FoundWord[] => {
  let left = 0;
  return text.split(' ').map((word) => {
    const from = left;
    left += word.length * 10 + 10;
    return { text: word, left: from, right: left - 10, top: 0, bottom: 20, certainty: 90, line: 0 };
  });
};

const otherwise = (first: string, second: string): string[] =>
  readOtherwise(line(first), line(second)).map(([{ text }, other]) => `${text} → ${other}`);

describe('two readings of one line', () => {
  test.each([
    ['до 10.09.2023 г.', 'до 10.09.2025 г.', ['10.09.2023 → 10.09.2025']],
    ['пункт 2.7 плана', 'пункт 27 плана', ['2.7 → 27']],
    ['совмести ос частью', 'совместно с частью', ['совмести → совместн']],
  ])('«%s» and «%s» differ', (first, second, expected) => {
    expect(otherwise(first, second)).toEqual(expected);
  });
  test.each([
    ['nothing differs', 'Провести сверку', 'Провести сверку'],
    ['spaces are set otherwise', 'Е.П. Лыткина', 'Е.П.Лыткина'],
    ['dashes and quotes', '«Заря» – клуб', '"Заря" — клуб'],
    ['a mark at a word', 'отчёт, график', 'отчёт. график'],
    ['a word was not seen', '1 план', 'план'],
    ['all was taken for one word', '5', '1234567890'],
  ])('agree where %s', (_, first, second) => {
    expect(otherwise(first, second)).toEqual([]);
  });
  test('what stands elsewhere is not compared', () => {
    const [far] = line('7');
    const moved = { ...(far as FoundWord), left: 900, right: 910 };
    expect(readOtherwise(line('план'), [...line('план'), moved])).toEqual([]);
  });
});
