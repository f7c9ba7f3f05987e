import { differs, measurable, officeRule } from './office-rule.ts';
import { linesOf } from './printed-text.ts';

/** Letters of a paragraph that surely takes more than a line: a single line looks the same either way. */
const longer = 110;

const names = { left: 'по левому краю', centre: 'по центру', right: 'по правому краю' } as const;

/** The text reaches both margins: a paragraph with a ragged right edge does not. */
export const justified = officeRule({
  id: 'office/justified',
  source: 'Общие требования к созданию документов: выравнивание текста (2016: раздел 3)',
  mark: 'm',
  forms: measurable,
  judge: (paper) => {
    const aligned = linesOf(paper, 'preamble', 'clause', 'item').flatMap((index) => {
      const line = paper.lines[index];
      const isLong = line && (line.box !== null || line.text.length > longer);
      return isLong && line.align ? [{ line: index, align: line.align }] : [];
    });
    if (aligned.length === 0) return null;
    return aligned.flatMap(({ line, align }) =>
      align === 'justified' ? [] : [differs('по ширине', names[align], { line })],
    );
  },
});
