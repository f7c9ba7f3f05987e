import { paragraphLines } from '../lines/printed-text.ts';
import { differs, measurable, type OfficePaper, officeRule } from '../office-rule.ts';

/** Letters of a paragraph that surely takes more than a line: a single line looks the same either way. */
const longer = 110;

/** Millimetres by which the ends of justified lines may differ: a hyphen may hang in the margin. */
const slack = 4;

const names = { left: 'по левому краю', centre: 'по центру', right: 'по правому краю' } as const;
type Align = keyof typeof names | 'justified';

interface Aligned {
  readonly line: number;
  readonly align: Align;
}

const ofDocx = ({ lines }: OfficePaper, [index = -1]: readonly number[]): readonly Aligned[] => {
  const line = lines[index];
  return line?.align && line.text.length > longer ? [{ line: index, align: line.align }] : [];
};

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Millimetres further in, a line begins a paragraph. */
const furtherIn = 6;

/** A clause may be of several paragraphs: each begins further in than its other lines. */
const paragraphsIn = ({ lines }: OfficePaper, printed: readonly number[], { left }: Edges): number[][] =>
  printed.reduce<number[][]>((groups, index) => {
    const begins = (lines[index]?.box?.[0] ?? 0) - left > furtherIn;
    const open = groups.at(-1);
    if (open && !begins) open.push(index);
    else groups.push([index]);
    return groups;
  }, []);

/** Justified where it was measured so, or where all lines but the last end at the margin. */
const ofPdf = (paper: OfficePaper, printed: readonly number[], edges: Edges): readonly Aligned[] =>
  paragraphsIn(paper, printed, edges).flatMap((group) => {
    const [line] = group;
    const ends = group.slice(0, -1).flatMap((index) => paper.lines[index]?.box?.[2] ?? []);
    if (line === undefined || ends.length === 0) return [];
    const isEven = ends.every((end) => edges.right - end < slack);
    return [{ line, align: isEven ? 'justified' : (paper.lines[line]?.align ?? 'left') }];
  });

/** The text reaches both margins: a paragraph with a ragged right edge does not. */
export const justified = officeRule({
  id: 'office/justified',
  source: 'Общие требования к созданию документов: выравнивание текста (2016: раздел 3)',
  mark: 'm',
  forms: measurable,
  judge: (paper) => {
    const paragraphs = paragraphLines(paper);
    const boxes = paragraphs
      .flat()
      .map((index) => paper.lines[index]?.box ?? null)
      .filter((box) => box !== null);
    const edges = {
      left: Math.min(...boxes.map(([left]) => left)),
      right: Math.max(...boxes.map(([, , right]) => right)),
    };
    const aligned = paragraphs.flatMap((printed) =>
      paper.measured?.form === 'pdf' ? ofPdf(paper, printed, edges) : ofDocx(paper, printed),
    );
    if (aligned.length === 0) return null;
    return aligned.flatMap(({ line, align }) =>
      align === 'justified' ? [] : [differs('по ширине', names[align], { line })],
    );
  },
});
