import { child, type XmlElement } from '../xml.ts';

/** Elements that only wrap what they hold: insertions are accepted, controls, links and tags are looked through. */
const wrappers = new Set([
  'ins',
  'moveTo',
  'sdt',
  'sdtContent',
  'smartTag',
  'customXml',
  'hyperlink',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
  'oMath',
  'oMathPara',
]);

/** What accepting all changes takes away. */
const removed = new Set(['del', 'moveFrom', 'rt']);

/** The elements within `parent` as they stand after all tracked changes are accepted, wrappers looked through. */
export function* content(parent: XmlElement): Generator<XmlElement> {
  for (const node of parent.children) {
    if (typeof node === 'string' || removed.has(node.name) || isPrompt(node)) continue;
    if (wrappers.has(node.name)) yield* content(node);
    else yield node;
  }
}

/** «Место для ввода текста»: a control that nobody has filled in. */
const isPrompt = (node: XmlElement): boolean =>
  node.name === 'sdt' && child(child(node, 'sdtPr'), 'showingPlcHdr') !== undefined;

/** True where a tracked change takes away the mark that ends this paragraph, row or cell. */
export const isDeleted = (properties: XmlElement | undefined): boolean =>
  ['del', 'moveFrom', 'cellDel'].some((name) => child(properties, name) !== undefined);
