import { type ListPlace, paragraphLook } from '../../docx/styles.ts';
import { child, children, childSwitch, childValue, type XmlElement } from '../../xml.ts';
import { toTwips } from './twips.ts';

/** What one level (defaults, a style, a list, the paragraph itself) says of a paragraph; what is left out is inherited. Lengths in twips. */
export interface ParagraphFormat {
  readonly align?: 'left' | 'centre' | 'right' | 'justified';
  readonly left?: number;
  readonly right?: number;
  /** Negative for a hanging indent. */
  readonly firstLine?: number;
  readonly lines?: LineDistance;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  /** By their positions; `clear` takes an inherited one away. */
  readonly tabs?: ReadonlyMap<number, TabKind>;
  readonly list?: ListPlace;
}

/** `auto`: 240ths of a line; `exact` and `atLeast`: twips. */
export interface LineDistance {
  readonly value: number;
  readonly rule: 'auto' | 'exact' | 'atLeast';
}

export type TabKind = 'left' | 'centre' | 'right' | 'clear';

/** What one level says of letters. */
export interface RunFormat {
  /** Faces of Latin letters, digits and common signs, and of all others, Russian among them. */
  readonly latin?: string;
  readonly other?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly caps?: boolean;
  readonly hidden?: boolean;
}

/** What paragraph properties (`w:pPr`) say. */
export const paragraphFormat = (properties: XmlElement | undefined): ParagraphFormat => {
  const { align, list } = paragraphLook(properties);
  const indent = child(properties, 'ind')?.attributes ?? {};
  const spacing = child(properties, 'spacing')?.attributes ?? {};
  const hanging = toTwips(indent['hanging']);
  return dropEmpty({
    align: align && aligns[align],
    list,
    left: toTwips(indent['left'] ?? indent['start']),
    right: toTwips(indent['right'] ?? indent['end']),
    firstLine: hanging === undefined ? toTwips(indent['firstLine']) : -hanging,
    lines: lineDistance(toTwips(spacing['line']), spacing['lineRule']),
    before: toTwips(spacing['before']),
    after: toTwips(spacing['after']),
    keepNext: childSwitch(properties, 'keepNext'),
    tabs: tabStops(child(properties, 'tabs')),
  });
};

const aligns = { left: 'left', center: 'centre', right: 'right', justify: 'justified' } as const;

const lineDistance = (value: number | undefined, rule: string | undefined): LineDistance | undefined =>
  value === undefined ? undefined : { value, rule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto' };

const tabKinds: Readonly<Record<string, TabKind>> = {
  center: 'centre',
  right: 'right',
  end: 'right',
  clear: 'clear',
};

/** Word takes no more of one paragraph. */
const mostStops = 64;

const tabStops = (tabs: XmlElement | undefined): ReadonlyMap<number, TabKind> | undefined =>
  tabs &&
  new Map(
    children(tabs, 'tab')
      .slice(0, mostStops)
      .flatMap(({ attributes: { val = '', pos } }) => {
        const at = toTwips(pos);
        return at === undefined || val === 'bar' ? [] : [[at, tabKinds[val] ?? 'left'] as const];
      }),
  );

/** What run properties (`w:rPr`) say; `themeFonts` are the theme's faces by their names in `w:rFonts`. */
export const runFormat = (
  properties: XmlElement | undefined,
  themeFonts: ReadonlyMap<string, string>,
): RunFormat => {
  const fonts = child(properties, 'rFonts')?.attributes ?? {};
  const face = (name: string): string | undefined =>
    themeFonts.get(fonts[`${name}Theme`] ?? '') ?? fonts[name];
  const size = Number.parseFloat(childValue(properties, 'sz') ?? '');
  return dropEmpty({
    latin: face('ascii'),
    other: face('hAnsi'),
    size: size > 0 ? size / 2 : undefined,
    bold: childSwitch(properties, 'b'),
    caps: childSwitch(properties, 'caps'),
    hidden: childSwitch(properties, 'vanish'),
  });
};

/** `upper` where it says something, `lower` elsewhere. */
export const paragraphOver = (lower: ParagraphFormat, upper: ParagraphFormat): ParagraphFormat => ({
  ...lower,
  ...upper,
  ...(lower.list && upper.list && { list: { ...lower.list, ...upper.list } }),
  ...(lower.tabs && upper.tabs && { tabs: new Map([...lower.tabs, ...upper.tabs]) }),
});

export const runOver = (lower: RunFormat, upper: RunFormat): RunFormat => ({ ...lower, ...upper });

type Sparse<Format> = { readonly [Key in keyof Format]: Format[Key] | undefined };

const dropEmpty = <Format extends object>(format: Sparse<Required<Format>>): Format =>
  Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined)) as Format;
