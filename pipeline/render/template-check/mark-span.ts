/** Puts the marks of a comment around some letters of a paragraph, whatever runs they lie in. */
import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { childElements, childrenNamed, element } from '../docx/xml.ts';

interface PlacedRun {
  readonly run: XmlElement;
  readonly parent: XmlElement;
  /** Offsets in the paragraph's text. */
  readonly from: number;
  readonly to: number;
}

const lengthOf = (run: XmlElement): number =>
  childrenNamed(run, 'w:t').reduce((length, { text }) => length + text.length, 0);

const runsOf = (paragraph: XmlElement): readonly PlacedRun[] => {
  const runs: PlacedRun[] = [];
  let from = 0;
  const visit = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') continue;
      if (child.name !== 'w:r') visit(child);
      else {
        const to = from + lengthOf(child);
        runs.push({ run: child, parent, from, to });
        from = to;
      }
    }
  };
  visit(paragraph);
  return runs;
};

const textElement = (text: string): XmlElement =>
  new XmlElement('w:t', { 'xml:space': 'preserve' }, [new XmlText(text)]);

/** Cuts a run in two after so many of its letters; both look as the one did. */
const splitRun = ({ run, parent }: PlacedRun, after: number): void => {
  const properties = childrenNamed(run, 'w:rPr');
  const [left, right]: [XmlElement[], XmlElement[]] = [[], []];
  let passed = 0;
  for (const child of childElements(run)) {
    if (child.name === 'w:rPr') continue;
    const length = child.name === 'w:t' ? child.text.length : 0;
    const here = after - passed;
    passed += length;
    if (length === 0 || here <= 0 || here >= length) (here > 0 ? left : right).push(child);
    else {
      left.push(textElement(child.text.slice(0, here)));
      right.push(textElement(child.text.slice(here)));
    }
  }
  run.children = [...properties, ...left];
  const rest = element('w:r', run.attributes, [...properties, ...right]);
  parent.children.splice(parent.children.indexOf(run) + 1, 0, rest);
};

const cutAt = (paragraph: XmlElement, offset: number): void => {
  const run = runsOf(paragraph).find(({ from, to }) => from < offset && offset < to);
  if (run) splitRun(run, offset - run.from);
};

const putBeside = ({ run, parent }: PlacedRun, marks: readonly XmlElement[], after: 0 | 1): void => {
  parent.children.splice(parent.children.indexOf(run) + after, 0, ...marks);
};

/** Marks letters `from`–`to` of a paragraph, or all of it, as what comment `id` is about. */
export const markSpan = (
  paragraph: XmlElement,
  span: readonly [from: number, to: number] | null,
  id: number,
): void => {
  const attributes = { 'w:id': String(id) };
  const start = element('w:commentRangeStart', attributes);
  const reference = element('w:r', {}, [element('w:commentReference', attributes)]);
  const end = [element('w:commentRangeEnd', attributes), reference];
  const [from, to] = span ?? [0, Number.POSITIVE_INFINITY];
  cutAt(paragraph, from);
  cutAt(paragraph, to);
  const marked = runsOf(paragraph).filter((run) => run.to > from && run.from < to);
  const [first, last] = [marked[0], marked.at(-1)];
  if (first && last) {
    putBeside(last, end, 1);
    putBeside(first, [start], 0);
    return;
  }
  const properties = paragraph.children.findIndex(
    (child) => child instanceof XmlElement && child.name === 'w:pPr',
  );
  paragraph.children.splice(properties + 1, 0, start, ...end);
};
