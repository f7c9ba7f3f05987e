import { initialsFirst, namePattern } from '../../../model/person-name.ts';
import { textOfLines } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

const anyone = new RegExp(`(?:${namePattern})`, 'u');
const signed = new RegExp(initialsFirst, 'u');
const dated = /\d{4}|20_+|_{2,}\s*\d{0,4}\s*г/u;

/** «УТВЕРЖДАЮ», post, a place to sign, И.О. Фамилия, date: a stamp without a date does not say since when. */
export const approvalStamp = officeRule({
  id: 'office/approval-stamp',
  source: 'Гриф утверждения (2016: 5.16)',
  mark: 'm',
  judge: (paper) => {
    const stamps = paper.roles.appendices.filter(({ kind }) => kind === 'approval');
    if (stamps.length === 0) return null;
    return stamps.flatMap(({ lines }) => {
      const text = textOfLines(paper, lines);
      const rest = text.replace(/^\s*[«"]?утверждаю[»"]?:?/iu, '');
      const hasName = anyone.test(rest);
      const missing = [
        !/\p{L}{4,}/u.test(rest.replace(anyone, '')) && 'должности',
        !hasName && !/_{3,}/u.test(rest) && 'подписи и имени',
        hasName && !signed.test(rest) && 'инициалов перед фамилией',
        !dated.test(rest) && 'даты',
      ].filter(Boolean);
      return missing.length > 0
        ? [
            differs('УТВЕРЖДАЮ, должность, подпись, И.О. Фамилия, дата', `нет ${missing.join(', ')}`, {
              line: lines[0],
            }),
          ]
        : [];
    });
  },
});
