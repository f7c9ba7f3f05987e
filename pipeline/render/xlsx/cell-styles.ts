/** The looks of cells, and the part `xl/styles.xml` that defines them. */

/** How a cell looks. */
export interface Look {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'section' | 'value';
  readonly align: 'left' | 'center';
  readonly date?: boolean;
  readonly struck?: boolean;
  /** True keeps a text a text also when a person edits it: a spreadsheet shows an apostrophe before it. */
  readonly quoted?: boolean;
}

/** The looks that a workbook uses, numbered as they come. */
export interface StyleBook {
  /** The number by which a cell names its look. */
  readonly numberOf: (look: Look) => number;
  /** The part that defines all looks which were asked for. */
  readonly xml: () => string;
}

/** Sizes of type, in points. */
export const typeSizes: Readonly<Record<Look['kind'], number>> = {
  title: 14,
  subtitle: 12,
  heading: 11,
  section: 11,
  value: 11,
};

const face = '<name val="Times New Roman"/><family val="1"/><charset val="204"/>';
const font = (size: number, manner = ''): string => `<font>${manner}<sz val="${size}"/>${face}</font>`;

const fonts = {
  value: font(typeSizes.value),
  title: font(typeSizes.title, '<b/>'),
  subtitle: font(typeSizes.subtitle),
  heading: font(typeSizes.heading, '<b/>'),
  section: font(typeSizes.section, '<b/>'),
  struck: font(typeSizes.value, '<strike/>'),
};

const fontOf = ({ kind, struck = false }: Look): keyof typeof fonts => (struck ? 'struck' : kind);

const sides = ['left', 'right', 'top', 'bottom'];
const border = (manner: (side: string) => string): string =>
  `<border>${sides.map(manner).join('')}<diagonal/></border>`;

const borders = [
  border((side) => `<${side}/>`),
  border((side) => `<${side} style="thin"><color auto="1"/></${side}>`),
];

/** The first two are the standard's own. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>',
];

/** The first number that a workbook may give to a format of its own. */
const dateFormat = 164;

/** What cells without a look have. */
const defaultFormat = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

const formatOf = (look: Look): string => {
  const { kind, align, date = false, quoted = false } = look;
  const overTable = kind === 'title' || kind === 'subtitle';
  const parts = {
    numFmtId: date ? dateFormat : 0,
    fontId: Object.keys(fonts).indexOf(fontOf(look)),
    fillId: kind === 'heading' ? 2 : 0,
    borderId: overTable ? 0 : 1,
    xfId: 0,
    quotePrefix: Number(quoted),
    applyNumberFormat: 1,
    applyFont: 1,
    applyFill: 1,
    applyBorder: 1,
    applyAlignment: 1,
  };
  const attributes = Object.entries(parts).map(([name, value]) => ` ${name}="${value}"`);
  const vertical = kind === 'value' ? 'top' : 'center';
  return `<xf${attributes.join('')}><alignment horizontal="${align}" vertical="${vertical}" wrapText="1"/></xf>`;
};

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

export const openStyleBook = (): StyleBook => {
  const formats = new Map([[defaultFormat, 0]]);
  return {
    numberOf: (look) => {
      const format = formatOf(look);
      const number = formats.get(format) ?? formats.size;
      formats.set(format, number);
      return number;
    },
    xml: () =>
      [
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        `<numFmts count="1"><numFmt numFmtId="${dateFormat}" formatCode="dd\\.mm\\.yyyy"/></numFmts>`,
        list('fonts', Object.values(fonts)),
        list('fills', fills),
        list('borders', borders),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', [...formats.keys()]),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join(''),
  };
};
