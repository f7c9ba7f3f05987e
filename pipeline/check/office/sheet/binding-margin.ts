import type { PaperArea } from '../../../model/paper/measured-paper.ts';
import { millimetres } from '../lines/printed-text.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';
import { marginSlack } from './margins.ts';

/** Millimetres at the left of papers that are kept for more than ten years. */
const binding = 30;

/** A sheet on its side is bound at its upper edge. */
const boundEdge = ({ width, height, margins }: PaperArea): number | null =>
  margins && (width > height ? Math.max(margins.left, margins.top) : margins.left);

/** Orders on the main activity are kept for good, so 30 mm at the left: 20 mm would hide words in the binding. */
export const bindingMargin = officeRule({
  id: 'office/binding-margin',
  source: 'Общие требования к созданию документов: поля (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: ({ measured, parts: { order } }) => {
    if (!measured || !order) return null;
    return measured.areas.flatMap((area, index) => {
      const edge = boundEdge(area);
      const isNarrow = edge !== null && edge < binding - marginSlack(measured.form);
      return isNarrow ? [differs(millimetres(binding), millimetres(edge), { area: index })] : [];
    });
  },
});
