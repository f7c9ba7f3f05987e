/** Turns what clerks write into numbered tags: docxtemplater sees {12}, {#12} and {/} and never what a person typed. */
import { XmlElement, XmlText } from '@rgrove/parse-xml';
import type { ResolvedTag } from '../faults/resolved.ts';
import type { FieldPlace } from '../faults/scope.ts';
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

/** What a loop over cells or about rows repeats is not what stands between its tags but the cell or row around them. */
const expansionOf = ({ field }: FieldPlace, open: Unit, close: Unit | undefined): string => {
  const name = field.spans === 'cell' ? 'w:tc' : field.spans === 'row' ? 'w:tr' : null;
  return name && close && sharesOne(open, close, name) ? `-${name} ` : '#';
};

type Opening = Extract<ResolvedTag['meaning'], { kind: 'open' | 'if' }>;

const programOf = (meaning: Opening): Program =>
  meaning.kind === 'if' ? meaning : { kind: 'loop', place: meaning.place };

const openingText = (meaning: Opening, number: number, open: Unit, close: Unit | undefined): string => {
  if (meaning.kind === 'open' && meaning.inverted) return `{^${number}}`;
  const said = meaning.kind === 'open' && meaning.expands ? `-${meaning.expands} ` : null;
  return `{${said ?? expansionOf(meaning.place, open, close)}${number}}`;
};

/** Where each loop or condition is closed, by its place among the tags. */
const closedIn = (tags: readonly ResolvedTag[]): ReadonlyMap<number, Unit> =>
  new Map(
    tags.flatMap(({ meaning, braced }) =>
      meaning.kind === 'close' ? [[meaning.opener, braced.unit] as const] : [],
    ),
  );

interface Numbering {
  readonly programs: Program[];
  readonly pictures: PlacedPicture[];
  readonly files: BesideFiles['pictures'];
  /** The numbers of what opens, by its place among the tags. */
  readonly opened: Map<number, number>;
  readonly closers: ReadonlyMap<number, Unit>;
}

const writtenTag = ({ meaning, braced }: ResolvedTag, index: number, numbering: Numbering): string => {
  const { programs, pictures, files, opened, closers } = numbering;
  switch (meaning.kind) {
    case 'value':
      return `{${programs.push(meaning) - 1}}`;
    case 'if':
    case 'open': {
      const number = programs.push(programOf(meaning)) - 1;
      opened.set(index, number);
      return openingText(meaning, number, braced.unit, closers.get(index));
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
  const copy = copyElement(unit.element);
  for (const [paragraph, text] of [
    [unit.element, ending],
    [copy, beginning],
  ] as const) {
    for (const each of textsIn(paragraph))
      if (each.text.includes(ending)) each.children = [new XmlText(text)];
  }
  parent.children.splice(parent.children.indexOf(unit.element) + 1, 0, copy);
};

const copyElement = ({ name, attributes, children }: XmlElement): XmlElement =>
  new XmlElement(
    name,
    { ...attributes },
    children.map((child) => {
      if (child instanceof XmlElement) return copyElement(child);
      return child instanceof XmlText ? new XmlText(child.text) : child;
    }),
  );

/** Writes the numbered tags of one part and adds what each means to `programs`; gives the pictures that it names. */
export const numberTags = (
  tags: readonly ResolvedTag[],
  programs: Program[],
  files: BesideFiles['pictures'],
): readonly PlacedPicture[] => {
  const numbering: Numbering = { programs, pictures: [], files, opened: new Map(), closers: closedIn(tags) };
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
