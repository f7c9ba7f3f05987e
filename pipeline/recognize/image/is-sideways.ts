import type { Components } from './components.ts';

/** In inches: letters' heights and widths. */
const LEAST = 0.04;
const MOST = 0.25;
/** In inches: letters of a word are nearer than this, lines of text are not. */
const NEAR = 0.02;
/** So many pairs of letters tell, and so many times as many must stand over each other as beside. */
const ENOUGH = 25;
const CLEARLY = 1.5;

/** Letters that are enough to tell, from the top. */
const MOST_LETTERS = 3000;

interface Letter {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True where letters follow each other downwards or upwards: the page lies on its side. */
export const isSideways = (components: Components, dpi: number): boolean => {
  const letters = lettersOf(components, dpi);
  const pairs = { beside: 0, below: 0 };
  letters.forEach((letter, i) => {
    for (let j = i + 1; j < letters.length; j += 1) {
      const other = letters[j] as Letter;
      if (other.left > letter.right + NEAR * dpi) break;
      const place = placeOf(other, letter, NEAR * dpi);
      if (place) pairs[place] += 1;
    }
  });
  return pairs.below >= ENOUGH && pairs.below > CLEARLY * pairs.beside;
};

/** Where a letter is, seen from one that begins left of it; null where they are not neighbours of a line. */
const placeOf = (other: Letter, letter: Letter, near: number): 'beside' | 'below' | null => {
  const across = other.left - letter.right;
  const down = Math.max(other.top - letter.bottom, letter.top - other.bottom);
  if (across > 0 && down < -0.5 * heightOf(letter, other)) return 'beside';
  if (down > 0 && down <= near && across < -0.5 * widthOf(letter, other)) return 'below';
  return null;
};

const heightOf = (a: Letter, b: Letter): number => Math.min(a.bottom - a.top, b.bottom - b.top);

const widthOf = (a: Letter, b: Letter): number => Math.min(a.right - a.left, b.right - b.left);

/** Pieces of ink of letters' size, from left to right. */
const lettersOf = ({ count, left, top, right, bottom }: Components, dpi: number): readonly Letter[] => {
  const isLetterLong = (length: number): boolean => length >= LEAST * dpi && length <= MOST * dpi;
  const letters: Letter[] = [];
  for (let i = 0; i < count; i += 1) {
    const letter = { left: left[i], top: top[i], right: right[i], bottom: bottom[i] } as Letter;
    if (isLetterLong(letter.right - letter.left) && isLetterLong(letter.bottom - letter.top))
      letters.push(letter);
  }
  return letters.slice(0, MOST_LETTERS).toSorted((a, b) => a.left - b.left);
};
