/** Takes out of a template what must not reach a document. */
import { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, parsePart, printPart } from '../../docx/xml.ts';
import { type ParsedPart, parsedPart } from './parsed-part.ts';
import { ownerOf, relationOf, relationsOf, targetPath } from './relations.ts';
import { type Parts, partXml } from './template-parts.ts';
import { commandsOf, isCommand, isDropped, relationParts } from './unsafe.ts';

/** What refers to a part that is left out, and goes with it. */
const referrers = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:control',
  'w:altChunk',
  'w:subDoc',
  'w:attachedTemplate',
  'w:mailMerge',
  'w:frame',
]);
const noteMarks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

const names = (element: XmlElement, ids: ReadonlySet<string>): boolean =>
  Object.entries(element.attributes).some(([name, value]) => /^(?:r|o):/.test(name) && ids.has(value));

/** Takes out of a tree all that refers to parts which are left out; true where something around should go too. */
const dropReferrers = (parent: XmlElement, ids: ReadonlySet<string>, isWithin = false): boolean => {
  let isReferring = false;
  parent.children = parent.children.filter((child) => {
    if (!(child instanceof XmlElement)) return true;
    if (noteMarks.has(child.name)) return false;
    // A picture that is in the file too, beside its link, stays.
    if (child.attributes['r:embed'] && ids.has(child.attributes['r:link'] ?? '')) {
      delete child.attributes['r:link'];
    }
    const isWhole = referrers.has(child.name);
    const inner = dropReferrers(child, ids, isWithin || isWhole);
    if (!(inner || names(child, ids))) return true;
    if (isWhole || !isWithin) return false;
    isReferring = true;
    return true;
  });
  return isReferring;
};

const mainTypes =
  /application\/vnd\.(?:ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate)|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml/g;
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The list of contents without what is left out; a template's own kind of file is that of a document. */
const contentTypes = (xml: string, dropped: ReadonlySet<string>): string => {
  const part = parsePart(xml.replace(mainTypes, mainType));
  if (!part.root) return xml;
  part.root.children = part.root.children.filter(
    (child) => !(child instanceof XmlElement && dropped.has(child.attributes['PartName']?.slice(1) ?? '')),
  );
  return printPart(part);
};

const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);

/** What of one part's relations is left out. */
interface Dropped {
  readonly relations: ParsedPart;
  readonly owner: string;
  readonly rows: readonly XmlElement[];
}

const droppedIn = (relations: ParsedPart): readonly Dropped[] => {
  const rows = childrenNamed(relations.root, 'Relationship').filter((row) => isDropped(relationOf(row)));
  return rows.length > 0 ? [{ relations, owner: ownerOf(relations.name), rows }] : [];
};

/** The parts of the package itself that nothing names any more. */
const orphans = ({ owner, rows }: Dropped): readonly string[] =>
  rows
    .map(relationOf)
    .filter(({ isExternal }) => !isExternal)
    .map(({ target }) => targetPath(owner, target));

/**
 * Leaves out what acts by itself, what is fetched from elsewhere and what clerks noted for each other. Changes the
 * trees of `contents`, which are not yet printed; gives the other parts.
 */
export const dropUnsafe = (parts: Parts, contents: readonly ParsedPart[]): Map<string, Uint8Array> => {
  const kept = new Map(parts);
  for (const command of contents.flatMap(({ root }) => commandsOf(root)))
    if (isCommand(command)) command.drop();
  const dropped = relationParts(parts).flatMap(droppedIn);
  for (const { relations, owner, rows } of dropped) {
    relations.root.children = relations.root.children.filter((child) => !rows.some((row) => row === child));
    kept.set(relations.name, encode(printPart(relations.document)));
    const open = contents.find(({ name }) => name === owner);
    const content = open ?? parsedPart(parts, owner);
    if (content) dropReferrers(content.root, new Set(rows.map((row) => relationOf(row).id)));
    if (content && !open) kept.set(owner, encode(printPart(content.document)));
  }
  const gone = new Set(dropped.flatMap(orphans));
  for (const name of gone) for (const part of [name, relationsOf(name)]) kept.delete(part);
  const types = '[Content_Types].xml';
  return kept.set(types, encode(contentTypes(partXml(parts, types), gone)));
};
