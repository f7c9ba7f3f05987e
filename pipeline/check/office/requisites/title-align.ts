import { linesOf } from '../lines/printed-text.ts';
import { printedWidth } from '../lines/printed-width.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';

/** A title stands at the left margin or in the middle: neither at the right nor spread between the margins. */
export const titleAlign = officeRule({
  id: 'office/title-align',
  source: 'Заголовок к тексту (2016: 5.17)',
  mark: 'm',
  forms: measurable,
  judge: (paper) => {
    const aligned = linesOf(paper, 'title').flatMap((index) => {
      const line = paper.lines[index];
      if (!line?.align) return [];
      const isSpread = line.align === 'justified' && line.width !== null && printedWidth(line) > line.width;
      return [
        { line: index, wrong: line.align === 'right' || (isSpread && line.box === null), align: line.align },
      ];
    });
    if (aligned.length === 0) return null;
    return aligned
      .filter(({ wrong }) => wrong)
      .map(({ line, align }) =>
        differs('по левому краю или по центру', align === 'right' ? 'по правому краю' : 'по ширине', {
          line,
        }),
      );
  },
});
