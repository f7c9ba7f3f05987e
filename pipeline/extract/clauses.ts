import type { Clause } from '../model/document.ts';
import { type Line, printed } from '../model/paper/line.ts';
import type { Kit } from './kit.ts';
import { oneLine } from './one-line.ts';
import { quotedLines } from './quoted-lines.ts';

interface Mark {
  /** As printed, without the final dot; null for a dash or a bullet. */
  readonly number: string | null;
  /** 0 for a clause, 1 for what stands under it. */
  readonly level: 0 | 1;
  readonly text: string;
}

/** «З.» is a three that was read as a letter. */
const numbered = /^(\d{1,2}(?:\.\d{1,2})*|З(?=\.\s))(?:\.|(?=\s+\p{Lu}))\s*(?=[^\d\s])(.*)$/su;
const bracketed = /^(\d{1,2}\)|[а-яё]\))\s*(.*)$/su;
const bulleted = /^[-–—•*·▪−]\s*(.*)$/su;

/** The list mark that a line begins with, null where it goes on with the line before. */
export const readMark = (text: string): Mark | null => {
  const [, number, after = ''] = text.match(numbered) ?? [];
  if (number) return { number: number.replace('З', '3'), level: number.includes('.') ? 1 : 0, text: after };
  const [, letter, behind = ''] = text.match(bracketed) ?? [];
  if (letter) return { number: letter, level: 1, text: behind };
  const [, bullet] = text.match(bulleted) ?? [];
  return bullet === undefined ? null : { number: null, level: 1, text: bullet };
};

interface Draft {
  readonly number: string | null;
  text: string;
  readonly items: DraftItem[];
  /** The lines of its own text, without its points. */
  readonly lines: Line[];
}

type DraftItem = Omit<Draft, 'items'>;

/** The clauses of an order's body, each with the points under it. Lines without a mark go on with the last one. */
export const readClauses = (lines: readonly Line[], { lexicon, note }: Kit): Clause[] => {
  const drafts: Draft[] = [];
  const quoted = quotedLines(lines);
  for (const [index, line] of lines.entries()) addLine(drafts, line, quoted.has(index));
  dropEmpty(drafts);
  return drafts.map((draft) => {
    const clause: Clause = {
      number: draft.number,
      text: oneLine(draft.text, lexicon),
      items: draft.items.map(({ number, text }) => ({ number, text: oneLine(text, lexicon) })),
    };
    note(
      clause,
      [draft, ...draft.items].flatMap(({ lines: own }) => own),
    );
    note(clause, draft.lines, 'text');
    for (const [index, item] of clause.items.entries()) note(item, draft.items[index]?.lines ?? [], 'text');
    return clause;
  });
};

const addLine = (drafts: Draft[], line: Line, quoted: boolean): void => {
  const text = printed(line);
  const last = drafts.at(-1);
  const goesOn = line.continues && last && !waits(last) && !'.;:'.includes(lastSign(last));
  const mark = goesOn ? markInside(text) : readMark(text);
  if (mark && !quoted) dropEmpty(drafts);
  const clause = drafts.at(-1);
  const lines = [line];
  if (quoted && clause) extend(clause, line);
  else if (mark?.level === 1 && clause) clause.items.push({ number: mark.number, text: mark.text, lines });
  else if (mark) drafts.push({ number: mark.number, text: mark.text, items: [], lines });
  else if (!clause) drafts.push({ number: null, text, items: [], lines });
  else if (opensPoint(clause, line)) clause.items.push({ number: null, text, lines });
  else if (clause.number === null && !line.continues && clause.items.length === 0 && !waits(clause)) {
    drafts.push({ number: null, text, items: [], lines });
  } else extend(clause, line);
};

/** True where a mark stands alone in its line, and its text is still to come. */
const waits = (clause: Draft): boolean => (clause.items.at(-1) ?? clause).text === '';

/** A mark that the next mark follows, or nothing, marks none. */
const dropEmpty = (drafts: Draft[]): void => {
  const clause = drafts.at(-1);
  if (clause && waits(clause)) (clause.items.length > 0 ? clause.items : drafts).pop();
};

/** Within a paragraph whose sentence is not over, only a number with a dot begins a new clause («… 3. Контроль»). */
const markInside = (text: string): Mark | null => {
  const mark = readMark(text);
  return mark && mark.number !== null && /^\p{Lu}/u.test(mark.text) ? mark : null;
};

/** What a clause ends with so far, by its last line: a text of a hundred thousand lines is put together only once. */
const lastSign = (clause: Draft): string => {
  const last = (clause.items.at(-1) ?? clause).lines.at(-1);
  return last ? (printed(last).at(-1) ?? ' ') : ' ';
};

/** After «…:» or «…;» a line that begins with a small letter or a day is a point without a mark of its own. */
const opensPoint = (clause: Draft, { text }: Line): boolean => {
  return ':;'.includes(lastSign(clause)) && /^(?:\p{Ll}|\d{1,2}\s\p{Ll})/u.test(text);
};

const extend = (clause: Draft, line: Line): void => {
  const open = clause.items.at(-1) ?? clause;
  open.text += `\n${printed(line)}`;
  open.lines.push(line);
};
