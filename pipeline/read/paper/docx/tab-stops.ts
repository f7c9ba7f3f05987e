import type { ParagraphFormat, TabKind } from './format.ts';

/** More tabs than this before a text lead nowhere else. */
const mostTabs = 40;

/** Where tabs lead to. */
export interface TabTarget {
  /** Twips from the left edge that the paragraph's indents count from. */
  readonly at: number;
  readonly kind: Exclude<TabKind, 'clear'>;
}

/** Where the text after a number of tabs at a paragraph's beginning stands; `every` is the distance of usual stops. */
export const afterTabs = (count: number, format: ParagraphFormat, every: number): TabTarget => {
  const { left = 0, firstLine = 0, tabs = new Map<number, TabKind>() } = format;
  const own = [...tabs]
    .flatMap(([at, kind]) => (kind === 'clear' ? [] : [{ at, kind }]))
    // What a hanging indent leaves free ends at a stop.
    .concat(firstLine < 0 ? [{ at: left, kind: 'left' }] : [])
    .toSorted((a, b) => a.at - b.at);
  let target: TabTarget = { at: left + firstLine, kind: 'left' };
  for (let tab = 0; tab < Math.min(count, mostTabs); tab += 1) {
    const { at } = target;
    target = own.find((stop) => stop.at > at + 1) ?? {
      at: (Math.floor(at / every + 0.001) + 1) * every,
      kind: 'left',
    };
  }
  return target;
};
