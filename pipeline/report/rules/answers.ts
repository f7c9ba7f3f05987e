import { rule } from './rule.ts';

/** What is said of a person's answers that can be used, but may be slips. */
export const answerRules = {
  'answers/order-absent': rule<{ given: string }>(
    'warning',
    ({ given }) => `Документ — план без приказа; указанное вами не использовано: ${given}.`,
  ),
  'answers/basis-unused': rule(
    'warning',
    () => 'В приказе нет преамбулы, основание не использовано. Впишите его в новый приказ сами.',
  ),
  'answers/proposal-changed': rule<{ where: string }>(
    'warning',
    ({ where }) =>
      `${where}: вы согласились с предложением, но теперь оно другое. Ответьте на этот вопрос ещё раз.`,
  ),
  'answers/date-not-later': rule<{ date: string; last: string }>(
    'warning',
    ({ date, last }) => `Дата нового приказа ${date} не позже прошлогодней (${last}). Проверьте год.`,
  ),
  'answers/number-repeated': rule<{ number: string; date: string }>(
    'warning',
    ({ number, date }) =>
      `Номер № ${number} и дата ${date} — прошлогоднего приказа. Проверьте их по журналу.`,
  ),
};
