import { child, children, childValue, isOn, type XmlElement } from '../../xml.ts';
import {
  type ParagraphFormat,
  paragraphFormat,
  paragraphOver,
  type RunFormat,
  runFormat,
  runOver,
} from './format.ts';
import { type FormatSources, layListed, readStyleSheet, type StyleSheet } from './style-sheet.ts';

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

export const readFormats = (sources: FormatSources): Formats => {
  const { root, themeFonts } = sources;
  const sheet = readStyleSheet(sources);
  const defaults = child(root ?? undefined, 'docDefaults');
  const defaultRun = child(child(defaults, 'rPrDefault'), 'rPr');
  const baseParagraph = paragraphFormat(child(child(defaults, 'pPrDefault'), 'pPr'));
  const baseRun = runFormat(defaultRun, themeFonts);
  const [usualParagraph, usualTable] = [sheet.usual('paragraph'), sheet.usual('table')];
  const languageOf = (properties: XmlElement | undefined): string | undefined =>
    child(properties, 'lang')?.attributes['val'];
  return {
    paragraph: (properties, table) => {
      const style = childValue(properties, 'pStyle') ?? usualParagraph;
      const own = paragraphFormat(properties);
      // List 0 takes away the style's list with all that it says.
      const styled = own.list?.list === '0' ? sheet.unlisted(style) : sheet.paragraph(style);
      const inherited = paragraphOver(paragraphOver(baseParagraph, table?.paragraph ?? {}), styled);
      const levels = [table?.run ?? {}, sheet.run(style)];
      return {
        format: layListed(inherited, own, style, sources),
        run: (run) => {
          const character = sheet.run(childValue(run, 'rStyle'));
          return layRuns(baseRun, [...levels, character], runFormat(run, themeFonts));
        },
        style,
      };
    },
    table: (style, header) => tableFormat(sheet.chain(style ?? usualTable), header, themeFonts),
    tableStyles: (style) => sheet.chain(style ?? usualTable),
    language: usualLanguage(sheet, usualParagraph, languageOf) ?? languageOf(defaultRun) ?? null,
  };
};

const usualLanguage = (
  { chain }: StyleSheet,
  usual: string | undefined,
  languageOf: (properties: XmlElement | undefined) => string | undefined,
): string | undefined => languageOf(child(chain(usual)[0], 'rPr'));

/** A table's style with what it says of the whole table and, where asked, of the first row. */
const tableFormat = (
  chain: readonly XmlElement[],
  header: boolean,
  themeFonts: ReadonlyMap<string, string>,
): TableFormat => {
  const parts = new Set(header ? ['wholeTable', 'firstRow'] : ['wholeTable']);
  const levels = chain
    .toReversed()
    .flatMap((style) => [
      style,
      ...children(style, 'tblStylePr').filter(({ attributes: { type = '' } }) => parts.has(type)),
    ]);
  return levels.reduce<TableFormat>(
    ({ paragraph, run }, level) => ({
      paragraph: paragraphOver(paragraph, paragraphFormat(child(level, 'pPr'))),
      run: runOver(run, runFormat(child(level, 'rPr'), themeFonts)),
    }),
    { paragraph: {}, run: {} },
  );
};

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
  const { val = '', firstRow } = child(tableProperties, 'tblLook')?.attributes ?? {};
  return firstRow === undefined ? (Number.parseInt(val, 16) & 0x20) !== 0 : isOn(firstRow);
};
