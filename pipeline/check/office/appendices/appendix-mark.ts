import { findDates } from '../../../model/dates/russian-date.ts';
import { russianDay } from '../../../model/dates/russian-day.ts';
import { lineKey } from '../lines/line-finder.ts';
import { textOfLines } from '../lines/printed-text.ts';
import { differs, type OfficePaper, officeRule } from '../office-rule.ts';
import type { AppendixHead } from './appendix-heads.ts';

const source = 'Отметка о приложении (2016: 5.19)';

/** A number after a date or on a line of its own; that of the appendix itself stands before. */
const numberSign = /(?:№|(?<!\p{L})N[oº°]?\.?)\s*([\p{L}\d][\p{L}\d–/. -]*)/gu;

/** Numbers that are part of the organization's name: «Школа № 8» in a mark is no number of the order. */
const namedNumbers = ({ parts: { order } }: OfficePaper): readonly string[] =>
  [...(order?.organization.name ?? '').matchAll(/№\s*(\d+)/gu)]
    .flatMap(([, number]) => number ?? [])
    .filter((number) => number !== order?.number);

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
  // «от 10.09.2021 № 139», or «№ 139 от 10.09.2021».
  const rest = date ? [behind.slice(date.index + date.length), behind.slice(0, date.index)] : [behind];
  const named = namedNumbers(paper);
  const number = rest
    .flatMap((part) => [...part.matchAll(numberSign)])
    .map(([, found = '']) => found.replace(/\s+от\s*$/u, '').trim())
    .find((found) => !named.includes(/^\S+/u.exec(found)?.[0] ?? ''));
  return { head, text, date: date?.date ?? null, number: number ?? null };
};

const act =
  /(?<!\p{L})(?:к\s+(?:\p{L}+\s+)?(?:приказу|распоряжению|постановлению|решению|указанию|документу)|приказом|распоряжением|постановлением|решением|указанием|документом)/iu;

/** The marks of appendices to this order, and of what it approves; what a meeting approved bears the meeting's date. */
const marksOf = (paper: OfficePaper): readonly MarkRead[] =>
  paper.parts.order
    ? paper.roles.appendices
        .filter(({ kind }) => kind !== 'approval')
        .map((head) => readMark(paper, head))
        .filter(({ head, text }) => head.kind === 'appendix' || act.test(text))
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
      const missing = [
        !act.test(mark.text) && 'акта',
        mark.date === null && 'даты',
        mark.number === null && 'номера',
      ].filter(Boolean);
      return missing.length > 0
        ? [
            differs(
              mark.head.kind === 'approved'
                ? '«УТВЕРЖДЕН приказом … от … № …»'
                : '«Приложение № … к приказу … от … № …»',
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
    const heads = marksOf(paper).filter(({ head }) => head.kind === 'appendix');
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
