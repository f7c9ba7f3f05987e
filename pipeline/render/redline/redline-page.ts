import { align } from '../../model/difference/align.ts';
import type { SideNote } from '../../model/difference/side-note.ts';
import { wordEdits, wordsOf } from '../../model/difference/word-edits.ts';
import type { OrderDocument } from '../../model/document.ts';
import { ownTitle } from '../../model/own-title.ts';
import { fillPage } from '../fill-page.ts';
import { type Field, type SheetLine, sheetLines } from './sheet-lines.ts';

/** Two documents to be laid side by side, and what is to be said of each change. */
export interface TwoSheets {
  readonly old: OrderDocument;
  readonly new: OrderDocument;
  readonly notes: readonly SideNote[];
  /** What stands over the notes. */
  readonly heading: string;
}

/** A stretch of text that is the same on both sides, or not. */
interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

interface Side {
  readonly label: string | null;
  readonly pieces: readonly Piece[];
}

/** Neighbouring words of one kind as one piece. */
const piecesOf = (words: readonly (readonly [word: string, changed: boolean])[]): readonly Piece[] => {
  const pieces: { text: string; changed: boolean }[] = [];
  for (const [text, changed] of words) {
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += text;
    else pieces.push({ text, changed });
  }
  return pieces;
};

const comparedFields = (
  old: Field | undefined,
  next: Field | undefined,
): readonly [Side | null, Side | null] => {
  const [left, right] = [wordsOf(old?.text ?? ''), wordsOf(next?.text ?? '')];
  const edits = wordEdits(left, right);
  const oldWords = edits.flatMap((edit) =>
    edit.kind === 'new' ? [] : [[left[edit.old] ?? '', edit.kind === 'old'] as const],
  );
  const newWords = edits.flatMap((edit) =>
    edit.kind === 'old' ? [] : [[right[edit.new] ?? '', edit.kind === 'new'] as const],
  );
  return [
    old ? { label: old.label, pieces: piecesOf(oldWords) } : null,
    next ? { label: next.label, pieces: piecesOf(newWords) } : null,
  ];
};

/** The fields of a line on both sides, those with one label beside one another. */
const comparedLines = (old: SheetLine | undefined, next: SheetLine | undefined) => {
  const labels = new Set([...(next?.fields ?? []), ...(old?.fields ?? [])].map(({ label }) => label));
  const sides = [...labels].map((label) => {
    const named = (line: SheetLine | undefined): Field | undefined =>
      line?.fields.find((field) => field.label === label);
    return comparedFields(named(old), named(next));
  });
  return {
    left: sides.flatMap(([side]) => side ?? []),
    right: sides.flatMap(([, side]) => side ?? []),
  };
};

/** Finds the line that a path leads into, or to the nearest place above it; -1 for none. */
const lineFinder = (lines: readonly SheetLine[]): ((path: string | null) => number) => {
  const known = new Map(
    lines.flatMap(({ path, fields }, index) =>
      [path, ...fields.map((field) => field.path)].map((way) => [way, index]),
    ),
  );
  const find = (path: string | null): number => {
    if (!path) return -1;
    return known.get(path) ?? find(path.slice(0, path.lastIndexOf('/')));
  };
  return find;
};

/** What is said of each line, each thing once, by the line's index. */
const notesBy = (
  notes: readonly SideNote[],
  lineOf: (note: SideNote) => number,
): ReadonlyMap<number, readonly string[]> =>
  new Map(
    [...Map.groupBy(notes, lineOf)].map(([index, own]) => [index, [...new Set(own.map(({ text }) => text))]]),
  );

const rowsOf = ({ old, new: next, notes }: TwoSheets) => {
  const [left, right] = [sheetLines(old), sheetLines(next)];
  const lineOf = ({ kind, fields }: SheetLine) => ({ kind, text: fields.map(({ text }) => text).join(' ') });
  const [inOld, inNew] = [lineFinder(left), lineFinder(right)];
  const onNew = notesBy(notes, ({ newPath }) => inNew(newPath));
  const onOld = notesBy(notes, ({ oldPath, newPath }) => (newPath === null ? inOld(oldPath) : -1));
  return align(left.map(lineOf), right.map(lineOf), { byPlace: true }).map((pair) => {
    const before = pair.old === null ? undefined : left[pair.old];
    const after = pair.new === null ? undefined : right[pair.new];
    const sides = comparedLines(before, after);
    const changed = [...sides.left, ...sides.right].some(({ pieces }) =>
      pieces.some((piece) => piece.changed),
    );
    const kind = (after ?? before)?.kind ?? 'text';
    const said = [...(onOld.get(pair.old ?? Number.NaN) ?? []), ...(onNew.get(pair.new ?? Number.NaN) ?? [])];
    return { ...sides, kind, changed, notes: said };
  });
};

/** Two documents side by side on one HTML page that needs nothing else: to read on the screen and to print. */
export const redlinePage = (sheets: TwoSheets): Promise<string> => {
  const rows = rowsOf(sheets);
  return fillPage('redline', 'redline', {
    title: ownTitle(sheets.new),
    sources: [...new Set([sheets.old.source.name, sheets.new.source.name])].join(' → '),
    heading: sheets.heading,
    count: rows.filter(({ changed }) => changed).length,
    rows,
  });
};
