import { parseXml, type XmlDocument, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};
const escapeText = (text: string, special: RegExp): string =>
  text.replace(special, (character) => escapes[character] ?? character);

/** A node as XML. */
export const printNode = (node: XmlNode): string => {
  if (node instanceof XmlText) return escapeText(node.text, /[&<>]/g);
  if (!(node instanceof XmlElement)) return '';
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value, /[&<>"\t\n]/g)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(printNode).join('')}</${node.name}>`;
};

/** Parses a part of an Office document. */
export const parsePart = (xml: string): XmlDocument => parseXml(xml);

/** Prints a part; comments and processing instructions, which mean nothing in one, are left out. */
export const printPart = (part: XmlDocument): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${part.children.map(printNode).join('')}`;

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlElement[] = [],
): XmlElement => new XmlElement(name, { ...attributes }, [...children]);

/** The element's child elements. */
export const childElements = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((child) => child instanceof XmlElement);

/** The element's children of one name. */
export const childrenNamed = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

/** The value (`w:val`) of the element's child of one name. */
export const childValue = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent && childrenNamed(parent, name)[0]?.attributes['w:val'];

/** All elements of one name at any depth, in document order, none of them within another. */
export const outermost = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children
    .filter((child) => child instanceof XmlElement)
    .flatMap((child) => (child.name === name ? [child] : outermost(child, name)));

/** Puts `child` in the place of the child of its name, or first. */
export const setChild = (parent: XmlElement, child: XmlElement): void => {
  const place = parent.children.findIndex(
    (other) => other instanceof XmlElement && other.name === child.name,
  );
  parent.children.splice(Math.max(place, 0), place < 0 ? 0 : 1, child);
};

/** Puts `child` behind the child of another name, or first. */
export const putAfter = (parent: XmlElement, name: string, child: XmlElement): void => {
  const place = parent.children.findIndex((other) => other instanceof XmlElement && other.name === name);
  parent.children.splice(place + 1, 0, child);
};

/** Puts `child` before the first child of one of the names, or last. */
export const putBefore = (parent: XmlElement, names: readonly string[], child: XmlElement): void => {
  const place = parent.children.findIndex(
    (other) => other instanceof XmlElement && names.includes(other.name),
  );
  parent.children.splice(place < 0 ? parent.children.length : place, 0, child);
};

export const removeChildren = (parent: XmlElement, name: string): void => {
  parent.children = parent.children.filter((child) => !(child instanceof XmlElement && child.name === name));
};

/** The same element once more, with all that it holds. */
export const copyOf = ({ name, attributes, children }: XmlElement): XmlElement =>
  new XmlElement(
    name,
    { ...attributes },
    children.map((child) =>
      child instanceof XmlElement ? copyOf(child) : new XmlText(child instanceof XmlText ? child.text : ''),
    ),
  );

/** Gives an element a text as its only content. */
export const setText = (parent: XmlElement, text: string): XmlElement => {
  parent.children = [new XmlText(text)];
  return parent;
};
