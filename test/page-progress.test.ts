import { describe, expect, test } from 'vitest';
import { pageProgress, progressText } from '../pipeline/cli/page-progress.ts';

const second = 1000;

describe('progress', () => {
  test('tells the page, the pace and the time left', () => {
    expect(progressText(0, 20, 0)).toBe('Распознаётся страница 1 из 20…');
    expect(progressText(6, 20, 26 * second)).toBe(
      'Распознаётся страница 7 из 20, 14 страниц в минуту, осталось около 1 мин',
    );
    expect(progressText(19, 20, 60 * second)).toBe(
      'Распознаётся страница 20 из 20, 19 страниц в минуту, осталось меньше минуты',
    );
    expect(progressText(2, 4, 360 * second)).toBe('Распознаётся страница 3 из 4, осталось около 6 мин');
  });

  test('clears its line at the end', () => {
    const lines: string[] = [];
    const { onPage } = pageProgress({ status: (line) => lines.push(line), tell: () => undefined });
    for (const done of [0, 1, 2]) onPage?.(done, 2);
    expect(lines).toEqual(['Распознаётся страница 1 из 2…', 'Распознаётся страница 2 из 2…', '']);
  });
});
