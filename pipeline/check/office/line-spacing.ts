import { differs, measurable, officeRule } from './office-rule.ts';
import { decimal, linesOf } from './printed-text.ts';

const [closest, widest] = [1, 1.5];
const slack = 0.06;

/** The text is set with one to one and a half spacing: double spacing, or lines that touch, are not. */
export const lineSpacing = officeRule({
  id: 'office/line-spacing',
  source: 'Общие требования к созданию документов: межстрочный интервал (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const spaced = linesOf(paper, 'preamble', 'clause', 'item').flatMap((line) => {
      const spacing = paper.lines[line]?.spacing ?? null;
      return spacing === null ? [] : [{ line, spacing }];
    });
    if (spaced.length === 0) return null;
    return spaced
      .filter(({ spacing }) => spacing < closest - slack || spacing > widest + slack)
      .map(({ line, spacing }) => differs('1–1,5', decimal(spacing), { line }));
  },
});
