import { textOfLines } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

const words = { male: 'УТВЕРЖДЕН', female: 'УТВЕРЖДЕНА', neuter: 'УТВЕРЖДЕНО', many: 'УТВЕРЖДЕНЫ' } as const;
type Form = keyof typeof words;

const approved = /(?<!\p{L})утвержд[её]н([аоы])?(?!\p{L})/iu;

/** Nouns that their endings do not tell. */
const known: readonly (readonly [RegExp, Form])[] = [
  [
    /^(?:правил|мероприяти|сведени|требовани|нормы|нормати(?:вы)|тариф|рекомендаци|изменени|услови|список$|списки)/iu,
    'many',
  ],
  [
    /^(?:смет|программ|инструкци|методик|форм|карт|политик|концепци|структур|схем|комисси|памятк|номенклатур|повестк|циклограмм|модел|дорожн)/iu,
    'female',
  ],
  [/^(?:положени|штатное|расписани|соглашени|задани)/iu, 'neuter'],
  [
    /^(?:план|график|состав|переч|поряд|регламент|устав|кодекс|реестр|табель|режим|отч[её]т|комплекс|паспорт|календар|медиаплан)/iu,
    'male',
  ],
];
const plural =
  /^(?:правила|мероприятия|сведения|требования|нормы|нормативы|тарифы|рекомендации|изменения|условия|списки|планы|графики|составы|перечни|формы|инструкции|положения|программы|схемы)$/iu;

const formOf = (noun: string): Form | null => {
  if (plural.test(noun)) return 'many';
  return known.find(([stem]) => stem.test(noun))?.[1] ?? null;
};

/** «УТВЕРЖДЕН» agrees with what is approved: План – УТВЕРЖДЕН, Программа – УТВЕРЖДЕНА, Положение – УТВЕРЖДЕНО, Списки – УТВЕРЖДЕНЫ. */
export const approvedForm = officeRule({
  id: 'office/approved-form',
  source: 'Гриф утверждения (2016: 5.16)',
  mark: 'm',
  judge: (paper) => {
    const judged = paper.roles.appendices.flatMap(({ lines }) => {
      const text = textOfLines(paper, lines);
      const stamp = approved.exec(text)?.[0];
      const next = paper.lines.slice((lines.at(-1) ?? 0) + 1).find((line) => line.text.trim() !== '');
      const [noun = ''] =
        next?.text
          .trim()
          .replace(/(?<=^|\s)(\p{L})\s(?=\p{L}(?:\s|$))/gu, '$1')
          .match(/\p{L}+/u) ?? [];
      const form = stamp ? formOf(noun) : null;
      return stamp && form ? [{ stamp, form, noun, line: lines[0] }] : [];
    });
    if (judged.length === 0) return null;
    return judged
      .filter(({ stamp, form }) => stamp.toUpperCase().replace('Ё', 'Е') !== words[form])
      .map(({ stamp, form, noun, line }) =>
        differs(`«${words[form]}» (${noun.toLowerCase()})`, `«${stamp}»`, { line }),
      );
  },
});
