/** Adds to a package what a new picture or list needs: parts, relations, content types (ECMA-376 part 2). */
import { mainPart } from '../../docx/package.ts';
import { childrenNamed, element, parsePart, printPart } from '../../docx/xml.ts';
import { parsedPart } from './parsed-part.ts';
import { relationsOf } from './relations.ts';

/** The parts of a template that is being put together. */
export type Draft = Map<string, Uint8Array>;

const encoder = new TextEncoder();
export const write = (draft: Draft, name: string, xml: string): void => {
  draft.set(name, encoder.encode(xml));
};

const noRelations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
const typeRoot = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const contentTypes = '[Content_Types].xml';

/** Adds a relation of a kind (`image`, `hyperlink`) to a part; gives its id. */
export const addRelation = (
  draft: Draft,
  owner: string,
  kind: string,
  target: string,
  isExternal = false,
): string => {
  const name = relationsOf(owner);
  const document = parsedPart(draft, name)?.document ?? parsePart(noRelations);
  const rows = document.root ? childrenNamed(document.root, 'Relationship') : [];
  const taken = new Set(rows.map(({ attributes }) => attributes['Id']));
  let number = rows.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const mode: Readonly<Record<string, string>> = isExternal ? { TargetMode: 'External' } : {};
  document.root?.children.push(
    element('Relationship', { Id: id, Type: typeRoot + kind, Target: target, ...mode }),
  );
  write(draft, name, printPart(document));
  return id;
};

/** Says what kind of content a part or all files of an ending are, where nothing says it yet. */
const addType = (
  draft: Draft,
  name: 'Default' | 'Override',
  key: string,
  value: string,
  type: string,
): void => {
  const types = parsedPart(draft, contentTypes);
  if (!types) return;
  const isKnown = childrenNamed(types.root, name).some(
    ({ attributes }) => attributes[key]?.toLowerCase() === value.toLowerCase(),
  );
  if (isKnown) return;
  const row = element(name, { [key]: value, ContentType: type });
  // Word writes the endings before the parts.
  if (name === 'Default') types.root.children.unshift(row);
  else types.root.children.push(row);
  write(draft, contentTypes, printPart(types.document));
};

/** Adds a picture's file and gives the relation by which a part names it. */
export const addPicture = (draft: Draft, owner: string, bytes: Uint8Array, ending: string): string => {
  let number = 1;
  while (draft.has(`word/media/insert${number}.${ending}`)) number += 1;
  draft.set(`word/media/insert${number}.${ending}`, bytes);
  addType(draft, 'Default', 'Extension', ending, `image/${ending === 'jpg' ? 'jpeg' : ending}`);
  return addRelation(draft, owner, 'image', `media/insert${number}.${ending}`);
};

/** Adds a part that the text names by its kind: `numbering`, `comments`. */
export const addPart = (draft: Draft, kind: string, xml: string): void => {
  write(draft, `word/${kind}.xml`, xml);
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  addType(draft, 'Override', 'PartName', `/word/${kind}.xml`, type);
  addRelation(draft, mainPart, kind, `${kind}.xml`);
};
