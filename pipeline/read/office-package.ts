import type { Limits } from '../model/limits.ts';
import { type Archive, openArchive } from './archive.ts';
import { damaged, overLimit } from './input-failure.ts';
import { children, parseXml, type XmlElement } from './xml.ts';

/** An Office Open XML file: parts of XML that name one another through relationships (ECMA-376 part 2). */
export interface OfficePackage {
  /** Path of the part that holds the document itself. */
  readonly main: string;
  /** The root element of a part, null where there is none. */
  readonly part: (path: string) => XmlElement | null;
  /** The part that `from` names by a kind of relationship («styles», «numbering»), null where it names none. */
  readonly related: (from: string, kind: string) => XmlElement | null;
  /** Path of the part behind a relationship id of `from`. */
  readonly target: (from: string, id: string) => string | null;
}

interface Relation {
  readonly id: string;
  /** The last part of the type's address, which the transitional and the strict form have in common. */
  readonly kind: string;
  readonly target: string;
}

/** Opens a DOCX or XLSX. Throws a `Failure` for what is damaged or over the limits. */
export const openPackage = (bytes: Uint8Array, limits: Limits): OfficePackage => {
  const archive = openArchive(bytes, limits);
  let left = limits.xmlBytes;
  const part = (path: string): XmlElement | null => {
    const found = archive.read(path);
    if (!found) return null;
    // Together, for a thousand sheets may be one and the same part.
    if (found.length > left) throw overLimit('его части вместе больше дозволенного');
    left -= found.length;
    return parseXml(found, limits);
  };
  const known = new Map<string, readonly Relation[]>();
  const relations = (from: string): readonly Relation[] => {
    const found = known.get(from) ?? readRelations(from, part);
    known.set(from, found);
    return found;
  };
  const main = relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? usualMain(archive);
  return {
    main,
    part,
    related: (from, kind) => {
      const relation = relations(from).find((candidate) => candidate.kind === kind);
      return relation ? part(relation.target) : null;
    },
    target: (from, id) => relations(from).find((candidate) => candidate.id === id)?.target ?? null,
  };
};

const usualMain = ({ names }: Archive): string => {
  const main = ['word/document.xml', 'xl/workbook.xml'].find((name) => names.includes(name));
  if (!main) throw damaged('в нём нет самого документа');
  return main;
};

const readRelations = (from: string, part: OfficePackage['part']): readonly Relation[] => {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const root = part(`${folder}_rels/${from.slice(folder.length)}.rels`);
  return children(root ?? undefined, 'Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External') return [];
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) }];
  });
};

/** A target is relative to its part's folder, or starts at the root; the result never leaves the archive. */
const resolveTarget = (folder: string, target: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};
