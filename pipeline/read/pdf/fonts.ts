/** What a page's text needs to know of a font; widths come with the glyphs. */
export interface FontFace {
  /** As the file calls it: «ABCDEF+LiberationSerif-Bold»; '' where it does not. */
  readonly name: string;
  readonly bold: boolean;
  /** Glyph units to the em: 1/1000 but for fonts that are drawn by operators. */
  readonly unit: number;
  /** How far its letters reach above and below the baseline, in ems, both positive; null where the file does not tell. */
  readonly reach: { readonly above: number; readonly below: number } | null;
  /** False where the file only names the font and leaves it to whoever prints. */
  readonly embedded: boolean;
}

const boldName = /bold|black|heavy|demi|полужирн/iu;

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A font as pdf.js hands it over. Never throws. */
export const fontFace = (font: unknown): FontFace => {
  const name = field(font, 'name');
  const matrix = field(font, 'fontMatrix');
  const unit = Array.isArray(matrix) || ArrayBuffer.isView(matrix) ? Number(Reflect.get(matrix, 0)) : 0;
  return {
    name: typeof name === 'string' ? name : '',
    bold:
      field(font, 'bold') === true ||
      field(font, 'black') === true ||
      (typeof name === 'string' && boldName.test(name)),
    unit: unit > 0 ? unit : 0.001,
    reach: reachOf(Number(field(font, 'ascent')), Math.abs(Number(field(font, 'descent')))),
    embedded: field(font, 'missingFile') !== true,
  };
};

/** Fonts that say less than this, or more, of their ascent say nothing. */
const [leastAscent, mostAscent] = [0.5, 1.5];

const reachOf = (above: number, below: number): FontFace['reach'] =>
  above >= leastAscent && above <= mostAscent && below <= 1 ? { above, below } : null;
