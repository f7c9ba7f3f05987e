import { textOfLines } from '../lines/printed-text.ts';
import { differs, officeRule } from '../office-rule.ts';

/** «139», «2766-р», «57-4655», «133/6-ОД», «219 о/д», «02-Д» */
const registered = /^[\p{L}\d]{1,12}(?:\s?[-–/.]\s?[\p{L}\d]{1,8}|\s\p{L}{1,2}(?:\/\p{L}{1,2})?){0,4}$/u;

/** A number is «№» with an ordinal and, if need be, an index: «№ 57-4655», «№ 219 о/д»; «N 139» and «б/н» are not. */
export const numberForm = officeRule({
  id: 'office/number-form',
  source: 'Регистрационный номер документа (2016: 5.11)',
  mark: 's',
  judge: (paper) => {
    const { order } = paper.parts;
    if (!order?.number) return null;
    const lines = paper.roles.of('number');
    const printed = textOfLines(paper, lines);
    const place = { line: lines[0], path: '/order/number' };
    if (!registered.test(order.number) || !/\d/u.test(order.number))
      return [differs('порядковый номер с индексом: «139», «57-4655», «02-Д»', `«${order.number}»`, place)];
    return printed !== '' && !printed.includes('№')
      ? [differs(`«№ ${order.number}»`, `«${printed.trim()}»`, place)]
      : [];
  },
});
