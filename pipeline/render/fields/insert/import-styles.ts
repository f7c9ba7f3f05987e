import { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, childValue, printPart } from '../../docx/xml.ts';
import { type Draft, write } from '../package/edit-package.ts';
import { parsedPart } from '../package/parsed-part.ts';

const stylesPart = 'word/styles.xml';
/** What names a style: in a text, and in another style. */
const references = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']);

const eachElement = (parent: XmlElement, visit: (element: XmlElement) => void): void => {
  visit(parent);
  for (const child of parent.children) if (child instanceof XmlElement) eachElement(child, visit);
};

const stylesOf = (draft: Draft): readonly XmlElement[] => {
  const part = parsedPart(draft, stylesPart);
  return part ? childrenNamed(part.root, 'w:style') : [];
};

const idOf = ({ attributes }: XmlElement): string => attributes['w:styleId'] ?? '';
const nameOf = (style: XmlElement): string => childValue(style, 'w:name')?.toLowerCase() ?? idOf(style);

const namedIn = (root: XmlElement): ReadonlySet<string> => {
  const ids = new Set<string>();
  eachElement(root, ({ name, attributes }) => {
    if (references.has(name)) ids.add(attributes['w:val'] ?? '');
  });
  return ids;
};

/** The styles that a text needs, with those that they are based on. */
const needed = (body: XmlElement, styles: readonly XmlElement[]): readonly XmlElement[] => {
  const found = new Set<XmlElement>();
  const wanted = [...namedIn(body)];
  for (const id of wanted) {
    const style = styles.find((each) => idOf(each) === id);
    if (!style || found.has(style)) continue;
    found.add(style);
    wanted.push(...namedIn(style));
  }
  return [...found];
};

const freeId = (id: string, taken: ReadonlySet<string>): string => {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
  return free;
};

/**
 * Gives the text of another document the styles of this one, by name; what this one does not have is brought along.
 * Gives the styles that were brought, which may number lists.
 */
export const importStyles = (body: XmlElement, from: Draft, to: Draft): readonly XmlElement[] => {
  const host = parsedPart(to, stylesPart);
  if (!host) return [];
  const own = childrenNamed(host.root, 'w:style');
  const taken = new Set(own.map(idOf));
  const ids = new Map<string, string>();
  const brought: XmlElement[] = [];
  for (const style of needed(body, stylesOf(from))) {
    const same = own.find((each) => nameOf(each) === nameOf(style));
    const id = same ? idOf(same) : freeId(idOf(style), taken);
    ids.set(idOf(style), id);
    if (same) continue;
    taken.add(id);
    brought.push(style);
  }
  const rename = ({ name, attributes }: XmlElement): void => {
    const id = references.has(name) ? ids.get(attributes['w:val'] ?? '') : undefined;
    if (id) attributes['w:val'] = id;
  };
  eachElement(body, rename);
  for (const style of brought) {
    eachElement(style, rename);
    style.attributes['w:styleId'] = ids.get(idOf(style)) ?? idOf(style);
    // This document has a default of its own.
    delete style.attributes['w:default'];
  }
  host.root.children.push(...brought);
  write(to, stylesPart, printPart(host.document));
  return brought;
};
