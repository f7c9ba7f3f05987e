import { fold } from '../../../model/fold.ts';
import { differs, officeRule } from '../office-rule.ts';

/** The kind of a settlement before its name. */
const kind =
  /^(?:г|гор|город|с|село|п|пос|поселок|пгт|рп|р\.\s?п|д|дер|деревня|ст|станица|х|хутор)(?:\.|\s)\s*/u;

/** «Смоленск» is named in «города Смоленска», «Заречный» not in «Заречного района». */
const namesPlace = (organization: string, place: string): boolean => {
  const name = fold(place).replace(kind, '').trim();
  if (name.length < 3 || /\s(?:район|округ|област)/u.test(name)) return false;
  const stem = name.replace(/(?:ый|ий|ой|ая|ое|[аеоьяыи])$/u, '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const adjective = /(?:ый|ий|ой|ая|ое)$/u.test(name);
  const before = adjective
    ? '(?:г\\.|город\\p{L}*|сел\\p{L}+|пос\\p{L}*\\.?|пгт|станиц\\p{L}+|деревн\\p{L}+)\\s*'
    : '(?<!\\p{L})';
  const ending = adjective ? '(?:ого|его|ой|ый|ий)' : '[аеуыияюь]?';
  return new RegExp(`${before}${stem}${ending}(?!\\p{L})`, 'u').test(fold(organization));
};

/** The place is left out where the organisation's name tells it: «Администрация города Смоленска» needs no «г. Смоленск». */
export const placeRepeats = officeRule({
  id: 'office/place-repeats',
  source: 'Место составления или издания документа (2016: 5.13)',
  mark: 'm',
  judge: ({ parts: { order }, roles }) => {
    if (!order?.place || !order.organization.name) return null;
    return namesPlace(order.organization.name, order.place)
      ? [differs('без места', `«${order.place}»`, { line: roles.of('place')[0], path: '/order/place' })]
      : [];
  },
});
