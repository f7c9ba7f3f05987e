/** Turns what clerks write into numbered tags: docxtemplater sees {12}, {#12} and {/} and never what a person typed. */
import { XmlText } from '@rgrove/parse-xml';
import { copyOf } from '../../docx/xml.ts';
import type { ResolvedTag } from '../faults/resolved.ts';
import { type PlacedPicture, pictureMark } from '../insert/insert-pictures.ts';
import type { BesideFiles } from '../package/beside.ts';
import type { Braced } from '../syntax/find-braces.ts';
import { innermost, textsIn, type Unit } from '../syntax/tagged-part.ts';
import { mergedCells } from './merged-cells.ts';
import type { Program } from './program.ts';
import { type Replacement, writeSpans } from './write-spans.ts';

const sharesOne = (a: Unit, b: Unit, name: string): boolean => {
  const found = innermost(a, name);
  return found !== undefined && found === innermost(b, name);
};

/** What a loop about cells or rows repeats is not what stands between its tags but the cell or the row around them. */
const spanOf = ({ meaning }: ResolvedTag): 'cell' | 'row' | null =>
  meaning.kind === 'open' || meaning.kind === 'if' ? (meaning.place.field.spans ?? null) : null;

/** `-w:tc`, `-w:tr` where a cell or a row is repeated, `#` where docxtemplater finds out by itself. */
const expansionOf = (open: ResolvedTag, close: Unit | undefined, between: readonly ResolvedTag[]): string => {
  const { unit } = open.braced;
  if (!close) return '#';
  const span = spanOf(open);
  if (span === 'cell' && sharesOne(unit, close, 'w:tc')) return '-w:tc ';
  // What repeats cells of a row is itself about the whole row.
  const holdsSpan = between.some((tag) => spanOf(tag) && sharesOne(unit, tag.braced.unit, 'w:tc'));
  return (span === 'row' || holdsSpan) && sharesOne(unit, close, 'w:tr') ? '-w:tr ' : '#';
};

type Opening = Extract<ResolvedTag['meaning'], { kind: 'open' | 'if' }>;

const programOf = (meaning: Opening): Program =>
  meaning.kind === 'if' ? meaning : { kind: 'loop', place: meaning.place };

/** Where each loop or condition is closed among the tags, by its own place. */
const closedIn = (tags: readonly ResolvedTag[]): ReadonlyMap<number, number> =>
  new Map(
    tags.flatMap(({ meaning }, index) =>
      meaning.kind === 'close' ? [[meaning.opener, index] as const] : [],
    ),
  );

interface Numbering {
  readonly tags: readonly ResolvedTag[];
  readonly programs: Program[];
  readonly pictures: PlacedPicture[];
  readonly files: BesideFiles['pictures'];
  /** The numbers of what opens, by its place among the tags. */
  readonly opened: Map<number, number>;
  readonly closers: ReadonlyMap<number, number>;
}

const openingText = (meaning: Opening, index: number, number: number, numbering: Numbering): string => {
  const { tags, closers } = numbering;
  if (meaning.kind === 'open' && meaning.inverted) return `{^${number}}`;
  if (meaning.kind === 'open' && meaning.expands) return `{-${meaning.expands} ${number}}`;
  const tag = tags[index];
  const closer = closers.get(index) ?? index;
  const expansion = tag ? expansionOf(tag, tags[closer]?.braced.unit, tags.slice(index + 1, closer)) : '#';
  return `{${expansion}${number}}`;
};

const writtenTag = ({ meaning }: ResolvedTag, index: number, numbering: Numbering): string => {
  const { programs, pictures, files, opened } = numbering;
  switch (meaning.kind) {
    case 'value':
      return `{${programs.push(meaning) - 1}}`;
    case 'if':
    case 'open': {
      const number = programs.push(programOf(meaning)) - 1;
      opened.set(index, number);
      return openingText(meaning, index, number, numbering);
    }
    case 'else':
      return `{/}{^${opened.get(meaning.opener)}}`;
    case 'close':
      return '{/}';
    case 'picture': {
      const file = files.get(meaning.name);
      return file ? pictureMark(pictures.push({ file, size: meaning.size }) - 1) : '';
    }
    case 'insert':
      return '';
  }
};

/** «иначе» in a paragraph of its own ends what stands above and begins what stands below: it becomes two paragraphs. */
const divideParagraph = ({ unit }: Braced): void => {
  const parent = unit.around.at(-2);
  const [, ending, beginning] = /^\s*(\{\/\})(\{\^\d+\})\s*$/.exec(unit.element.text) ?? [];
  if (!parent || !ending || !beginning) return;
  const copy = copyOf(unit.element);
  for (const [paragraph, text] of [
    [unit.element, ending],
    [copy, beginning],
  ] as const) {
    for (const each of textsIn(paragraph))
      if (each.text.includes(ending)) each.children = [new XmlText(text)];
  }
  parent.children.splice(parent.children.indexOf(unit.element) + 1, 0, copy);
};

/** Writes the numbered tags of one part and adds what each means to `programs`; gives the pictures that it names. */
export const numberTags = (
  tags: readonly ResolvedTag[],
  programs: Program[],
  files: BesideFiles['pictures'],
): readonly PlacedPicture[] => {
  const numbering: Numbering = {
    tags,
    programs,
    pictures: [],
    files,
    opened: new Map(),
    closers: closedIn(tags),
  };
  const merged = mergedCells(tags);
  const replacements = new Map<Unit, Replacement[]>();
  for (const [index, tag] of tags.entries()) {
    const { unit, span } = tag.braced;
    const all = replacements.get(unit) ?? [];
    const levels = merged.get(index);
    const mark = levels ? `{${programs.push({ kind: 'merge', levels }) - 1}}` : '';
    all.push({ span, text: mark + writtenTag(tag, index, numbering) });
    replacements.set(unit, all);
  }
  for (const [unit, all] of replacements) writeSpans(unit, all);
  for (const { meaning, braced } of tags) if (meaning.kind === 'else') divideParagraph(braced);
  return numbering.pictures;
};
