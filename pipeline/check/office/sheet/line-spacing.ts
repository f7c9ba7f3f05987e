import { paragraphLines } from '../lines/printed-text.ts';
import { spacingsOf, spacingText } from '../lines/spacing-of.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';

const [closest, widest] = [1, 1.5];
/** Faces differ in what they call a single line. */
const slack = 0.12;

/** The text is set with one to one and a half spacing: double spacing, or lines that touch, are not. */
export const lineSpacing = officeRule({
  id: 'office/line-spacing',
  source: 'Общие требования к созданию документов: межстрочный интервал (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    // In print the distance to another paragraph is not that of lines.
    const inside = paragraphLines(paper).filter(
      (lines) => paper.measured?.form === 'docx' || lines.length > 1,
    );
    const spaced = inside.flatMap((lines) => spacingsOf(paper, lines));
    if (spaced.length === 0) return null;
    return spaced
      .filter(({ spacing }) => spacing < closest - slack || spacing > widest + slack)
      .map(({ line, spacing }) => differs('1–1,5', spacingText(spacing), { line }));
  },
});
