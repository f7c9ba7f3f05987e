import type { Correction, Plan, Section } from '../../model/document.ts';
import type { Parts } from '../../model/text-walk.ts';

/** Roman numerals of sections by what they are typed and misread as where there are no Latin letters. */
const lookalikes: Readonly<Record<string, string>> = {
  1: 'I',
  Г: 'I',
  П: 'II',
  11: 'II',
  Ш: 'III',
  111: 'III',
  ГУ: 'IV',
  У: 'V',
  УТ: 'VI',
  УГ: 'VI',
  УП: 'VII',
  УШ: 'VIII',
  ГХ: 'IX',
  Х: 'X',
};

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Roman numerals and whatever may be one. */
const readable: ReadonlySet<string> = new Set([...roman, ...Object.keys(lookalikes)]);

/** A number that is no Roman numeral misread: those are of ones alone. */
const arabic = /^(?!1+$)\d+$/u;

/** Numbers of sections that can only be Roman numerals as such: «П» over an item «2.1», «1» before «II» and «III». */
export const mendSectionNumerals = (parts: Parts): { parts: Parts; corrections: Correction[] } => {
  const corrections: Correction[] = [];
  const mendPlan = (plan: Plan, index: number): Plan => ({
    ...plan,
    sections: plan.sections.map((section, at) => {
      const number = numeralOf(section, plan.sections.toSpliced(at, 1));
      if (number === null || section.number === null) return section;
      const path = `/plans/${index}/sections/${at}/number`;
      corrections.push({ path, from: section.number, to: number, rule: 'roman-numeral' });
      return { ...section, number };
    }),
  });
  return { parts: { ...parts, plans: parts.plans.map(mendPlan) }, corrections };
};

/** The numeral that a section's number must be, null where it may be what it is. */
const numeralOf = ({ number, items }: Section, others: readonly Section[]): string | null => {
  const read = number?.toUpperCase() ?? '';
  const numbers = others.flatMap((section) => section.number?.toUpperCase() ?? []);
  // «I» among «2» and «3».
  if (roman.includes(read) && numbers.length > 0 && numbers.every((other) => arabic.test(other)))
    return String(roman.indexOf(read) + 1);
  const numeral = lookalikes[read];
  if (numeral === undefined) return null;
  const first = items[0]?.number ?? '';
  const isOverItem = /^\p{L}/u.test(read) && first.startsWith(`${roman.indexOf(numeral) + 1}.`);
  const isAmongRoman =
    numbers.some((other) => roman.includes(other)) && numbers.every((other) => readable.has(other));
  return isOverItem || isAmongRoman ? numeral : null;
};
