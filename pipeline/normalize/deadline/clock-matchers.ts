import type { Matcher } from './matcher.ts';

const hours = '(?:[01]?\\d|2[0-3])';

/** Hours of the day set no term: «14:00», «в 10.00», «с 9-00 до 12-00», «к 9 часам». */
export const clockMatchers: readonly Matcher[] = [
  new RegExp(
    `(?<![\\d.а-яё])(?:(?:в|к|с|до|по)\\s+)?${hours}:[0-5]\\d(?!\\d)(?:\\s*[-–—]\\s*${hours}:[0-5]\\d(?!\\d))?(?:\\s*(?:ч\\.|час[а-яё]*))?`,
    'iu',
  ),
  new RegExp(
    `(?<![\\d.а-яё])(?:(?:в|к|с|до|по)\\s+)?${hours}[.-][0-5][05](?![\\d.])(?:\\s*(?:ч\\.|час[а-яё]*))?`,
    'iu',
  ),
  new RegExp(`(?<![\\d.а-яё])(?:в|к|с|до|по)\\s+${hours}\\s*(?:ч\\.|час(?:ов|ам|а)?)(?![а-яё])`, 'iu'),
].map((pattern) => ({ pattern, read: () => [] }));
