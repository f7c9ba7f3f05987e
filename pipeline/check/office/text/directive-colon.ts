import { textOfLines } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

/** The preamble leads to «ПРИКАЗЫВАЮ:», and the colon to the clauses. */
export const directiveColon = officeRule({
  id: 'office/directive-colon',
  source: 'Текст документа (2016: 5.18)',
  mark: 'm',
  judge: (paper) => {
    const lines = paper.roles.of('directive');
    if (lines.length === 0) return null;
    const text = textOfLines(paper, lines);
    return /\p{L}\s*:/u.test(text)
      ? []
      : [
          differs('двоеточие в конце', `«${text.trim().slice(-40)}»`, {
            line: lines.at(-1),
            path: '/order/directive',
          }),
        ];
  },
});
