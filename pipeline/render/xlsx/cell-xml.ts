import { daysBetween, dayZero } from '../../model/dates/days.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import { looksLikeFormula } from '../../model/formula-guard.ts';
import type { SheetValue } from '../../model/sheet.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Look, StyleBook } from './cell-styles.ts';

/** A place in a sheet and what stands there. */
export interface Cell {
  /** «B3». */
  readonly address: string;
  readonly value: SheetValue;
  readonly look: Look;
}

/** Characters that a cell holds; spreadsheets call a file with more of them damaged. */
const longestText = 32_767;

/** Before it that calendar counts a day that never was: 29 February 1900. */
const firstRightDay = '1900-03-01';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold: control characters and halves of characters, none of which is seen on paper. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text for an element or an attribute (ECMA-376 part 1, 22.9.2.19 ST_Xstring: «_x000D_» stands for a character). */
export const xmlText = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const tooLong = (address: string, { length }: string): Failure =>
  new Failure({
    rule: 'render/cell-too-long',
    exitCode: exitCodes.output,
    message: `В ячейке ${address} оказалось бы ${length} знаков, а таблица вмещает в ячейку ${longestText}.`,
    advice: 'Сократите этот текст или выберите другой формат.',
  });

/** @throws Failure `render/cell-too-long` */
export const cellXml = ({ address, value, look }: Cell, styles: StyleBook): string => {
  const cell = (own: Look, more: string): string => `<c r="${address}" s="${styles.numberOf(own)}"${more}`;
  if (value === null || value === '') return cell(look, '/>');
  if (typeof value === 'number') return cell(look, `><v>${value}</v></c>`);
  if (typeof value === 'object' && value.date >= firstRightDay)
    return cell({ ...look, date: true }, `><v>${daysBetween(dayZero, value.date)}</v></c>`);
  const text = typeof value === 'string' ? value : russianDay(value.date);
  if (text.length > longestText) throw tooLong(address, text);
  const string = `<is><t xml:space="preserve">${xmlText(text)}</t></is>`;
  // As soon as a person edits its cell, it would become one.
  return cell({ ...look, quoted: looksLikeFormula(text) }, ` t="inlineStr">${string}</c>`);
};
