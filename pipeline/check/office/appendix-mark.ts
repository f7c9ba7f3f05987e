import { findDates } from '../../model/dates/russian-date.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import type { AppendixHead } from './appendix-heads.ts';
import { lineKey } from './line-finder.ts';
import { differs, type OfficePaper, officeRule } from './office-rule.ts';
import { textOfLines } from './printed-text.ts';

const source = 'Отметка о приложении (2016: 5.19)';

/** A number after a date or on a line of its own; that of the appendix itself stands before. */
const numberSign = /(?:№|(?<!\p{L})N[oº°]?\.?)\s*([\p{L}\d][\p{L}\d–/. -]*)/u;

interface MarkRead {
  readonly head: AppendixHead;
  readonly text: string;
  /** What stands in it, null where it is missing or blank. */
  readonly date: string | null;
  readonly number: string | null;
}

const readMark = (paper: OfficePaper, head: AppendixHead): MarkRead => {
  const text = textOfLines(paper, head.lines);
  const behind = text.replace(
    /^\s*[«"]?приложение\s*(?:(?:№|N[oº°]?\.?)?\s*[\dА-Я]{1,3}(?![\p{Ll}\d]))?/iu,
    '',
  );
  const date = findDates(behind)[0] ?? null;
  const number = numberSign.exec(date ? behind.slice(date.index + date.length) : behind)?.[1] ?? null;
  return { head, text, date: date?.date ?? null, number: number?.trim() ?? null };
};

/** The marks of appendices to this order. */
const marksOf = (paper: OfficePaper): readonly MarkRead[] =>
  paper.parts.order
    ? paper.roles.appendices.filter(({ kind }) => kind === 'appendix').map((head) => readMark(paper, head))
    : [];

const firstLine = ({ head }: MarkRead) => ({ line: head.lines[0] });

/** An appendix bears its order's own date and number: last year's are easily left standing. */
export const appendixMarkDiffers = officeRule({
  id: 'office/appendix-mark-differs',
  source,
  mark: 's',
  judge: (paper) => {
    const { order } = paper.parts;
    const marks = marksOf(paper).filter(({ date, number }) => date !== null || number !== null);
    if (!order || marks.length === 0) return null;
    const expected = [order.date && `от ${russianDay(order.date)}`, order.number && `№ ${order.number}`]
      .filter(Boolean)
      .join(' ');
    return marks.flatMap((mark) => {
      const isOther =
        (mark.date !== null && order.date !== null && mark.date !== order.date) ||
        (mark.number !== null &&
          order.number !== null &&
          !lineKey(mark.number).startsWith(lineKey(order.number)));
      const printed = [mark.date && `от ${russianDay(mark.date)}`, mark.number && `№ ${mark.number}`]
        .filter(Boolean)
        .join(' ');
      return isOther ? [differs(expected, printed, firstLine(mark))] : [];
    });
  },
});

/** An appendix says to which act it belongs: «к приказу … от 10.09.2021 № 139». */
export const appendixMarkWhole = officeRule({
  id: 'office/appendix-mark-incomplete',
  source,
  mark: 's',
  judge: (paper) => {
    const marks = marksOf(paper);
    if (marks.length === 0 || paper.draft) return null;
    return marks.flatMap((mark) => {
      const act =
        /(?<!\p{L})(?:к\s+(?:\p{L}+\s+)?(?:приказу|распоряжению|постановлению|решению|указанию|документу)|приказом|распоряжением|постановлением|решением|указанием|документом)/iu;
      const missing = [
        !act.test(mark.text) && 'акта',
        mark.date === null && 'даты',
        mark.number === null && 'номера',
      ].filter(Boolean);
      return missing.length > 0
        ? [
            differs(
              '«Приложение № … к приказу … от … № …»',
              `нет ${missing.join(', ')}: «${mark.text.replace(/\s+/gu, ' ').trim()}»`,
              firstLine(mark),
            ),
          ]
        : [];
    });
  },
});

/** Several appendices are numbered: «Приложение № 1», «Приложение № 2». */
export const appendixNumbers = officeRule({
  id: 'office/appendix-numbers',
  source,
  mark: 's',
  judge: (paper) => {
    const heads = marksOf(paper);
    if (heads.length < 2) return null;
    return heads.flatMap((mark, index) => {
      const actual = mark.head.number;
      return actual === String(index + 1)
        ? []
        : [
            differs(
              `«Приложение № ${index + 1}»`,
              actual === null ? 'без номера' : `«№ ${actual}»`,
              firstLine(mark),
            ),
          ];
    });
  },
});
