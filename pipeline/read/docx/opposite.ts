import type { XmlElement } from '../xml.ts';

/** Each kind of tracked change, named as the one that undoes it (ECMA-376 part 1, 17.13.5), and deleted text as text. */
const opposites: ReadonlyMap<string, string> = new Map([
  ['ins', 'del'],
  ['del', 'ins'],
  ['moveTo', 'moveFrom'],
  ['moveFrom', 'moveTo'],
  ['cellIns', 'cellDel'],
  ['cellDel', 'cellIns'],
  ['delText', 't'],
  ['delInstrText', 'instrText'],
]);

/** A document with its tracked changes turned round: to accept all of these is to reject all of those. */
export const opposite = ({ name, attributes, children }: XmlElement): XmlElement => ({
  name: opposites.get(name) ?? name,
  attributes,
  children: children.map((node) => (typeof node === 'string' ? node : opposite(node))),
});
