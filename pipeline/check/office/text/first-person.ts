import { differs, officeRule } from '../office-rule.ts';

/** Acts of a sole head; a board's resolution is decided by many. */
const signedAlone = new Set(['приказ', 'распоряжение', 'указание']);

const plural = /(?:ем|ет|им|ит)(ся)?$/iu;

const inFirstPerson = (directive: string): string =>
  directive.replace(plural, (ending: string) => {
    const own = /ся$/iu.test(ending) ? 'юсь' : 'ю';
    return ending === ending.toUpperCase() ? own.toUpperCase() : own;
  });

/** A sole head speaks in the first person singular: «ПРИКАЗЫВАЮ», not «приказываем» or «приказывает». */
export const firstPerson = officeRule({
  id: 'office/first-person',
  source: 'Текст документа (2016: 5.18)',
  mark: 's',
  judge: ({ parts: { order }, roles }) => {
    if (!order?.directive || !signedAlone.has(order.form)) return null;
    const place = { line: roles.of('directive')[0], path: '/order/directive' };
    return plural.test(order.directive)
      ? [differs(`«${inFirstPerson(order.directive)}»`, `«${order.directive}»`, place)]
      : [];
  },
});
