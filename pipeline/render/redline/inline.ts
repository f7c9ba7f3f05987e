/** The text of a paragraph as words with their looks, and back. */
import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { wordEdits, wordsOf } from '../../model/difference/word-edits.ts';
import { childElements, element, printNode } from '../docx/xml.ts';
import type { Mark, Revision } from './revision.ts';

/** A word, or something else that stands in a line (a tab, a line's end, a picture), with the look of its run. */
interface Inline {
  /** What it is compared by. */
  readonly key: string;
  /** The word, null for anything else. */
  readonly word: string | null;
  readonly node: XmlElement;
  readonly look: XmlElement | null;
}

/** Where a deleted piece has a name of its own (ECMA-376 part 1, 17.3.3.7 and 17.16.13). */
const deletedNames: Readonly<Record<string, string>> = {
  'w:t': 'w:delText',
  'w:instrText': 'w:delInstrText',
};

const inlinesOf = (parent: XmlElement): readonly Inline[] =>
  childElements(parent).flatMap((child) => (child.name === 'w:r' ? runInlines(child) : inlinesOf(child)));

const runInlines = (run: XmlElement): readonly Inline[] => {
  const look = childElements(run).find(({ name }) => name === 'w:rPr') ?? null;
  return childElements(run).flatMap((node): readonly Inline[] => {
    if (node.name === 'w:rPr') return [];
    if (node.name !== 'w:t') return [{ key: printNode(node), word: null, node, look }];
    return wordsOf(node.text).map((word) => ({ key: word, word, node, look }));
  });
};

/** What a paragraph prints: its words, a space for each tab and line's end. */
export const textOf = (paragraph: XmlElement): string =>
  inlinesOf(paragraph)
    .map(({ word }) => word ?? ' ')
    .join('');

type Change = Mark | 'same';

const sameLook = (one: Inline | undefined, other: Inline): boolean =>
  one !== undefined && (one.look === other.look || printed(one.look) === printed(other.look));

const printed = (look: XmlElement | null): string => (look ? printNode(look) : '');

/** Neighbours of one look as one run. */
const runsOf = (inlines: readonly Inline[], change: Change): readonly XmlElement[] => {
  const groups: Inline[][] = [];
  for (const inline of inlines) {
    const last = groups.at(-1);
    if (last && sameLook(last[0], inline)) last.push(inline);
    else groups.push([inline]);
  }
  return groups.map((group) => {
    const look = group[0]?.look;
    return element('w:r', {}, [...(look ? [look] : []), ...contentOf(group, change)]);
  });
};

/** The content of a run: neighbouring words as one text. */
const contentOf = (inlines: readonly Inline[], change: Change): readonly XmlElement[] => {
  const nameOf = (name: string): string => (change === 'del' ? (deletedNames[name] ?? name) : name);
  const content: XmlElement[] = [];
  let text: XmlText | null = null;
  for (const { word, node } of inlines) {
    if (word !== null && text) text.text += word;
    else if (word === null) content.push(new XmlElement(nameOf(node.name), node.attributes, node.children));
    else {
      text = new XmlText(word);
      content.push(new XmlElement(nameOf('w:t'), { 'xml:space': 'preserve' }, [text]));
    }
    if (word === null) text = null;
  }
  return content;
};

const markedRuns = (
  inlines: readonly Inline[],
  change: Change,
  { around }: Revision,
): readonly XmlElement[] => {
  const runs = runsOf(inlines, change);
  return change === 'same' || runs.length === 0 ? runs : [around(change, runs)];
};

/** The runs of a paragraph that came or went as a whole. */
export const wholeRuns = (paragraph: XmlElement, mark: Mark, revision: Revision): readonly XmlElement[] =>
  markedRuns(inlinesOf(paragraph), mark, revision);

/** The runs of the new paragraph with what the old one said marked in them; what stays has the new look. */
export const mergedRuns = (old: XmlElement, next: XmlElement, revision: Revision): readonly XmlElement[] => {
  const [left, right] = [inlinesOf(old), inlinesOf(next)];
  const edits = wordEdits(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
  );
  const merged: XmlElement[] = [];
  let [change, group]: [Change, Inline[]] = ['same', []];
  const close = (next: Change): void => {
    merged.push(...markedRuns(group, change, revision));
    [change, group] = [next, []];
  };
  for (const edit of edits) {
    const kind = edit.kind === 'same' ? 'same' : edit.kind === 'old' ? 'del' : 'ins';
    if (kind !== change) close(kind);
    const inline = edit.kind === 'old' ? left[edit.old] : right[edit.new];
    if (inline) group.push(inline);
  }
  close('same');
  return merged;
};
