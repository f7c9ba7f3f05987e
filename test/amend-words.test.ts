import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../pipeline/compose/amend/word-change.ts';

describe('the words of a text that change', () => {
  it.each([
    ['Провести опрос в мае.', 'Провести опрос в июне.', ['слово «мае» заменить словом «июне»']],
    ['до 5 сентября 2025 года', 'до 15 сентября 2025 года', ['цифру «5» заменить цифрами «15»']],
    [
      'на 2022-2023 учебный год',
      'на 2023-2024 учебный год',
      ['цифры «2022-2023» заменить цифрами «2023-2024»'],
    ],
    [
      'Довести план до учителей.',
      'Довести план и график до учителей.',
      ['после слова «план» дополнить словами «и график»'],
    ],
    ['Довести план и график до учителей.', 'Довести план до учителей.', ['слова «и график» исключить']],
    [
      'Лапиной О.П. провести опрос.',
      'Лапиной О.П. и Седову К.К. провести опрос.',
      ['после слов «Лапиной О.П.» дополнить словами «и Седову К.К.»'],
    ],
    ['до конца 2024 г. сдать', 'до конца 2024 года сдать', ['слово «г.» заменить словом «года»']],
    [
      'Ответственный – Лапина О.П.',
      'Ответственный – Седов К.К.',
      ['слова «Лапина О.П.» заменить словами «Седов К.К.»'],
    ],
  ])('%s → %s', (old, next, expected) => {
    expect(wordChanges(old, next)).toEqual(expected);
  });

  it('are told with their neighbours where they stand twice', () => {
    const changes = wordChanges('один раз в год, два раза в год', 'один раз в год, два раза в месяц');
    expect(changes).toEqual(['слова «раза в год» заменить словами «раза в месяц»']);
  });

  it('never break a quotation or brackets', () => {
    const twice = 'Утвердить план (приложение № 1) и график (приложение № 2).';
    expect(wordChanges('Утвердить план (приложение).', twice)).toEqual([
      'слова «(приложение)» заменить словами «(приложение № 1) и график (приложение № 2)»',
    ]);
    expect(wordChanges('Отчёт (форма 1).', 'Отчёт (форма 1) и план.')).toEqual([
      'после слов «Отчёт (форма 1)» дополнить словами «и план»',
    ]);
    expect(wordChanges('работы: 1) опрос; 2) сбор', 'работы: 1) опрос; 2) отчёт')).toEqual([
      'слово «сбор» заменить словом «отчёт»',
    ]);
    expect(wordChanges('по плану «Лето в школе» и другим', 'по плану «Лето в лагере и другим')).toBeNull();
  });

  it('give way to a whole new wording where much changes', () => {
    const long = 'Провести опрос родителей о питании обучающихся в столовой.';
    expect(wordChanges(long, 'Совсем другой текст об уборке двора весной.')).toBeNull();
    expect(wordChanges('сентябрь', 'октябрь')).toEqual(['слово «сентябрь» заменить словом «октябрь»']);
    const many = 'а1 б1 в1 г1 д1 е1 ж1 з1 и1 к1';
    expect(wordChanges(many, 'а1 б2 в1 г2 д1 е2 ж1 з2 и1 к1')).toBeNull();
  });

  it('make the new text of the old one, whatever both are', () => {
    const word = fc.constantFrom('план', 'опрос', 'май', 'июнь', 'и', 'в', 'школа', '5', '12', 'до');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (old, next) => {
        const changes = wordChanges(old, next);
        if (changes === null) return;
        expect(perform(old, changes)).toBe(next);
      }),
      { numRuns: 2000 },
    );
  });
});

interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with its changes made as a clerk makes them: the words that are named stand there once, and none twice. */
const perform = (text: string, changes: readonly string[]): string => {
  const places = changes.map((change) => placeOf(text, change)).toSorted((a, b) => b.from - a.from);
  for (const [index, { from }] of places.entries())
    expect(places[index + 1]?.to ?? 0, 'places overlap').toBeLessThanOrEqual(from);
  return places
    .reduce((done, { from, to, text: came }) => done.slice(0, from) + came + done.slice(to), text)
    .replace(/\s+/gu, ' ')
    .trim();
};

const placeOf = (text: string, change: string): Place => {
  const [, anchor, insertion] =
    /^после (?:слова|слов|цифры|цифр) «(.*)» дополнить \S+ «(.*)»$/u.exec(change) ?? [];
  if (anchor !== undefined) return onlyPlace(text, anchor, `${anchor} ${insertion}`);
  const [, gone, , came = ''] =
    /^(?:слово|слова|цифру|цифры) «(.*?)» (исключить|заменить \S+ «(.*)»)$/u.exec(change) ?? [];
  if (gone === undefined) throw new Error(`not understood: ${change}`);
  return onlyPlace(text, gone, came);
};

const onlyPlace = (text: string, words: string, next: string): Place => {
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])(?=${words}(?![\\p{L}\\d]))`, 'gu'))];
  const [only, ...others] = found;
  if (!only || others.length > 0) throw new Error(`«${words}» stands ${found.length} times in «${text}»`);
  return { from: only.index, to: only.index + words.length, text: next };
};
