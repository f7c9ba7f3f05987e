import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { linesOf } from '../lines/printed-text.ts';
import { printedWidth } from '../lines/printed-width.ts';
import { spacingsOf, spacingText } from '../lines/spacing-of.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';

/** Times the height of the type; what is more is seen. */
const single = 1.1;

const isSeveral = (line: PaperLine): boolean =>
  line.text.includes('\n') || (line.width !== null && printedWidth(line) > line.width);

/** A requisite of several lines is set single spaced: a title of three lines at 1.5 falls apart. */
export const requisiteSpacing = officeRule({
  id: 'office/requisite-spacing',
  source: 'Общие требования к созданию документов: многострочные реквизиты (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const groups = [
      ...(['organization', 'title', 'post'] as const).map((role) => linesOf(paper, role)),
      ...paper.roles.appendices.map((head) => head.lines),
    ];
    const spaced = groups.flatMap((group) =>
      spacingsOf(paper, group).filter(({ line: index }) => {
        const line = paper.lines[index];
        return group.length > 1 || (line !== undefined && isSeveral(line));
      }),
    );
    if (spaced.length === 0) return null;
    return spaced
      .filter(({ spacing }) => spacing > single)
      .map(({ line, spacing }) => differs('1', spacingText(spacing), { line }));
  },
});
