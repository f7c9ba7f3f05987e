import type { Plan } from '../model/document.ts';
import { type Line, printed } from '../model/paper/line.ts';
import { readApproval, skipVisa } from './approval.ts';
import { readMark } from './clauses.ts';
import type { Kit } from './kit.ts';
import { closeLetterSpacing, oneLine } from './one-line.ts';
import { readAppendixMark } from './order-marks.ts';
import { startsTitle } from './plan-noun.ts';

/** What stands over a table: everything of a plan but its rows. */
export interface Heading
  extends Pick<Plan, 'appendix' | 'title' | 'approval' | 'goal' | 'tasks' | 'abbreviations'> {
  /** True where an appendix mark stands over it, with a number or without. */
  readonly marked: boolean;
  /** The text of a line that gives the period («Срок реализации: …»). */
  readonly periodLine: string | null;
  /** The lines that some of these stand on. */
  readonly lines: Partial<Record<'appendix' | 'title' | 'goal' | 'periodLine', readonly Line[]>>;
  /** Lines that are none of these. */
  readonly outside: readonly Line[];
}

const labels = {
  periodLine:
    /^(?:сроки?|период)(?:\s+(?:реализации|исполнения|действия|проведения|выполнения))?(?:\s+плана)?\s*:\s*/iu,
  goal: /^(?:основн(?:ая|ые)\s+)?цел(?:ь|и|ью|ями)(?![а-яё])(?:(?:\s+\p{L}+){0,2}\s*:)?\s*[–—-]?\s*/iu,
  tasks:
    /^(?:(?:основные|поставлены)\s+)?(?:задачи(?:\s+плана)?|намечено выполнение следующих задач)\s*:\s*/iu,
  abbreviations:
    /^(?:(?:перечень|список)\s+)?(?:используемы[ех]|принят[ыо]е|условны[ех])?\s*(?:сокращени[йя]|обозначени[йя])(?:\s+и\s+[а-я]+)?\s*(?::\s*|$)/iu,
};

type Part = keyof typeof labels;

const partOf = (text: string): Part | null => {
  // «Целью мер является …» is a goal in a sentence of its own; its words are kept whole.
  const found = (Object.keys(labels) as Part[]).find((part) => labels[part].test(text));
  return found ?? null;
};

/** Reads the lines between one table (or the signature) and the next table. */
export const readHeading = (lines: readonly Line[], kit: Kit): Heading => {
  const marks = readMarks(lines, kit);
  const rest = marks.rest;
  const start = rest.findIndex(({ text }) => startsTitle(text));
  const first = start >= 0 ? start : rest.findIndex((line) => canBeTitle(line));
  const from = first < 0 ? rest.length : first;
  const end = titleEnd(rest, from);
  const titled = rest.slice(from, end);
  const title = oneLine(closeLetterSpacing(titled.map(printed).join('\n')), kit.lexicon);
  const { lines: partLines, ...parts } = readParts(rest.slice(end), kit);
  return {
    ...parts,
    lines: { ...partLines, appendix: marks.on, ...(title && { title: titled }) },
    appendix: marks.appendix,
    marked: marks.marked,
    approval: marks.approval,
    title: title || null,
    outside: [...marks.before, ...rest.slice(0, from), ...strayLines(rest.slice(end))],
  };
};

interface Marks {
  readonly appendix: string | null;
  readonly marked: boolean;
  readonly approval: Heading['approval'];
  /** The lines of the appendix mark. */
  readonly on: readonly Line[];
  /** Lines before the last appendix mark. */
  readonly before: readonly Line[];
  readonly rest: readonly Line[];
}

/** Takes the appendix mark, the approval and the visas out of the lines before the title. */
const readMarks = (lines: readonly Line[], { note }: Kit): Marks => {
  const before: Line[] = [];
  const rest: Line[] = [];
  let found: Omit<Marks, 'rest' | 'before'> = { appendix: null, marked: false, on: [], approval: null };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const mark = readAppendixMark(closeLetterSpacing(line.text));
    const approval = readApproval(lines, index);
    if (mark) {
      // What stands before a mark belongs to another appendix, one of words only.
      for (const other of rest.splice(0)) before.push(other);
      const end = appendixMarkEnd(lines, index);
      found = { appendix: mark.number, marked: true, on: lines.slice(index, end), approval: null };
      index = end;
    } else if (approval) {
      found = { ...found, approval: approval.value };
      note(approval.value, lines.slice(index, approval.to));
      index = approval.to;
    } else {
      const visa = skipVisa(lines, index);
      if (visa === null) rest.push(line);
      index = visa ?? index + 1;
    }
  }
  return { ...found, before, rest };
};

/** A title or an approval ends the appendix mark. */
const opensOther = (lines: readonly Line[], index: number): boolean =>
  startsTitle(lines[index]?.text ?? '') || readApproval(lines, index) !== null;

/** «к приказу … ⏎ от … № …» under the mark: up to the line with date and number, where there is one nearby. */
const appendixMarkEnd = (lines: readonly Line[], from: number): number => {
  const under = lines.slice(from, from + 7).map(({ text }) => text);
  const registered = under.findIndex((text) => /(?:^|\s)от\s*(?:[\d«"“_]).*(?:№|N)/iu.test(text));
  const dated = registered >= 0 ? registered : under.findIndex((text) => /^№/u.test(text));
  const titled = under.findIndex((_, index) => index > 0 && opensOther(lines, from + index));
  if (dated >= 0 && (titled < 0 || dated < titled)) return from + dated + 1;
  return (
    from +
    1 +
    Number(/^к\s+(?:приказу|распоряжению|постановлению|решению|плану|письму)/iu.test(under[1] ?? ''))
  );
};

const canBeTitle = ({ text }: Line): boolean =>
  /^\p{Lu}.{15,}/su.test(text) && !/[.:;]$/u.test(text) && !partOf(text);

/** The title goes on until a line that begins another part, or a sentence of its own. */
const titleEnd = (lines: readonly Line[], from: number): number => {
  for (let index = from + 1; index < lines.length; index += 1) {
    const { text } = lines[index] ?? { text: '' };
    const sentence = text.length > 60 && /\.$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(text);
    const labelled = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?:\s/u.test(text);
    if (partOf(text) || sentence || labelled || readMark(text)?.number) return index;
  }
  return Math.max(from, lines.length);
};

const belongsTo = (lines: readonly Line[]): readonly (readonly [Part | null, Line])[] => {
  let part: Part | null = null;
  return lines.map((line) => {
    const begun = partOf(line.text);
    const kept = part === 'tasks' || part === 'abbreviations' || line.continues;
    part = begun ?? (kept ? part : null);
    return [part, line] as const;
  });
};

const strayLines = (lines: readonly Line[]): Line[] =>
  belongsTo(lines).flatMap(([part, line]) => (part === null ? [line] : []));

const readParts = (
  lines: readonly Line[],
  { lexicon, note }: Kit,
): Pick<Heading, 'periodLine' | 'goal' | 'tasks' | 'abbreviations' | 'lines'> => {
  const parts = belongsTo(lines);
  const linesOf = (wanted: Part): Line[] => parts.flatMap(([part, line]) => (part === wanted ? [line] : []));
  const oneLineOf = (wanted: Part, keepLabel: boolean): string | null => {
    const text = oneLine(linesOf(wanted).map(printed).join('\n'), lexicon);
    return (keepLabel ? text : text.replace(labels[wanted], '')) || null;
  };
  const goal = linesOf('goal');
  const points = pointsOf(linesOf('tasks'), labels.tasks);
  const tasks = points.map(({ text }) => oneLine(text, lexicon));
  points.forEach((point, index) => {
    note(tasks, point.lines, String(index));
  });
  return {
    periodLine: oneLineOf('periodLine', false)?.replace(/\.$/u, '') ?? null,
    goal: oneLineOf('goal', !/^[^:]{0,40}:/u.test(goal[0] ? printed(goal[0]) : '')),
    tasks,
    abbreviations: linesOf('abbreviations').flatMap((line) => {
      const texts = printed(line).replace(labels.abbreviations, '').split(';');
      const found = texts.flatMap((text) => abbreviationOf(oneLine(text, lexicon)) ?? []);
      for (const abbreviation of found) note(abbreviation, [line]);
      return found;
    }),
    lines: { goal, periodLine: linesOf('periodLine') },
  };
};

interface Point {
  text: string;
  readonly lines: Line[];
}

/** The points of a list under its label, without their numbers; a line without a mark goes on with the last one. */
const pointsOf = (lines: readonly Line[], label: RegExp): Point[] => {
  const points: Point[] = [];
  for (const line of lines) {
    const text = printed(line).replace(label, '').trim();
    if (text === '') continue;
    const mark = readMark(text);
    const open = points.at(-1);
    if (mark) points.push({ text: mark.text, lines: [line] });
    else if (!open || /^\p{Lu}/u.test(text)) points.push({ text, lines: [line] });
    else {
      open.text += `\n${text}`;
      open.lines.push(line);
    }
  }
  return points;
};

const abbreviationOf = (line: string): Plan['abbreviations'][number] | null => {
  const [, short, full] = (readMark(line)?.text ?? line).match(/^(.{1,30}?)\s*(?:[–—]|\s-\s)\s*(.+)$/u) ?? [];
  return short && full ? { short: short.trim(), full: full.trim().replace(/[;.]$/u, '') } : null;
};
