import { formatNumber } from '../number-format.ts';
import { child, children, childSwitch, childValue, toInteger, type XmlElement } from '../xml.ts';
import type { ListPlace, Styles } from './styles.ts';

/** Gives each numbered paragraph its label, in reading order: it counts while it is asked. */
export interface Numbering {
  /** The label of a paragraph with this place in a list, null where it has none; `style` is the paragraph's style. */
  readonly label: (place: ListPlace | undefined, style: string | undefined) => string | null;
  /** What the file says of that place (`w:lvl`): how its paragraphs are set; undefined where there is none. */
  readonly level: (place: ListPlace | undefined, style: string | undefined) => XmlElement | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The levels above which start this one anew: 0 none, undefined all. */
  readonly restart: number | null;
  /** All numbers in figures («legal» numbering). */
  readonly figures: boolean;
  readonly style: string | undefined;
  readonly node: XmlElement;
}

/** One `w:num`: the levels as it sees them, the numbers that it starts anew, and the counters it shares. */
interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
  readonly counters: (number | null)[];
  /** Levels whose own start was used up. */
  readonly started: Set<number>;
}

const deepestLevel = 8;
/** A label longer than this is not one. */
const longestText = 60;

/** The lists of `numbering.xml` (ECMA-376 part 1, 17.9); `root` is null where there is none. */
export const readNumbering = (root: XmlElement | null, styles: Styles): Numbering => {
  const abstracts = new Map(
    children(root ?? undefined, 'abstractNum').map((node) => [node.attributes['abstractNumId'] ?? '', node]),
  );
  const numbers = new Map(
    children(root ?? undefined, 'num').map((node) => [node.attributes['numId'] ?? '', node]),
  );
  const counters = new Map<XmlElement, (number | null)[]>();
  const lists = new Map<string, List | null>();

  const listOf = (id: string): List | null => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const number = numbers.get(id);
    const abstract = number && linked(abstracts.get(childValue(number, 'abstractNumId') ?? ''), abstracts);
    const list = number && abstract ? createList(number, abstract, counters) : null;
    lists.set(id, list);
    return list;
  };

  const find = (place: ListPlace | undefined, style: string | undefined) => {
    const list = place?.list === undefined ? null : listOf(place.list);
    if (!list) return null;
    const level = place?.level ?? levelOfStyle(list, styles.chain(style)) ?? 0;
    return level >= 0 && level <= deepestLevel ? { list, level } : null;
  };

  return {
    label: (place, style) => {
      const found = find(place, style);
      return found && nextLabel(found.list, found.level);
    },
    level: (place, style) => {
      const found = find(place, style);
      return found?.list.levels.get(found.level)?.node;
    },
  };
};

/** An abstract list may only point to the one that defines a numbering style. */
const linked = (
  abstract: XmlElement | undefined,
  abstracts: ReadonlyMap<string, XmlElement>,
): XmlElement | undefined => {
  const link = childValue(abstract, 'numStyleLink');
  if (link === undefined) return abstract;
  return [...abstracts.values()].find((candidate) => childValue(candidate, 'styleLink') === link) ?? abstract;
};

const createList = (
  number: XmlElement,
  abstract: XmlElement,
  counters: Map<XmlElement, (number | null)[]>,
): List => {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const node of children(abstract, 'lvl'))
    levels.set(toInteger(node.attributes['ilvl']) ?? 0, readLevel(node));
  for (const node of children(number, 'lvlOverride')) {
    const index = toInteger(node.attributes['ilvl']) ?? 0;
    const level = child(node, 'lvl');
    const start = toInteger(childValue(node, 'startOverride'));
    if (level) levels.set(index, readLevel(level));
    if (start !== null) starts.set(index, start);
  }
  // Lists of one abstract list count on together (17.9.15), so they share their counters.
  const shared = counters.get(abstract) ?? Array<number | null>(deepestLevel + 1).fill(null);
  counters.set(abstract, shared);
  return { levels, starts, counters: shared, started: new Set() };
};

const readLevel = (node: XmlElement): Level => ({
  start: toInteger(childValue(node, 'start')) ?? 1,
  format: childValue(node, 'numFmt') ?? 'decimal',
  text: levelText(node).slice(0, longestText),
  restart: toInteger(childValue(node, 'lvlRestart')),
  figures: childSwitch(node, 'isLgl') ?? false,
  style: childValue(node, 'pStyle'),
  node,
});

/** Characters of symbol fonts that print a dash; all others there print some kind of dot. */
const symbolDashes = new Set(['\uf02d', '\uf0be', '\uf0d0', '\uf02b']);

const levelText = (node: XmlElement): string => {
  const text = childValue(node, 'lvlText') ?? '';
  if (childValue(node, 'numFmt') !== 'bullet' || text === '') return text;
  if (symbolDashes.has(text)) return '–';
  const font = child(child(node, 'rPr'), 'rFonts')?.attributes;
  const symbols = /symbol|wingdings|webdings|courier/i.test(font?.['ascii'] ?? font?.['hAnsi'] ?? '');
  const isDash = /^[-‐-―−]$/.test(text);
  return /^[\ue000-\uf8ff]/.test(text) || (symbols && !isDash) ? '•' : text;
};

const levelOfStyle = ({ levels }: List, chain: readonly string[]): number | undefined =>
  [...levels].find(([, { style }]) => style !== undefined && chain.includes(style))?.[0];

/** Counts one paragraph on and words its number. */
const nextLabel = (list: List, index: number): string | null => {
  const level = list.levels.get(index);
  if (!level) return null;
  const { counters, started } = list;
  const current = counters[index] ?? null;
  const restarts = list.starts.has(index) && !started.has(index);
  started.add(index);
  counters[index] = current === null || restarts ? startOf(list, level, index) : current + 1;
  for (let deeper = index + 1; deeper <= deepestLevel; deeper += 1) {
    const restart = list.levels.get(deeper)?.restart ?? deeper;
    if (index < restart) counters[deeper] = null;
  }
  const text =
    level.format === 'bullet'
      ? level.text
      : level.text.replace(/%([1-9])/g, (_, digit: string) => printed(list, level, Number(digit) - 1));
  return text.trim() || null;
};

const startOf = ({ starts }: List, { start }: Level, index: number): number => starts.get(index) ?? start;

const printed = (list: List, { figures }: Level, index: number): string => {
  const level = list.levels.get(index);
  if (!level) return '';
  const value = list.counters[index] ?? startOf(list, level, index);
  const format = figures && level.format !== 'none' ? 'decimal' : level.format;
  return formatNumber(value, format);
};
