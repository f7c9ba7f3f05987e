/** What is wrong with a DOCX, so that Word would repair or refuse it. */
import { posix } from 'node:path';
import { XmlElement } from '@rgrove/parse-xml';
import PizZip from 'pizzip';
import { childElements, parsePart } from '../../pipeline/render/docx/xml.ts';
import { schemaFaults } from './schema.ts';

type Parts = ReadonlyMap<string, XmlElement>;

const readParts = (zip: PizZip): Parts =>
  new Map(
    Object.keys(zip.files)
      .filter((name) => /\.(?:xml|rels)$/.test(name))
      .flatMap((name) => {
        const { root } = parsePart(zip.file(name)?.asText() ?? '');
        return root ? [[name, root] as const] : [];
      }),
  );

const everyElement = (parent: XmlElement): readonly XmlElement[] => [
  parent,
  ...childElements(parent).flatMap(everyElement),
];

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Each part has a content type, and each content type a part (ECMA-376, part 2, clause 10.1). */
const contentTypeFaults = (parts: Parts, names: readonly string[]): readonly string[] => {
  const root = parts.get('[Content_Types].xml');
  if (!root) return ['there are no content types'];
  const of = (name: string, key: string): readonly string[] =>
    childElements(root)
      .filter((child) => child.name === name)
      .map((child) => child.attributes[key] ?? '');
  const [extensions, overrides] = [of('Default', 'Extension'), of('Override', 'PartName')];
  return [
    ...twice([...extensions, ...overrides]).map((name) => `${name} has two content types`),
    ...overrides
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `${name} has a content type and is absent`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(`/${name}`))
      .filter((name) => !extensions.includes(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name} has no content type`),
  ];
};

const ownerOf = (rels: string): string =>
  posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));

/** Each relationship leads to a part, and each use of one has its relationship (ECMA-376, part 2, clause 9.3). */
const relationshipFaults = (parts: Parts, names: readonly string[]): readonly string[] => {
  const all = [...parts].filter(([name]) => name.endsWith('.rels'));
  const faults = all.flatMap(([name, root]) => {
    const owner = ownerOf(name);
    const relationships = childElements(root);
    const ids = relationships.map(({ attributes }) => attributes.Id ?? '');
    return [
      ...twice(ids).map((id) => `${name} has two ${id}`),
      ...relationships
        .filter(({ attributes }) => attributes.TargetMode !== 'External')
        .map(({ attributes }) => posix.join(posix.dirname(owner), attributes.Target ?? ''))
        .filter((target) => !names.includes(target.replace(/^\//, '')))
        .map((target) => `${name} leads to ${target}, which is absent`),
    ];
  });
  const unmet = [...parts].flatMap(([name, root]) => {
    const rels = parts.get(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`));
    const ids = rels ? childElements(rels).map(({ attributes }) => attributes.Id) : [];
    return everyElement(root)
      .flatMap(({ attributes }) => Object.entries(attributes))
      .filter(([key, id]) => /^r:(?:id|embed|link)$/.test(key) && !ids.includes(id))
      .map(([, id]) => `${name} uses ${id}, which is no relationship`);
  });
  return [...faults, ...unmet];
};

/** Styles that are used are there, under ids of their own; marks and pictures have ids of their own. */
const idFaults = (parts: Parts): readonly string[] => {
  const styles = parts.get('word/styles.xml');
  const ids = (styles ? childElements(styles) : []).flatMap(
    ({ attributes }) => attributes['w:styleId'] ?? [],
  );
  const wordParts = [...parts].filter(([name]) => /^word\/[^/]+\.xml$/.test(name));
  const all = wordParts.flatMap(([, root]) => everyElement(root));
  const used = all
    .filter(({ name }) => /^w:(?:pStyle|rStyle|tblStyle|basedOn|next|link)$/.test(name))
    .map(({ attributes }) => attributes['w:val'] ?? '');
  const idsOf = (element: string, key: string): readonly string[] =>
    all.filter(({ name }) => name === element).map(({ attributes }) => attributes[key] ?? '');
  return [
    ...twice(ids).map((id) => `two styles are ${id}`),
    ...[...new Set(used)].filter((id) => !ids.includes(id)).map((id) => `there is no style ${id}`),
    ...twice(idsOf('w:bookmarkStart', 'w:id')).map((id) => `two bookmarks are ${id}`),
    ...twice(idsOf('w:comment', 'w:id')).map((id) => `two comments are ${id}`),
    ...twice([...idsOf('w:ins', 'w:id'), ...idsOf('w:del', 'w:id')]).map((id) => `two revisions are ${id}`),
    ...twice(idsOf('wp:docPr', 'id')).map((id) => `two drawings are ${id}`),
  ];
};

/** A cell ends with a paragraph (ECMA-376, part 1, clause 17.4.65), and no table follows another: Word makes them one. */
const blockFaults = (root: XmlElement): readonly string[] =>
  everyElement(root).flatMap((parent) => {
    const blocks = childElements(parent).filter(({ name }) => name !== 'w:tcPr');
    const cell = parent.name === 'w:tc' && blocks.at(-1)?.name !== 'w:p';
    const joined = blocks.some(({ name }, index) => name === 'w:tbl' && blocks[index + 1]?.name === name);
    return [...(cell ? ['a cell ends without a paragraph'] : []), ...(joined ? ['two tables join'] : [])];
  });

const isWordPart = (root: XmlElement): boolean => root.name.startsWith('w:') && root instanceof XmlElement;

/** All that is wrong with a DOCX; [] for one that Word opens as it is. */
export const packageFaults = (docx: Uint8Array): readonly string[] => {
  const zip = new PizZip(docx);
  const names = Object.values(zip.files).flatMap(({ dir, name }) => (dir ? [] : [name]));
  const parts = readParts(zip);
  return [
    ...contentTypeFaults(parts, names),
    ...relationshipFaults(parts, names),
    ...idFaults(parts),
    ...[...parts.values()]
      .filter(isWordPart)
      .flatMap((root) => [...schemaFaults(root), ...blockFaults(root)]),
  ];
};
