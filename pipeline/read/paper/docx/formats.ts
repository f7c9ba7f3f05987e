import type { Numbering } from '../../docx/numbering.ts';
import type { Styles } from '../../docx/styles.ts';
import { child, children, childValue, type XmlElement } from '../../xml.ts';
import { type ParagraphFormat, paragraphFormat, paragraphOver, type RunFormat, runFormat } from './format.ts';

/** A paragraph as it is set after all levels, and how letters of it are set where they say nothing themselves. */
export interface SetParagraph {
  readonly format: ParagraphFormat;
  /** Letters with this run properties (`w:rPr`). */
  readonly run: (properties: XmlElement | undefined) => RunFormat;
  readonly style: string | undefined;
}

/** What a table's style gives to its paragraphs. */
export interface TableFormat {
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

/** Resolves formatting as Word does (ECMA-376 part 1, 17.7.2): defaults, table style, paragraph style, list, itself. */
export interface Formats {
  readonly paragraph: (properties: XmlElement | undefined, table: TableFormat | null) => SetParagraph;
  /** Of the cells of a table's row; `header` where the table wants its first row to look otherwise. */
  readonly table: (style: string | undefined, header: boolean) => TableFormat;
  /** The table style of that id, or the usual one, and its bases, nearest first. */
  readonly tableStyles: (style: string | undefined) => readonly XmlElement[];
  /** Of the document's text, as in «ru-RU»; null where the file does not say. */
  readonly language: string | null;
}

interface FormatSources {
  /** The root of the styles part. */
  readonly root: XmlElement | null;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly themeFonts: ReadonlyMap<string, string>;
}

export const readFormats = ({ root, styles, numbering, themeFonts }: FormatSources): Formats => {
  const defaults = child(root ?? undefined, 'docDefaults');
  const defaultRun = child(child(defaults, 'rPrDefault'), 'rPr');
  const baseParagraph = paragraphFormat(child(child(defaults, 'pPrDefault'), 'pPr'));
  const baseRun = runFormat(defaultRun, themeFonts);
  const known = new Map(
    children(root ?? undefined, 'style').map((style) => [style.attributes['styleId'] ?? '', style]),
  );
  const usual = (type: string): string | undefined =>
    [...known.values()].find(
      ({ attributes }) => attributes['type'] === type && /^(1|true|on)$/.test(attributes['default'] ?? ''),
    )?.attributes['styleId'];
  const [usualParagraph, usualTable] = [usual('paragraph'), usual('table')];
  const chain = (id: string | undefined): XmlElement[] =>
    styles.chain(id).flatMap((step) => known.get(step) ?? []);

  const listFormat = (format: ParagraphFormat, style: string | undefined): ParagraphFormat =>
    paragraphFormat(child(numbering.level(format.list, style), 'pPr'));

  /** One level on top of others; the list that it names sets paragraphs unless it does so itself. */
  const step = (
    lower: ParagraphFormat,
    upper: ParagraphFormat,
    style: string | undefined,
  ): ParagraphFormat => {
    const whole = paragraphOver(lower, upper);
    return upper.list ? paragraphOver(paragraphOver(lower, listFormat(whole, style)), upper) : whole;
  };

  const paragraphStyle = remember((id: string | undefined) =>
    chain(id).reduceRight<ParagraphFormat>(
      (format, style) => step(format, paragraphFormat(child(style, 'pPr')), id),
      {},
    ),
  );
  const runStyle = remember((id: string | undefined) =>
    chain(id).reduceRight<RunFormat>(
      (format, style) => runOver(format, runFormat(child(style, 'rPr'), themeFonts)),
      {},
    ),
  );

  return {
    paragraph: (properties, table) => {
      const style = childValue(properties, 'pStyle') ?? usualParagraph;
      const inherited = paragraphOver(
        paragraphOver(baseParagraph, table?.paragraph ?? {}),
        paragraphStyle(style),
      );
      const levels = [table?.run ?? {}, runStyle(style)];
      return {
        format: step(inherited, paragraphFormat(properties), style),
        run: (run) => {
          const character = runStyle(childValue(run, 'rStyle'));
          return layRuns(baseRun, [...levels, character], runFormat(run, themeFonts));
        },
        style,
      };
    },
    table: (style, header) => {
      const found = chain(style ?? usualTable);
      return found.reduceRight<TableFormat>(
        (format, node) => {
          const special = children(node, 'tblStylePr').filter(({ attributes: { type } }) =>
            header ? type === 'wholeTable' || type === 'firstRow' : type === 'wholeTable',
          );
          return [node, ...special].reduce(
            (lower, upper) => ({
              paragraph: paragraphOver(lower.paragraph, paragraphFormat(child(upper, 'pPr'))),
              run: runOver(lower.run, runFormat(child(upper, 'rPr'), themeFonts)),
            }),
            format,
          );
        },
        { paragraph: {}, run: {} },
      );
    },
    tableStyles: (style) => chain(style ?? usualTable),
    language:
      child(child(chain(usualParagraph)[0], 'rPr'), 'lang')?.attributes['val'] ??
      child(defaultRun, 'lang')?.attributes['val'] ??
      null,
  };
};

const runOver = (lower: RunFormat, upper: RunFormat): RunFormat => ({ ...lower, ...upper });

/** Properties that styles switch over and over: on in two of them is off (ECMA-376 part 1, 17.7.3). */
const toggles = ['bold', 'caps', 'hidden'] as const;

const layRuns = (base: RunFormat, levels: readonly RunFormat[], own: RunFormat): RunFormat => {
  const plain: RunFormat = Object.assign({}, base, ...levels, own);
  const switched = toggles.map((name) => {
    const times = levels.filter((level) => level[name]).length;
    return [name, own[name] ?? (base[name] || times % 2 === 1)];
  });
  return { ...plain, ...Object.fromEntries(switched) };
};

/** True where a table's look (`w:tblLook`) asks for its first row to be set otherwise. */
export const marksFirstRow = (tableProperties: XmlElement | undefined): boolean => {
  const look = child(tableProperties, 'tblLook');
  const bits = Number.parseInt(look?.attributes['val'] ?? '', 16);
  return childOn(look?.attributes['firstRow']) ?? (bits & 0x20) !== 0;
};

const childOn = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : /^(1|true|on)$/.test(value);

const remember = <Value>(find: (id: string | undefined) => Value): ((id: string | undefined) => Value) => {
  const found = new Map<string | undefined, Value>();
  return (id) => {
    const value = found.get(id) ?? find(id);
    found.set(id, value);
    return value;
  };
};

/** The faces that a theme names, by the names that `w:rFonts` calls them with. */
export const readThemeFonts = (theme: XmlElement | null): ReadonlyMap<string, string> => {
  const scheme = child(child(theme ?? undefined, 'themeElements'), 'fontScheme');
  return new Map(
    (['major', 'minor'] as const).flatMap((kind) => {
      const face = child(child(scheme, `${kind}Font`), 'latin')?.attributes['typeface'];
      return face ? ['Ascii', 'HAnsi'].map((letters) => [`${kind}${letters}`, face] as const) : [];
    }),
  );
};
