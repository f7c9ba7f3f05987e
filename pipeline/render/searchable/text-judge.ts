import type { Operation } from '../../model/content-operations.ts';
import { apply, compose, identity, isMatrix, type Matrix } from '../../model/matrix.ts';

/** What the content of a page cannot tell by itself. Places are in the page's user space. */
export interface Surroundings {
  /** True for an XObject that is a picture one cannot look through. */
  readonly isPicture: (name: string) => boolean;
  /** Frees a form XObject of its old text; the name of the form to draw instead, null where nothing changes. */
  readonly cleanForm: (name: string, at: Start) => string | null;
  /** True where a picture with these corners leaves nothing of the page uncovered. */
  readonly coversPage: (corners: readonly (readonly [x: number, y: number])[]) => boolean;
  /** True where recognition has found a word. */
  readonly isRead: (x: number, y: number) => boolean;
}

/** What becomes of an operation: `hide` is for text that no one sees, `mute` for text that is seen but read anew. */
type Fate = 'keep' | 'hide' | 'mute';

export interface Judged {
  readonly operation: Operation;
  readonly inText: boolean;
  fate: Fate;
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly mode: number;
  readonly fontSize: number;
  readonly leading: number;
}

const invisible = 3;

export const isShow = ({ operator }: Operation): boolean => ['Tj', 'TJ', "'", '"'].includes(operator);

const matrixOf = (numbers: readonly number[]): Matrix | undefined =>
  isMatrix(numbers) ? numbers : undefined;

/** The letter that a line of text begins with stands about here, in ems. */
const firstLetter = [0.25, 0.3] as const;

/** States within states that are kept; a hostile file may ask for any number. */
const deepest = 256;

/** Where the drawing of a stream begins: its space in the page's, and the text rendering mode. */
export interface Start {
  readonly matrix: Matrix;
  readonly mode: number;
}

/** Follows a content stream and decides each operation's fate. */
export class TextJudge {
  readonly judged: Judged[] = [];
  /** True once anything is not to stay as it is. */
  changed = false;
  readonly #around: Surroundings;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  #line: Matrix = identity;
  #inText = false;

  constructor(around: Surroundings, { matrix, mode }: Start) {
    this.#around = around;
    this.#state = { matrix, mode, fontSize: 0, leading: 0 };
  }

  judge(operation: Operation): void {
    const { operator, operands } = operation;
    const numbers = operands.map(Number);
    if (operator === 'BT') {
      this.#inText = true;
      this.#line = identity;
    }
    if (operator === 'Do') this.#draw(operation);
    else {
      this.#follow(operator, numbers);
      const fate = isShow(operation) ? this.#fateOfText() : 'keep';
      this.changed ||= fate !== 'keep';
      this.judged.push({ operation, inText: this.#inText, fate });
    }
    if (operator === 'ET') this.#inText = false;
  }

  #follow(operator: string, numbers: readonly number[]): void {
    const [x = 0, y = 0] = numbers;
    const matrix = matrixOf(numbers);
    if (operator === 'q' && this.#saved.length < deepest) this.#saved.push(this.#state);
    else if (operator === 'Q') this.#state = this.#saved.pop() ?? this.#state;
    else if (operator === 'cm' && matrix) this.#set({ matrix: compose(this.#state.matrix, matrix) });
    else if (operator === 'Tr') this.#set({ mode: x });
    else if (operator === 'Tf') this.#set({ fontSize: y });
    else if (operator === 'TL') this.#set({ leading: x });
    else if (operator === 'Tm' && matrix) this.#line = matrix;
    else if (operator === 'Td') this.#move(x, y);
    else if (operator === 'TD') {
      this.#set({ leading: -y });
      this.#move(x, y);
    } else if (operator === 'T*' || operator === "'" || operator === '"') this.#move(0, -this.#state.leading);
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #move(x: number, y: number): void {
    this.#line = compose(this.#line, [1, 0, 0, 1, x, y]);
  }

  #fateOfText(): Fate {
    const { mode, fontSize, matrix } = this.#state;
    if (mode === invisible) return 'hide';
    const [x, y] = firstLetter;
    const place = apply(compose(matrix, this.#line), x * fontSize, y * fontSize);
    return this.#around.isRead(...place) ? 'mute' : 'keep';
  }

  #draw(operation: Operation): void {
    const name = operation.operands[0]?.slice(1) ?? '';
    const { matrix, mode } = this.#state;
    const corners = (
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const
    ).map(([x, y]) => apply(matrix, x, y));
    if (this.#around.isPicture(name) && this.#around.coversPage(corners)) this.#hideAllText();
    const clean = this.#around.cleanForm(name, { matrix, mode });
    this.changed ||= clean !== null;
    const drawn = clean === null ? operation : { ...operation, source: `/${clean} Do` };
    this.judged.push({ operation: drawn, inText: this.#inText, fate: 'keep' });
  }

  /** Nothing that was written before is seen any more. */
  #hideAllText(): void {
    for (const each of this.judged) {
      if (!isShow(each.operation)) continue;
      each.fate = 'hide';
      this.changed = true;
    }
  }
}
