import { findDates } from '../../../model/dates/russian-date.ts';
import { namePattern } from '../../../model/person-name.ts';
import { textOfLines } from '../lines/printed-text.ts';
import { type Difference, differs, type OfficePaper, officeRule } from '../office-rule.ts';

/** Lines that may belong to one mark. */
const mostLines = 6;

const person = new RegExp(`(?:${namePattern})`, 'u');
const phone = /(?:\d[\d()\s-]{3,}\d)/u;
const fullName =
  /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ич|чна|оглы|кызы)/u;
const blankOrDate = (text: string): boolean => findDates(text).length > 0 || /_{2,}/u.test(text);

interface MarkBelow {
  readonly line: number;
  /** Its own lines and those under it that may belong to it. */
  readonly text: string;
}

/** Marks under the signature that begin as `start` does. */
const marksBelow = (paper: OfficePaper, start: RegExp): readonly MarkBelow[] => {
  const { afterSignature: from, appendices } = paper.roles;
  if (from === null) return [];
  const end = appendices.find(({ lines: [first = 0] }) => first >= from)?.lines[0] ?? paper.lines.length;
  const lines = paper.lines.map(({ text }, line) => ({ text, line })).slice(from, end);
  return lines
    .filter(({ text }) => start.test(text))
    .map(({ line }) => {
      const own = Array.from({ length: Math.min(mostLines, end - line) }, (_, step) => line + step);
      return { line, text: textOfLines(paper, own) };
    });
};

/** A verdict on marks: what each of them lacks. */
const lacking = (
  marks: readonly MarkBelow[],
  expected: string,
  missingOf: (text: string) => readonly (string | false)[],
): readonly Difference[] | null => {
  if (marks.length === 0) return null;
  return marks.flatMap(({ line, text }) => {
    const missing = missingOf(text).filter(Boolean);
    return missing.length > 0 ? [differs(expected, `нет ${missing.join(', ')}`, { line })] : [];
  });
};

/** The executor's mark has the full name and a telephone: «Исп. Иванова» tells nobody whom to call. */
export const executorMark = officeRule({
  id: 'office/executor-mark',
  source: 'Отметка об исполнителе (2016: 5.25)',
  mark: 's',
  judge: (paper) =>
    lacking(
      marksBelow(paper, /^\s*исп(?:\.|олнитель|олн\.)/iu),
      'фамилия, имя, отчество и телефон',
      (text) => [
        !fullName.test(text) && 'полного имени',
        !phone.test(text.replace(/\d{2}\.\d{2}\.\d{4}/gu, '')) && 'телефона',
      ],
    ),
});

/** «Верно», post, signature, name and date. */
export const copyMark = officeRule({
  id: 'office/copy-mark',
  source: 'Отметка о заверении копии (2016: 5.26)',
  mark: 's',
  judge: (paper) =>
    lacking(
      marksBelow(paper, /^\s*(?:копия\s+)?верна?о?(?!\p{L})/iu),
      '«Верно», должность, подпись, имя, дата',
      (text) => [!person.test(text) && 'имени', !blankOrDate(text) && 'даты'],
    ),
});

/** «Согласовано», post, signature, name and date. */
export const visaMark = officeRule({
  id: 'office/visa-mark',
  source: 'Гриф согласования, виза (2016: 5.20, 5.21)',
  mark: 's',
  judge: (paper) =>
    lacking(
      marksBelow(paper, /^\s*(?:согласован|виз[аы](?!\p{L}))/iu),
      'должность, подпись, имя, дата',
      (text) => [
        !person.test(text) && !/_{3,}/u.test(text) && 'имени',
        !blankOrDate(text) && !/дата/iu.test(text) && 'даты',
      ],
    ),
});

/** «С приказом ознакомлены»: who, and when; without a date a term of appeal cannot be counted. */
export const familiarisation = officeRule({
  id: 'office/familiarisation',
  source: 'Ознакомление с приказом (ТК РФ)',
  mark: 'l',
  judge: (paper) =>
    lacking(marksBelow(paper, /^\s*с\s+приказом\s+ознакомлен/iu), 'имя, должность, подпись, дата', (text) => [
      !/дата|20_|\d{4}/iu.test(text) && 'даты',
    ]),
});
