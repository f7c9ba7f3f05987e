import { differs, officeRule } from '../office-rule.ts';

/** A title answers «о чём?»: «Об утверждении плана», not «Утверждение плана». */
export const titleSubject = officeRule({
  id: 'office/title-subject',
  source: 'Заголовок к тексту (2016: 5.17)',
  mark: 's',
  judge: ({ parts: { order }, roles }) => {
    if (!order?.title) return null;
    return /^[«"]?Об?о?\s/u.test(order.title)
      ? []
      : [differs('«О…» или «Об…»', `«${order.title}»`, { line: roles.of('title')[0], path: '/order/title' })];
  },
});
