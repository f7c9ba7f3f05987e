import { describe, expect, it } from 'vitest';
import { readClauses, readMark } from '../pipeline/extract/clauses.ts';
import { line, linesOf, silentKit } from './stage-kit.ts';

/** Clauses as «number text», their points below them with a tab. */
const show = (lines: ReturnType<typeof linesOf>): string[] =>
  readClauses(lines, silentKit).flatMap(({ number, text, items }) => [
    `${number ?? '-'} ${text}`,
    ...items.map((item) => `\t${item.number ?? '-'} ${item.text}`),
  ]);

describe('the mark of a clause', () => {
  it.each([
    ['1. Утвердить план.', { number: '1', level: 0, text: 'Утвердить план.' }],
    ['1 Утвердить план.', { number: '1', level: 0, text: 'Утвердить план.' }],
    ['1.2. Довести план.', { number: '1.2', level: 1, text: 'Довести план.' }],
    ['2) довести план', { number: '2)', level: 1, text: 'довести план' }],
    ['а) довести план', { number: 'а)', level: 1, text: 'довести план' }],
    ['– довести план', { number: null, level: 1, text: 'довести план' }],
    ['• довести план', { number: null, level: 1, text: 'довести план' }],
  ])('%s', (text, mark) => {
    expect(readMark(text)).toEqual(mark);
  });

  it.each(['Утвердить план.', '2022-2023 учебный год', '10 сентября', '12.05.2023 провести'])(
    'is none in «%s»',
    (text) => {
      expect(readMark(text)).toBeNull();
    },
  );
});

describe('clauses', () => {
  it.each([
    [
      'of one line each',
      '1. Утвердить план.\n2. Контроль оставляю за собой.',
      ['1 Утвердить план.', '2 Контроль оставляю за собой.'],
    ],
    [
      'over several lines',
      '1. Утвердить план\nработы.\n2. Довести',
      ['1 Утвердить план работы.', '2 Довести'],
    ],
    [
      'with points that are numbered, lettered or dashed',
      '1. Завхозу:\n1.1. Убрать двор.\n2. Директору:\nа) принять двор;\n– подписать\nакт.',
      ['1 Завхозу:', '\t1.1 Убрать двор.', '2 Директору:', '\tа) принять двор;', '\t- подписать акт.'],
    ],
    [
      'with points that have no mark',
      '1. Завхозу:\nубрать двор;\nпокрасить забор.',
      ['1 Завхозу:', '\t- убрать двор;', '\t- покрасить забор.'],
    ],
    [
      'without numbers',
      'Утвердить план.\nКонтроль оставляю за собой.',
      ['- Утвердить план.', '- Контроль оставляю за собой.'],
    ],
    [
      'with a number inside a wrapped sentence',
      '1. Явиться в кабинет\n⏎ 12 и взять\n⏎ 3. Контроль',
      ['1 Явиться в кабинет 12 и взять', '3 Контроль'],
    ],
    ['that begin with a point', '– убрать двор', ['- убрать двор']],
    [
      'with marks that stand alone in their lines',
      '1. Завхозу:\nа)\nубрать двор;\n–\nб)\nпокрасить забор.',
      ['1 Завхозу:', '\tа) убрать двор;', '\tб) покрасить забор.'],
    ],
    ['that begin with a mark alone', '–\nУбрать двор.\n–', ['- Убрать двор.']],
    ['of a mark alone', '–', []],
    [
      'with a word hyphenated at the line’s end',
      '1. Утвердить мероприя-\nтия.',
      ['1 Утвердить мероприятия.'],
    ],
  ])('%s', (_, text, clauses) => {
    expect(show(linesOf(text))).toEqual(clauses);
  });

  it('take Word’s automatic numbers', () => {
    const lines = [line('Утвердить план.', { label: '1.' }), line('Довести план.', { label: '1.1.' })];
    expect(show(lines)).toEqual(['1 Утвердить план.', '\t1.1 Довести план.']);
  });
});
