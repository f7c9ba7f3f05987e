import { findDates } from '../model/dates/russian-date.ts';
import type { Approval } from '../model/document.ts';
import type { Line } from '../model/paper/line.ts';
import { closeLetterSpacing } from './one-line.ts';
import { startsTitle } from './plan-noun.ts';
import { splitSignature } from './signatory.ts';

const approvalMark = /^[«"]?(утвержд(?:аю|[её]н[аоы]?))(?![\p{L}])[»"]?\s*:?\s*/iu;
/** Marks of others who have seen the paper: read, so that they are not taken for a title, and left out. */
const visaMark = /^(?:согласован[оаы]?|рассмотрен[оаы]?|принят[оаы]?|одобрен[оаы]?)(?![\p{L}])\s*:?/iu;
const blankDate = /^(?=.*[«"“20г])(?:от\s*)?[«"“]?\s*_+\s*[»"”]?[\s_]*(?:20[\d_]{0,2})?\s*(?:г\.?|года)?$/iu;
const actLine = /^(?:приказ|распоряжени|постановлени|решени|протокол|на заседани|от\s|№)/iu;

export interface Block<T> {
  readonly value: T;
  /** The first line after the block. */
  readonly to: number;
}

/** The «УТВЕРЖДАЮ» block that begins at line `from`: mark, post, name, date. Null where none begins there. */
export const readApproval = (lines: readonly Line[], from: number): Block<Approval> | null => {
  const text = closeLetterSpacing(lines[from]?.text ?? '');
  const mark = text.match(approvalMark);
  if (!mark?.[1]) return null;
  const { position, name, date, to } = readSigned(lines, from, text.slice(mark[0].length));
  return { value: { mark: mark[1], position, name, date }, to };
};

/** The first line after a visa («СОГЛАСОВАНО», «Принято …») that begins at line `from`, null where none does. */
export const skipVisa = (lines: readonly Line[], from: number): number | null => {
  const text = closeLetterSpacing(lines[from]?.text ?? '');
  const mark = text.match(visaMark);
  return mark ? readSigned(lines, from, text.slice(mark[0].length)).to : null;
};

interface Signed {
  readonly position: string | null;
  readonly name: string | null;
  readonly date: string | null;
  readonly to: number;
}

/** At most this many lines of post, name and date belong to a mark. */
const blockLines = 8;

/** Post, name and date under a mark; `rest` is what stands on the mark's own line. */
const readSigned = (lines: readonly Line[], from: number, rest: string): Signed => {
  const body = [rest, ...linesUnder(lines, from)];
  const dated = body.findIndex((line) => isDate(line));
  const named = body.findIndex((line) => splitSignature(line) !== null);
  const name = named < 0 || (dated >= 0 && dated < named) ? null : splitSignature(body[named] ?? '');
  const last = Math.max(dated, name ? named : -1);
  const before = body.slice(0, name ? named : Math.max(dated, 0));
  // A mark with neither name nor date has the lines that cite an act under it, and nothing else.
  const acts = last < 0 ? body.findLastIndex((line) => actLine.test(line)) : -1;
  const position = last < 0 ? [] : [...before, name?.position ?? ''];
  return {
    ...signed(position, name?.name ?? null),
    date: findDates(body[dated] ?? '')[0]?.date ?? null,
    to: from + 1 + Math.max(last, acts, 0),
  };
};

const linesUnder = (lines: readonly Line[], from: number): string[] => {
  const under = lines.slice(from + 1, from + blockLines).map(({ text }) => text.replace(/\s+/gu, ' ').trim());
  const end = under.findIndex(
    (text) => approvalMark.test(text) || visaMark.test(text) || (startsTitle(text) && !actLine.test(text)),
  );
  return end < 0 ? under : under.slice(0, end);
};

const isDate = (line: string): boolean => findDates(line).length > 0 || blankDate.test(line);

/** «приказом директора» after «УТВЕРЖДЕНО» names an act, and no post of a person. */
const signed = (position: readonly string[], name: string | null): Pick<Signed, 'position' | 'name'> => {
  const post = position
    .join(' ')
    .replace(/\s*_+\s*/gu, ' ')
    .trim();
  return { position: post === '' || actLine.test(post) ? null : post, name };
};
