import { differs, measurable, type OfficePaper, officeRule } from './office-rule.ts';
import { paragraphLines } from './printed-text.ts';

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

/** Justified where it was measured so, or where all lines but the last end at the margin. */
const ofPdf = ({ lines }: OfficePaper, printed: readonly number[], margin: number): readonly Aligned[] => {
  const [first] = printed;
  const ends = printed.slice(0, -1).flatMap((index) => lines[index]?.box?.[2] ?? []);
  if (first === undefined || ends.length === 0) return [];
  const align = lines[first]?.align ?? 'left';
  const isEven = ends.every((end) => margin - end < slack);
  return [{ line: first, align: isEven ? 'justified' : align }];
};

/** The text reaches both margins: a paragraph with a ragged right edge does not. */
export const justified = officeRule({
  id: 'office/justified',
  source: 'Общие требования к созданию документов: выравнивание текста (2016: раздел 3)',
  mark: 'm',
  forms: measurable,
  judge: (paper) => {
    const paragraphs = paragraphLines(paper);
    const margin = Math.max(...paragraphs.flat().map((index) => paper.lines[index]?.box?.[2] ?? 0));
    const aligned = paragraphs.flatMap((printed) =>
      paper.measured?.form === 'pdf' ? ofPdf(paper, printed, margin) : ofDocx(paper, printed),
    );
    if (aligned.length === 0) return null;
    return aligned.flatMap(({ line, align }) =>
      align === 'justified' ? [] : [differs('по ширине', names[align], { line })],
    );
  },
});
