import type { PaperLine } from '../../../model/paper/measured-paper.ts';

/**
 * «Приложение № 2», «к приказу …», «от 10.09.2021 № 139»; «УТВЕРЖДЕН приказом … от 10.09.2021 № 139» over what the order approves;
 * or «УТВЕРЖДАЮ» with post, name and date.
 */
export interface AppendixHead {
  readonly kind: 'appendix' | 'approved' | 'approval';
  /** As printed over it: «2»; null where there is none. */
  readonly number: string | null;
  /** Indices of its lines. */
  readonly lines: readonly number[];
}

const mark =
  /^\s*[«"]?приложение(?:\s*(?:№|N[oº°]?\.?)?\s*(\d{1,3}|[А-Я](?![а-яё])))?\s*(?:$|\n|[.,]?\s*(?:к|от|утв)(?!\p{L}*:))/iu;
const approved =
  /^\s*[«"]?утвержд[её]н[аоы]?[»"]?\s*(?:$|\n|(?:приказом|распоряжением|постановлением|решением|указанием)(?!\p{L}))/iu;
const approval = /^\s*[«"]?утверждаю[»"]?:?\s*(?:$|\n|\s+\p{Lu})/iu;

/** A mark begins in a capital: «утверждён» in a table's cell and «приложение № 1 к …» in a wrapped line go on with a sentence. */
const isBeginning = /^\s*[«"]?\p{Lu}/u;

/** The words by which the lines under a mark are known for its own: acts, dates, numbers, posts, rules to sign on. */
const belongs =
  /^\s*(?:к\s|от\s|утвержд|приказом|распоряжением|постановлением|решением|№|N\s|[«"_]|\d{1,2}[.\s]|_)|№\s*[\d_]|\d{2}\.\d{2}\.\d{4}|\d{4}\s?г|\/|[\p{Lu}]\.\s?[\p{Lu}]?\.?\s?\p{Lu}\p{Ll}+/iu;

/** A mark has few lines: the act, its body, date and number. */
const mostLines = 8;

/** A date and a number, or a blank for them, end a mark. */
const closing = /(?:\d{4}|_{2,})\s*(?:г\.?|года)?\s*(?:№\s*[\d_]\S*)?\s*$/u;

/** Letters of a mark that says all on its first line. */
const wholeMark = 24;

/** True for a line under a mark that belongs to it: by its words, or since it stands right under it. */
const goesOn = (first: PaperLine, line: PaperLine): boolean => {
  const { text, area, table, align } = line;
  if (area !== first.area || table !== first.table || mark.test(text)) return false;
  const isAlike =
    (align !== null && align !== 'justified' && align === first.align) || isInColumn(first, line);
  return belongs.test(text) || (isAlike && text.length < 120);
};

/** Marks stand in a column of their own, this far from the sheet's left edge at least, in millimetres. */
const columnFrom = 70;

/** True for a line of a PDF in the mark's own column at the right: «музей»» of a wrapped «к приказу … музей»». */
const isInColumn = ({ box: above }: PaperLine, { box }: PaperLine): boolean =>
  above !== null && box !== null && box[0] >= columnFrom && Math.abs(box[0] - above[0]) < 1;

const headFrom = (
  lines: readonly PaperLine[],
  start: number,
  kind: AppendixHead['kind'],
): readonly number[] => {
  const first = lines[start];
  if (!first || (first.text.length > wholeMark && closing.test(first.text))) return [start];
  const found = [start];
  for (const [step, line] of lines.slice(start + 1, start + mostLines).entries()) {
    if (line.text.trim() === '') continue;
    if (!goesOn(first, line)) break;
    found.push(start + 1 + step);
    if (closing.test(line.text) && (kind === 'approval' || /№|_/u.test(line.text))) break;
  }
  return found;
};

const kindOf = (text: string): AppendixHead['kind'] | null => {
  if (mark.test(text)) return 'appendix';
  if (approved.test(text)) return 'approved';
  return approval.test(text) ? 'approval' : null;
};

/** Every head of an appendix or of an approved paper at or after line `from`. */
export const findAppendices = (lines: readonly PaperLine[], from: number): readonly AppendixHead[] => {
  const heads: AppendixHead[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.text.length > 300 || !isBeginning.test(line.text)) continue;
    const kind = kindOf(line.text);
    if (!kind) continue;
    const own = headFrom(lines, index, kind);
    heads.push({ kind, number: mark.exec(line.text)?.[1] ?? null, lines: own });
    index = own.at(-1) ?? index;
  }
  return heads;
};
