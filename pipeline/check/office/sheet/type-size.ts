import { decimal, linesOf } from '../lines/printed-text.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';

/** Points; tables may go below, a letterhead is as it was printed. */
const [smallest, largest] = [12, 14];
const slack = 0.3;

/** Texts and requisites are set in 12 to 14 points: «1. Утвердить …» in 11 is too small. */
export const typeSize = officeRule({
  id: 'office/type-size',
  source: 'Общие требования к созданию документов: шрифты (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const heads = paper.roles.appendices.flatMap(({ lines }) => lines);
    const set = linesOf(
      paper,
      'date',
      'number',
      'title',
      'preamble',
      'directive',
      'clause',
      'item',
      'post',
      'name',
    );
    const sized = [...set, ...heads].flatMap((line) => {
      const size = paper.lines[line]?.sizes[0];
      return size === undefined ? [] : [{ line, size }];
    });
    if (sized.length === 0) return null;
    return sized
      .filter(({ size }) => size < smallest - slack || size > largest + slack)
      .map(({ line, size }) => differs(`${smallest}–${largest} пт`, `${decimal(size)} пт`, { line }));
  },
});
