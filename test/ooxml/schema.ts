/** The content models of WordprocessingML, read from `wordprocessing.txt`, and what an element has against its own. */
import { readFileSync } from 'node:fs';
import { type XmlElement, XmlText } from '@rgrove/parse-xml';
import { childElements } from '../../pipeline/render/docx/xml.ts';

/** One step of a content model: the children that may stand here, and how many of them. */
interface Step {
  /** The type of each child by its name without prefix. */
  readonly types: ReadonlyMap<string, string>;
  readonly least: number;
  readonly most: number;
}

interface Attribute {
  readonly name: string;
  readonly required: boolean;
  /** [] where any value may stand. */
  readonly values: readonly string[];
}

interface Type {
  readonly steps: readonly Step[];
  readonly attributes: readonly Attribute[];
}

const table = readFileSync(new URL('wordprocessing.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** The usual type of each element: the first of its name. */
const usual = new Map<string, string>();
for (const [type = ''] of table) {
  const name = type.slice(type.indexOf('/') + 1);
  if (!usual.has(name)) usual.set(name, type);
}

const childOf = (word: string): readonly [string, string] => {
  const name = word.slice(word.indexOf('/') + 1);
  return [name, word.includes('/') ? word : (usual.get(name) ?? '')];
};

const stepOf = (text: string): Step => {
  const [, words = '', mark = ''] = /^\(?([^()?*+]+)\)?([?*+]?)$/.exec(text) ?? [];
  return {
    types: new Map(words.split('|').map(childOf)),
    least: mark === '' || mark === '+' ? 1 : 0,
    most: mark === '' || mark === '?' ? 1 : Number.POSITIVE_INFINITY,
  };
};

const attributeOf = (text: string): Attribute => {
  const [, name = '', mark = '', values = ''] = /^([^!=]+)(!?)=?(.*)$/.exec(text) ?? [];
  return { name, required: mark === '!', values: values.split('|').filter((value) => value !== '') };
};

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

const types: ReadonlyMap<string, Type> = new Map(
  table.map(([type = '', content = '', attributes = '']) => [
    type,
    { steps: wordsOf(content).map(stepOf), attributes: wordsOf(attributes).map(attributeOf) },
  ]),
);

const attributeFaults = (element: XmlElement, { attributes }: Type): readonly string[] => [
  ...attributes
    .filter(({ name, required }) => required && !(name in element.attributes))
    .map(({ name }) => `has no ${name}`),
  ...Object.entries(element.attributes).flatMap(([name, value]) => {
    if (!name.startsWith('w:')) return [];
    const known = attributes.find((attribute) => attribute.name === name);
    if (!known) return [`may not have ${name}`];
    const fits = known.values.length === 0 || known.values.includes(value);
    return fits ? [] : [`may not have ${name}="${value}"`];
  }),
];

/** Walks through the steps with the children; each gets its type. */
const contentFaults = (
  children: readonly XmlElement[],
  { steps }: Type,
): { readonly faults: readonly string[]; readonly typed: readonly (readonly [XmlElement, string])[] } => {
  const faults: string[] = [];
  const typed: (readonly [XmlElement, string])[] = [];
  let [step, taken] = [0, 0];
  const advance = (): void => {
    const { least = 0, types: expected } = steps[step] ?? {};
    if (taken < least) faults.push(`lacks ${[...(expected?.keys() ?? [])].join(' or ')}`);
    step += 1;
    taken = 0;
  };
  for (const child of children) {
    const name = child.name.replace('w:', '');
    while (step < steps.length) {
      const { types: allowed, most = 1 } = steps[step] ?? {};
      if (allowed?.has(name) && taken < most) break;
      advance();
    }
    const type = steps[step]?.types.get(name);
    if (type === undefined) return { faults: [...faults, `may not have ${child.name} here`], typed };
    typed.push([child, type]);
    taken += 1;
  }
  while (step < steps.length) advance();
  return { faults, typed };
};

/** Elements that hold text and nothing else. */
const texts = ['w:t', 'w:delText', 'w:instrText', 'w:delInstrText'];

const hasStrayText = (element: XmlElement): boolean =>
  !texts.includes(element.name) &&
  element.children.some((child) => child instanceof XmlText && child.text.trim() !== '');

const faultsWithin = (element: XmlElement, typeName: string, path: string): readonly string[] => {
  const type = types.get(typeName);
  const here = `${path}/${element.name}`;
  if (!type) return [`${here}: is unknown`];
  // Drawings have schemas of their own.
  const children = element.name === 'w:drawing' ? [] : childElements(element);
  const { faults, typed } = contentFaults(children, type);
  return [
    ...[
      ...attributeFaults(element, type),
      ...faults,
      ...(hasStrayText(element) ? ['may not have text'] : []),
    ].map((fault) => `${here}: ${fault}`),
    ...typed.flatMap(([child, childType]) => faultsWithin(child, childType, here)),
  ];
};

/** What a part's root element and all within it have against the schema. */
export const schemaFaults = (root: XmlElement): readonly string[] =>
  faultsWithin(root, usual.get(root.name.replace('w:', '')) ?? '', '');
