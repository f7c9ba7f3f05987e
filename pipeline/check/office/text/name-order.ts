import { beforeMemorial, initialsFirst, surnameFirst } from '../../../model/person-name.ts';
import { orderTexts, textOfLines } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

const source = 'Текст документа, подпись (2016: 5.18, 5.22)';

const before = new RegExp(`(?<![\\p{L}.])${initialsFirst}(?!\\p{L})`, 'u');
const eachBefore = new RegExp(before, 'gu');
/** «Директор Л.Ф. Гордеева»: these initials are of the surname behind them. */
const after = new RegExp(`(?<!\\p{L})${surnameFirst}(?!\\s?\\p{Lu}\\p{Ll}|\\p{Lu})`, 'u');

/** In running text the surname comes first, «Рябинину В.А.»; «В.А. Рябинину» is how one signs. */
export const nameInText = officeRule({
  id: 'office/name-in-text',
  source,
  mark: 'l',
  judge: (paper) => {
    const texts = orderTexts(paper);
    const named = texts.filter(({ text }) => before.test(text) || after.test(text));
    if (named.length === 0) return null;
    return named.flatMap(({ text, line, path }) =>
      [...text.matchAll(eachBefore)]
        .filter(({ index }) => !beforeMemorial.test(text.slice(0, index)))
        .map(([name]) => differs('сначала фамилия, потом инициалы', `«${name}»`, { line, path })),
    );
  },
});

/** In the signature the initials come first: «Н.К. Белозёрова». */
export const nameInSignature = officeRule({
  id: 'office/name-in-signature',
  source,
  mark: 'l',
  judge: (paper) => {
    const { order } = paper.parts;
    if (!order?.signatory?.name) return null;
    const lines = paper.roles.of('name');
    const printed = lines.length > 0 ? textOfLines(paper, lines) : order.signatory.name;
    const name = after.exec(printed)?.[0];
    return name
      ? [
          differs('сначала инициалы, потом фамилия', `«${name}»`, {
            line: lines[0],
            path: '/order/signatory/name',
          }),
        ]
      : [];
  },
});
