/** Puts other DOCX files, a letterhead or a block of signatures, in the place of their tags. */
import { XmlElement } from '@rgrove/parse-xml';
import { mainPart } from '../../docx/package.ts';
import { childrenNamed, element } from '../../docx/xml.ts';
import { tooLarge } from '../fill/too-large.ts';
import type { BesideFiles } from '../package/beside.ts';
import { addPicture, addRelation, type Draft } from '../package/edit-package.ts';
import { type ParsedPart, parsedPart } from '../package/parsed-part.ts';
import { relations, targetPath } from '../package/relations.ts';
import { templateParts } from '../package/template-parts.ts';
import { importNumbering } from './import-numbering.ts';
import { importStyles } from './import-styles.ts';
import { insertedBy } from './inserted-by.ts';

/** What belongs to its own document and not to its text. */
const staying = new Set([
  'w:sectPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:footnoteReference',
  'w:endnoteReference',
]);

const pictureEndings: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpeg',
  gif: 'gif',
  bmp: 'bmp',
};

/** The relation in the host that stands for one of the inserted document, null where what it names stays behind. */
const importRelation = (id: string, from: Draft, to: Draft, owner: string): string | null => {
  const relation = relations(from, mainPart).find((each) => each.id === id);
  if (relation?.kind === 'hyperlink' && relation.isExternal) {
    return addRelation(to, owner, 'hyperlink', relation.target, true);
  }
  if (relation?.kind !== 'image' || relation.isExternal) return null;
  const bytes = from.get(targetPath(mainPart, relation.target));
  const ending = pictureEndings[relation.target.split('.').at(-1)?.toLowerCase() ?? ''];
  return bytes && ending ? addPicture(to, owner, bytes, ending) : null;
};

/** Elements that mean nothing without the part that they name. */
const wholes = new Set(['w:drawing', 'w:pict', 'w:object', 'w:control', 'w:altChunk', 'w:subDoc']);

/** Leaves out what stays behind and names anew what comes along; false where an element is to be left out itself. */
const adopt = (parent: XmlElement, nameAnew: (id: string) => string | null): boolean => {
  let isWhole = true;
  for (const [name, value] of Object.entries(parent.attributes)) {
    if (!name.startsWith('r:')) continue;
    const id = nameAnew(value);
    if (id !== null) parent.attributes[name] = id;
    // A link without its target is a text.
    else if (parent.name === 'w:hyperlink') delete parent.attributes[name];
    else isWhole = false;
  }
  parent.children = parent.children.filter((child) => {
    if (!(child instanceof XmlElement)) return true;
    if (staying.has(child.name)) return false;
    const isKept = adopt(child, nameAnew);
    if (isKept) return true;
    if (!wholes.has(child.name)) isWhole = false;
    return false;
  });
  return isWhole;
};

/** The prefixes of names that the inserted text uses are known in the host too (ECMA-376 part 3, 9.1 for `mc:Ignorable`). */
const declarePrefixes = (from: XmlElement, to: XmlElement): void => {
  for (const [name, value] of Object.entries(from.attributes)) {
    if (name.startsWith('xmlns')) to.attributes[name] ??= value;
  }
  const ignorable = [from, to].flatMap(({ attributes }) => attributes['mc:Ignorable']?.split(' ') ?? []);
  if (ignorable.length > 0) to.attributes['mc:Ignorable'] = [...new Set(ignorable)].join(' ');
};

/** The blocks of a document, ready to stand in a part of the host. */
const importBlocks = (
  from: Draft,
  source: ParsedPart,
  to: Draft,
  { name: owner, root }: ParsedPart,
): readonly XmlElement[] => {
  const [body] = childrenNamed(source.root, 'w:body');
  if (!body) return [];
  const brought = importStyles(body, from, to);
  importNumbering([body, ...brought], from, to);
  const known = new Map<string, string | null>();
  adopt(body, (id) => {
    const found = known.has(id) ? (known.get(id) ?? null) : importRelation(id, from, to, owner);
    known.set(id, found);
    return found;
  });
  declarePrefixes(source.root, root);
  return body.children.filter((child) => child instanceof XmlElement);
};

/** A cell ends with a paragraph (ECMA-376 part 1, 17.4.65). */
const endsCell = (parent: XmlElement, blocks: readonly XmlElement[]): readonly XmlElement[] =>
  parent.name === 'w:tc' && blocks.at(-1)?.name !== 'w:p' ? [...blocks, element('w:p')] : blocks;

/** Documents that one template may insert, however they insert each other. */
const mostInserted = 100;

/**
 * Puts in the place of each such tag what it names, and what that names; a template without faults inserts no
 * document into itself. Changes the trees of `contents` and the draft.
 */
export const insertDocuments = (
  draft: Draft,
  contents: readonly ParsedPart[],
  documents: BesideFiles['documents'],
  left = { count: mostInserted },
): void => {
  for (const content of contents) {
    for (const { unit, name } of insertedBy(content)) {
      const bytes = documents.get(name);
      const parent = unit.around.at(-2);
      const from: Draft = new Map(bytes ? templateParts(bytes) : []);
      const source = bytes && parsedPart(from, mainPart);
      if (!source || !parent) continue;
      left.count -= 1;
      if (left.count < 0) throw tooLarge();
      insertDocuments(from, [source], documents, left);
      const blocks = endsCell(parent, importBlocks(from, source, draft, content));
      parent.children.splice(parent.children.indexOf(unit.element), 1, ...blocks);
    }
  }
};
