import type { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed } from '../../docx/xml.ts';
import { parsedPart } from './parsed-part.ts';
import type { Parts } from './template-parts.ts';

/** What one part of a package names another by (ECMA-376 part 2, 9.3). */
export interface Relation {
  readonly id: string;
  /** The last part of its type's address: `image`, `hyperlink`, `oleObject`. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** «word/document.xml» → «word/_rels/document.xml.rels» */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** «word/_rels/document.xml.rels» → «word/document.xml» */
export const ownerOf = (relations: string): string => relations.replace(/_rels\/([^/]*)\.rels$/, '$1');

export const relationOf = ({ attributes }: XmlElement): Relation => {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
  return { id, kind: type.slice(type.lastIndexOf('/') + 1), target, isExternal: mode === 'External' };
};

/** What a part names. */
export const relations = (parts: Parts, part: string): readonly Relation[] => {
  const parsed = parsedPart(parts, relationsOf(part));
  return parsed ? childrenNamed(parsed.root, 'Relationship').map(relationOf) : [];
};

/** The part that a target means, seen from the part that names it; it never leaves the package. */
export const targetPath = (part: string, target: string): string => {
  const path: string[] = [];
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};
