import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { linesOf, millimetres } from '../lines/printed-text.ts';
import { printedWidth } from '../lines/printed-width.ts';
import { differs, measurable, type OfficePaper, officeRule } from '../office-rule.ts';

/** Millimetres, by the layout of the requisites and the edition. */
const widest = { centred: { 2025: 120, 2016: 120 }, corner: { 2025: 80, 2016: 75 } } as const;

/** Of the signatory's post, in millimetres (2016: 5.22). */
const widestPost = 80;

/** What the faces, and letters guessed at, may differ by. */
const slack = 3;

/** As the paper itself is laid out: a heading that is not centred stands in the corner. */
const layoutOf = (paper: OfficePaper): 'centred' | 'corner' => {
  const aligns = linesOf(paper, 'organization').map((line) => paper.lines[line]?.align);
  if (aligns.some((align) => align === 'centre')) return isCorner(paper) ? 'corner' : 'centred';
  return aligns.some((align) => align === 'left') ? 'corner' : paper.settings.requisites;
};

/** Centred within the left half of the sheet. */
const isCorner = (paper: OfficePaper): boolean =>
  linesOf(paper, 'organization').every((index) => {
    const line = paper.lines[index];
    const area = line && paper.measured?.areas[line.area];
    if (!line || !area) return false;
    return line.box ? line.box[2] < area.width * 0.6 : line.width !== null && line.width < area.width * 0.45;
  });

const lineWidth = (line: PaperLine): number => {
  if (line.box) return line.box[2] - line.box[0];
  return Math.min(printedWidth(line), line.width ?? Number.POSITIVE_INFINITY);
};

/** The longest line of a requisite is 120 mm in the centred layout, 80 in the corner one: a title over the whole sheet is not. */
export const requisiteWidth = officeRule({
  id: 'office/requisite-width',
  source: 'Общие требования к созданию документов: длина строки реквизита (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const limit = widest[layoutOf(paper)][paper.settings.profile];
    const names = linesOf(paper, 'name');
    const limited = [
      ...linesOf(paper, 'organization', 'title').map((index) => ({ index, limit })),
      ...linesOf(paper, 'post')
        // A post on one line with the name is as long as both.
        .filter((index) => !names.includes(index))
        .map((index) => ({ index, limit: widestPost })),
    ];
    if (limited.length === 0) return null;
    return limited.flatMap(({ index, limit: most }) => {
      const line = paper.lines[index];
      const width = line ? lineWidth(line) : 0;
      return width > most + slack
        ? [differs(`не длиннее ${most} мм`, `около ${millimetres(Math.round(width))}`, { line: index })]
        : [];
    });
  },
});
