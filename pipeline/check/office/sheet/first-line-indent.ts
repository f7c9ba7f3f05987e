import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { millimetres } from '../lines/printed-text.ts';
import { differs, measurable, officeRule } from '../office-rule.ts';

/** Millimetres from the left margin to the first letter of a paragraph. */
const indented = 12.5;
const slack = 1;

/** Spaces that stand for an indent differ from line to line. */
const spaces = /^[ \u00A0]{2,}\S/u;

const startOf = ({ indent, firstLine }: PaperLine): number | null =>
  firstLine === null ? null : (indent ?? 0) + firstLine;

/** The first line of a paragraph begins 12.5 mm from the margin: a clause that begins at the margin itself does not. */
export const firstLineIndent = officeRule({
  id: 'office/first-line-indent',
  source: 'Общие требования к созданию документов: абзацный отступ (2016: раздел 3)',
  mark: 's',
  forms: measurable,
  judge: ({ lines, roles, parts: { order } }) => {
    const paths = [
      '/order/preamble',
      ...(order?.clauses ?? []).map((_, index) => `/order/clauses/${index}/text`),
    ];
    const first = paths.flatMap((path) => roles.at(path).slice(0, 1));
    const known = first.flatMap((line) => {
      const paragraph = lines[line];
      if (!paragraph || paragraph.table !== null || paragraph.text.startsWith('\t')) return [];
      const start = startOf(paragraph);
      return start === null ? [] : [{ line, start, bySpaces: spaces.test(paragraph.text) }];
    });
    if (known.length === 0) return null;
    return known
      .filter(({ start, bySpaces }) => bySpaces || Math.abs(start - indented) > slack)
      .map(({ line, start, bySpaces }) =>
        differs(millimetres(indented), bySpaces ? 'отступ набран пробелами' : millimetres(start), { line }),
      );
  },
});
