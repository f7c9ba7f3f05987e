import { differs, type OfficePaper, officeRule } from '../office-rule.ts';

/** Millimetres by which the feet of two parts of one line may differ. */
const sameLine = 2.5;

/** Lines between the two in a file that does not say what stands beside what. */
const nearBy = 2;

/** True for one line, or two parts of it; null where the file does not tell. */
const isOneLine = ({ lines, measured }: OfficePaper, date: number, number: number): boolean | null => {
  if (date === number) return true;
  const [first, second] = [lines[date]?.box, lines[number]?.box];
  if (first && second) return Math.abs(first[3] - second[3]) < sameLine;
  // Two cells of a borderless table are one line in print; lines that follow each other may be such.
  return measured?.form !== 'pdf' && Math.abs(date - number) <= nearBy ? null : false;
};

/** Date and number stand on one line: «10.09.2021 … № 139», the number never below the date. */
export const dateAndNumber = officeRule({
  id: 'office/date-and-number',
  source: 'Дата и регистрационный номер документа (2016: 5.10, 5.11)',
  mark: 's',
  judge: (paper) => {
    const [date] = paper.roles.of('date');
    const [number] = paper.roles.of('number');
    if (date === undefined || number === undefined) return null;
    const one = isOneLine(paper, date, number);
    if (one === null) return null;
    return one ? [] : [differs('дата и номер на одной строке', 'на разных строках', { line: number })];
  },
});
