import type { Numbering } from '../../docx/numbering.ts';
import { remember } from '../../docx/remember.ts';
import type { Styles } from '../../docx/styles.ts';
import { child, children, isOn, type XmlElement } from '../../xml.ts';
import {
  type ParagraphFormat,
  paragraphFormat,
  paragraphOver,
  type RunFormat,
  runFormat,
  runOver,
} from './format.ts';

/** The parts of a document that say how its text is set. */
export interface FormatSources {
  /** The root of the styles part. */
  readonly root: XmlElement | null;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly themeFonts: ReadonlyMap<string, string>;
}

/** What the styles say, those that they are based on included. */
export interface StyleSheet {
  /** The style of that id and its bases, nearest first. */
  readonly chain: (id: string | undefined) => readonly XmlElement[];
  /** The style of a kind that is used where none is named. */
  readonly usual: (type: 'paragraph' | 'table') => string | undefined;
  readonly paragraph: (id: string | undefined) => ParagraphFormat;
  /** The same without what the lists say that styles name. */
  readonly unlisted: (id: string | undefined) => ParagraphFormat;
  readonly run: (id: string | undefined) => RunFormat;
}

export const readStyleSheet = (sources: FormatSources): StyleSheet => {
  const { root, styles, themeFonts } = sources;
  const known = new Map(
    children(root ?? undefined, 'style').map((style) => [style.attributes['styleId'] ?? '', style]),
  );
  const chain = (id: string | undefined): XmlElement[] =>
    styles.chain(id).flatMap((step) => known.get(step) ?? []);
  const layParagraphs = (lay: typeof paragraphOver) => (id: string | undefined) =>
    chain(id).reduceRight<ParagraphFormat>(
      (format, style) => lay(format, paragraphFormat(child(style, 'pPr'))),
      {},
    );
  return {
    chain,
    usual: (type) =>
      [...known.values()].find(({ attributes }) => attributes['type'] === type && isOn(attributes['default']))
        ?.attributes['styleId'],
    paragraph: remember((id) => layParagraphs((lower, upper) => layListed(lower, upper, id, sources))(id)),
    unlisted: remember(layParagraphs(paragraphOver)),
    run: remember((id) =>
      chain(id).reduceRight<RunFormat>(
        (format, style) => runOver(format, runFormat(child(style, 'rPr'), themeFonts)),
        {},
      ),
    ),
  };
};

/** One level on top of others; the list that it names sets paragraphs where it does not do so itself. */
export const layListed = (
  lower: ParagraphFormat,
  upper: ParagraphFormat,
  style: string | undefined,
  { numbering }: Pick<FormatSources, 'numbering'>,
): ParagraphFormat => {
  const whole = paragraphOver(lower, upper);
  if (!upper.list) return whole;
  const listed = paragraphFormat(child(numbering.level(whole.list, style), 'pPr'));
  return paragraphOver(paragraphOver(lower, listed), upper);
};
