import type { PaperArea } from '../../../model/paper/measured-paper.ts';
import { decimal } from '../lines/printed-text.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';

const least = { left: 20, right: 10, top: 20, bottom: 20 } as const;
type Edge = keyof typeof least;
const edges: readonly (readonly [Edge, string])[] = [
  ['left', 'левое'],
  ['right', 'правое'],
  ['top', 'верхнее'],
  ['bottom', 'нижнее'],
];

/** Millimetres that the measuring may err by; lines of a table reach past the text that they frame. */
export const marginSlack = (form: 'docx' | 'pdf'): number => (form === 'docx' ? 0.5 : 2);

/** Margins are at least 20 mm left, 10 right, 20 above and below: 15 mm at the left is too little to file the sheet. */
export const margins = officeRule({
  id: 'office/margins',
  source: 'Общие требования к созданию документов: поля (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: ({ measured }) => {
    if (!measured) return null;
    const slack = marginSlack(measured.form);
    const narrow = (area: PaperArea) =>
      edges.filter(([edge]) => area.margins && area.margins[edge] < least[edge] - slack);
    return measured.areas.flatMap((area, index) => {
      const found = narrow(area);
      const list = (value: (edge: Edge) => number) =>
        `${found.map(([edge, name]) => `${name} ${decimal(value(edge))}`).join(', ')} мм`;
      const actual = (edge: Edge) => area.margins?.[edge] ?? 0;
      return found.length > 0
        ? [
            differs(
              list((edge) => least[edge]),
              list(actual),
              { area: index },
            ),
          ]
        : [];
    });
  },
});
