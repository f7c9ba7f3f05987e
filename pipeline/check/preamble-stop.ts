import type { Check } from './check.ts';

/** The preamble leads to «ПРИКАЗЫВАЮ:» as one sentence: no full stop before it (ГОСТ Р 7.0.97-2025, «Текст»). */
export const preambleStop: Check = ({ order }, say) => {
  if (
    order?.directive &&
    /(?<!(?<!\p{L})(?:г|гг|п|пп|ст|т\.д|т\.п|др|\p{Lu}))\.$/u.test(order.preamble ?? '')
  ) {
    say('check/preamble-stop', { directive: order.directive }, { path: '/order/preamble' });
  }
};
