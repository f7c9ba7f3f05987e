import type { Check } from './check.ts';

/** «Об» before а, э, и, о, у; «О» before others, also е, ё, ю, я («О единой форме», «О ярмарке»). */
const withPreposition = (title: string): string =>
  title.replace(/^Об?(?=\s+(\p{L}))/u, (_, next: string) => (/[аэиоу]/iu.test(next) ? 'Об' : 'О'));

/** A heading bears no full stop; an abbreviation's own stays. */
const withoutStop = (title: string): string => title.replace(/(?<!(?<!\p{L})(?:г|гг|др|т\.п|т\.д))\.$/u, '');

/** The title answers «о чём?»: «Об утверждении плана», without a full stop (ГОСТ Р 7.0.97-2025, «Заголовок к тексту»). */
export const titleForm: Check = ({ order }, say) => {
  const title = order?.title;
  if (!title) return;
  const expected = withoutStop(withPreposition(title));
  if (expected !== title) say('check/title-form', { expected }, { path: '/order/title' });
};
