/** What a page's text needs to know of a font; widths come with the glyphs. */
export interface FontFace {
  readonly bold: boolean;
  /** Glyph units to the em: 1/1000 but for fonts that are drawn by operators. */
  readonly unit: number;
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
    bold:
      field(font, 'bold') === true ||
      field(font, 'black') === true ||
      (typeof name === 'string' && boldName.test(name)),
    unit: unit > 0 ? unit : 0.001,
  };
};
