import { orderTexts } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

/** What acts are called, by their stems, with the endings of genitive, dative and instrumental, one and many. */
const declensions: readonly (readonly [
  stems: string,
  genitive: string,
  dative: string,
  instrumental: string,
])[] = [
  ['письм', 'а', 'у', 'ом'],
  ['приказ|указ|закон|план|график|договор|протокол|устав|регламент|акт|документ', 'а|ов', 'у|ам', 'ом|ами'],
  [
    'распоряжени|постановлени|положени|решени|поручени|соглашени|предписани|представлени|требовани|указани|приложени',
    'я|й',
    'ю|ям',
    'ем|ями',
  ],
  ['программ|телеграмм|инструкци', 'ы|и|й', 'е|и|ам|ям', 'ой|ей|ами|ями'],
  ['порядк', 'а', 'у', 'ом'],
  ['рекомендаци', 'и|й', 'и|ям', 'ей|ями'],
];

const asked = [
  ['на основании', 1, 'родительный'],
  ['согласно', 2, 'дательный'],
  ['в соответствии с', 3, 'творительный'],
] as const;

/** The word after a preposition, up to three adjectives between: «Федерального закона», «прилагаемым планом». */
const phrase = (preposition: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${preposition.replaceAll(' ', '\\s+')}о?\\s+((?:\\p{L}+(?:ого|его|ому|ему|ой|ей|ым|им|ыми|ими|ых|их|ую|юю|ый|ий)\\s+){0,3}\\p{L}+)`,
    'giu',
  );

interface Governed {
  readonly fits: boolean;
  readonly wanted: string;
}

/** Whether the last word of a phrase stands in the case that is asked for; null for a word that is no act's name. */
const judgeNoun = (words: string, column: 1 | 2 | 3): Governed | null => {
  const noun = words.split(/\s+/u).at(-1)?.toLowerCase().replaceAll('ё', 'е') ?? '';
  for (const row of declensions) {
    const stem = new RegExp(`^(?:${row[0]})`, 'u').exec(noun)?.[0];
    if (!stem) continue;
    const ending = noun.slice(stem.length);
    const known = [row[1], row[2], row[3]].some((endings) => endings.split('|').includes(ending));
    const nominative = ['', 'о', 'е', 'а', 'я', 'и', 'ы'].includes(ending);
    if (!known && !nominative) continue;
    return {
      fits: row[column].split('|').includes(ending),
      wanted: stem + (row[column].split('|')[0] ?? ''),
    };
  }
  return null;
};

/** «На основании» asks for the genitive, «согласно» the dative, «в соответствии с» the instrumental: never «согласно приказа». */
export const basisCase = officeRule({
  id: 'office/basis-case',
  source: 'Текст документа (2016: 5.18)',
  mark: 's',
  judge: (paper) => {
    const found = orderTexts(paper).flatMap(({ text, line, path }) =>
      asked.flatMap(([preposition, column, name]) =>
        [...text.matchAll(phrase(preposition))].flatMap(([printed, words = '']) => {
          const verdict = judgeNoun(words, column);
          return verdict ? [{ ...verdict, printed, name, preposition, line, path }] : [];
        }),
      ),
    );
    if (found.length === 0) return null;
    return found
      .filter(({ fits }) => !fits)
      .map(({ printed, name, preposition, wanted, line, path }) =>
        differs(`«${preposition} … ${wanted}» (${name} падеж)`, `«${printed.replace(/\s+/gu, ' ')}»`, {
          line,
          path,
        }),
      );
  },
});
