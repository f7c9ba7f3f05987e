import { differs, measurable, type OfficePaper, officeRule } from '../office-rule.ts';

/** Where the right half begins, a part of the sheet's width; a little less for wide marks. */
const half = 0.42;

/** True for a line in the right half, null where the file does not tell. */
const isAtRight = ({ lines, measured }: OfficePaper, index: number): boolean | null => {
  const line = lines[index];
  const area = line && measured?.areas[line.area];
  if (!line || !area) return null;
  if (line.box) return line.box[0] > area.width * (line.align === 'right' ? 0.3 : half);
  if (line.align === 'right' || /^\t{3,}|^[ \u00A0]{20,}/u.test(line.text)) return true;
  const start = line.indent === null ? null : line.indent + Math.max(0, line.firstLine ?? 0);
  return start === null ? null : start > area.width * (half - 0.12);
};

/** «Приложение № 1» and «УТВЕРЖДАЮ» stand at the upper right of their sheet. */
export const stampPlace = officeRule({
  id: 'office/stamp-place',
  source: 'Отметка о приложении, гриф утверждения (2016: 5.19, 5.16)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const told = paper.roles.appendices.flatMap(({ lines }) => {
      const right = isAtRight(paper, lines[0] ?? 0);
      return right === null ? [] : [{ line: lines[0], right }];
    });
    if (told.length === 0) return null;
    return told
      .filter(({ right }) => !right)
      .map(({ line }) => differs('в правом верхнем углу', 'слева или посередине', { line }));
  },
});
