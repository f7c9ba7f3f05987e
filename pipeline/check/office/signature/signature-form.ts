import { textOfLines } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

/** Ways to sign for another that the standard does not know, and what to write instead. */
const wrong: readonly (readonly [RegExp, string])[] = [
  [/(?<!\S)\/|\/\s*\p{Lu}|\p{Ll}\s*\/\s*$/u, 'без косой черты'],
  [/^\s*за\s+\p{Ll}/iu, 'должность того, кто подписывает, без «за»'],
  [/^\s*(?:ио|и\/о|и\. ?о(?!\.)|ИО)\s+\p{L}/u, '«И.о. директора»'],
];

/** Who signs is named by the own post, an acting head as «И.о. директора»: never «за директора», never «/И.И. Иванов/». */
export const signatureForm = officeRule({
  id: 'office/signature-form',
  source: 'Подпись (2016: 5.22)',
  mark: 'm',
  judge: (paper) => {
    const { roles, parts } = paper;
    const { signatory } = parts.order ?? {};
    if (!signatory) return null;
    const lines = [...new Set([...roles.of('post'), ...roles.of('name')])].toSorted((a, b) => a - b);
    const printed =
      lines.length > 0 ? textOfLines(paper, lines) : `${signatory.position ?? ''}\t${signatory.name}`;
    return wrong.flatMap(([pattern, expected]) =>
      pattern.test(printed)
        ? [
            differs(expected, `«${printed.replace(/[\s_]+/gu, ' ').trim()}»`, {
              line: lines[0],
              path: '/order/signatory',
            }),
          ]
        : [],
    );
  },
});
