import { XmlElement as ParsedElement, parseXml as parse, XmlText } from '@rgrove/parse-xml';
import type { Limits } from '../model/limits.ts';
import { damaged, overLimit } from './input-failure.ts';

/**
 * An element with local names only: whatever prefix a program chose, and whether it wrote the transitional or the
 * strict namespace, «w:p» is `p` here and the attribute «w:val» is `val`.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** More elements than this for each cell that a document may have are no document. */
const elementsPerCell = 10;

/**
 * Parses one part of an office file. There is no document type, so no entity expands; nesting and number of elements
 * are bounded before the tree is built. Of the versions that a program wrote of one thing (mc:AlternateContent,
 * ECMA-376 part 3) the first is kept in place of them all. Throws a `Failure`.
 */
export const parseXml = (bytes: Uint8Array, limits: Limits): XmlElement => {
  if (bytes.length > limits.xmlBytes) throw overLimit('одна из его частей больше дозволенного');
  const xml = decode(bytes);
  checkNesting(xml, limits);
  let root: ParsedElement | null;
  try {
    root = parse(xml).root;
  } catch (cause) {
    throw damaged('нарушена разметка внутри него', cause);
  }
  if (!root) throw damaged('одна из его частей пуста');
  return toElement(root);
};

/** The first child element of that local name. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined => {
  for (const node of parent?.children ?? []) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
};

/** All child elements, or those of one local name. */
export const children = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );

/** All elements of that local name below `parent`, in reading order, none within another found one. */
export const descendants = (parent: XmlElement, name: string): XmlElement[] =>
  children(parent).flatMap((node) => (node.name === name ? [node] : descendants(node, name)));

/** The text directly within an element. */
export const ownText = (element: XmlElement | undefined): string =>
  (element?.children ?? []).filter((node) => typeof node === 'string').join('');

/** The attribute `val` of a child: OOXML writes most of its properties so. */
export const childValue = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes['val'];

/** An integer attribute or property, null where it is absent or no number. */
export const toInteger = (value: string | undefined): number | null => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : null;
};

/** The value of an on/off property: absent → undefined, present without a value → true. */
export const childSwitch = (parent: XmlElement | undefined, name: string): boolean | undefined => {
  const found = child(parent, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? 'true');
};

/** True for an on/off attribute that says on (ECMA-376 part 1, 22.9.2.7). */
export const isOn = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged('в нём есть знаки, которых не бывает', cause);
  }
};

/** The parser calls itself for each level, so depth is measured first, in one pass. */
const checkNesting = (xml: string, limits: Limits): void => {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = tagEnd(xml, at);
    const mark = xml[at + 1];
    if (mark === '/') depth -= 1;
    else if (mark !== '!' && mark !== '?') {
      elements += 1;
      if (xml[end - 2] !== '/') depth += 1;
    }
    if (depth > limits.nesting) throw overLimit('его части вложены друг в друга слишком глубоко');
    if (elements > limits.cells * elementsPerCell) throw overLimit('в нём слишком много частей');
    at = end;
  }
};

/** The index after the tag, comment, CDATA section or instruction that begins at `start`. */
const tagEnd = (xml: string, start: number): number => {
  if (xml.startsWith('<!--', start)) return indexAfter(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return indexAfter(xml, ']]>', start);
  if (xml.startsWith('<!', start)) throw damaged('в нём есть описание типа, которого в документах не бывает');
  if (xml.startsWith('<?', start)) return indexAfter(xml, '?>', start);
  let end = indexAfter(xml, '>', start);
  for (let quote = nextQuote(xml, start, end); quote >= 0; quote = nextQuote(xml, quote, end)) {
    quote = indexAfter(xml, xml.charAt(quote), quote + 1);
    if (quote > end) end = indexAfter(xml, '>', quote);
  }
  return end;
};

const nextQuote = (xml: string, from: number, end: number): number => {
  for (let at = from; at < end; at += 1) if (xml[at] === '"' || xml[at] === "'") return at;
  return -1;
};

const indexAfter = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged('разметка внутри него обрывается');
  return at + mark.length;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Takes the parsed element's children away from it: the two trees of a large part are never whole at one time. */
const toElement = (element: ParsedElement): XmlElement => {
  const children = element.children.splice(0);
  const attributes: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!name.startsWith('xmlns')) attributes[localName(name)] = value;
  }
  return { name: localName(element.name), attributes, children: children.flatMap(toNodes) };
};

const toNodes = (node: unknown): readonly XmlNode[] => {
  if (node instanceof XmlText) return [node.text];
  if (!(node instanceof ParsedElement)) return [];
  if (localName(node.name) !== 'AlternateContent') return [toElement(node)];
  const versions = node.children.filter((version) => version instanceof ParsedElement);
  const kept = versions.find(({ name }) => localName(name) === 'Choice') ?? versions[0];
  return kept?.children.flatMap(toNodes) ?? [];
};
