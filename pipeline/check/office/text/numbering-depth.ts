import { differs, officeRule } from '../office-rule.ts';

const deepest = 4;

/** «1.2.1.3.1.» at a line's head. */
const number = /^\s*(\d{1,3}(?:\.\d{1,3})+)\.?(?=\s|\p{L}|$)/u;

const levels = (printed: string): number => printed.split('.').length;

/** A text has four levels of numbering at most: «1.2.1.3.1» is the fifth. */
export const numberingDepth = officeRule({
  id: 'office/numbering-depth',
  source: 'Текст документа (2016: 5.18)',
  mark: 's',
  judge: ({ lines, parts: { order } }) => {
    const printed = lines.flatMap(({ text, table }, line) => {
      const found = table === null ? number.exec(text)?.[1] : undefined;
      // A date begins like a number: «10.09.2021».
      return found && !/^\d{2}\.\d{2}\.\d{2}/u.test(found) ? [{ line, found }] : [];
    });
    if (printed.length === 0 && !order?.clauses.length) return null;
    return printed
      .filter(({ found }) => levels(found) > deepest)
      .map(({ line, found }) =>
        differs(`не больше ${deepest} уровней`, `${levels(found)}: «${found}»`, { line }),
      );
  },
});
