/** A piece of a frame's line between two borders. */
export interface Piece {
  readonly column: number;
  readonly columnSpan: number;
  readonly text: string;
  /** True for a piece of a rule, which ends the cell above it. */
  readonly rule: boolean;
}

/** A piece whose columns are not known yet: `at` counts characters from the frame's left border. */
export interface LoosePiece extends Pick<Piece, 'text' | 'rule'> {
  readonly at: number;
}

const borders = /[|│┃║┆┇┊┋]/u;
/** Crossings are borders too, but only in a line with a rule: «1+1» may stand in any other. */
const bordersAndCrossings = /[|│┃║┆┇┊┋+┌-╋╒-╬]/u;
const beginsFrame = /^\s*[+│┃║┌-╋╒-╬]/u;
const beginsLine = /^\s*[|+│┃║┆┇┊┋┌-╋╒-╬]/u;
const hasRule = /[|+│┃║┆┇┊┋┌-╋╒-╬][-=─━═┄┅┈┉]{2}/u;
const isRule = /^[-=─━═┄┅┈┉]+$/u;

/** True for a line that a frame may begin with: its upper border. */
export const isFrameRule = (line: string): boolean => beginsFrame.test(line) && hasRule.test(line);

export const isFrameLine = (line: string): boolean => beginsLine.test(line);

/** The pieces of one line. */
export const framePieces = (line: string): LoosePiece[] => {
  const [, ...pieces] = line.trimEnd().split(hasRule.test(line) ? bordersAndCrossings : borders);
  if (pieces.at(-1) === '') pieces.pop();
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.length + 1;
    const text = piece.trim();
    return { at: start, text, rule: isRule.test(text) };
  });
};

/** The columns of the pieces, by their number or, in a line with merged cells, by where they begin. */
export const placePieces = (pieces: readonly LoosePiece[], edges: readonly LoosePiece[]): Piece[] => {
  let column = -1;
  const columns = pieces.map(({ at }) => {
    column += 1;
    if (pieces.length === edges.length) return column;
    const distance = (edge: number): number => Math.abs((edges[edge]?.at ?? Number.POSITIVE_INFINITY) - at);
    while (distance(column + 1) < distance(column)) column += 1;
    return column;
  });
  return pieces.map(({ text, rule }, index) => {
    const from = columns[index] ?? 0;
    return { column: from, columnSpan: (columns[index + 1] ?? edges.length) - from, text, rule };
  });
};
