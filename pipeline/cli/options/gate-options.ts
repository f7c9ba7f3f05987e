import { type Gate, usualGate } from '../../run/report/gate.ts';
import type { Arguments, Options } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';

/** What a run over many documents lets pass. */
export const gateOptions = {
  'fail-on': {
    type: 'string',
    placeholder: 'error|warning',
    help: 'при чём код завершения 1: при ошибках в документах (обычно) или и при предупреждениях',
  },
  'max-doubts': {
    type: 'string',
    placeholder: 'ЧИСЛО',
    help: 'код завершения 1, если в одном документе сомнений больше: мест, прочитанных неуверенно, и открытых вопросов',
  },
} as const satisfies Options;

type Typed = Arguments<typeof gateOptions>['values'];

const failOnOf = (typed: string | undefined): Gate['failOn'] => {
  if (typed === undefined) return usualGate.failOn;
  const word = typed.toLowerCase();
  if (word === 'error' || word === 'warning') return word;
  const advice = 'Напишите --fail-on error (только ошибки) или --fail-on warning (и предупреждения).';
  throw usageFailure('cli/bad-fail-on', `Не понято, когда завершать с кодом 1: «${typed}».`, advice);
};

const maxDoubtsOf = (typed: string | undefined): number | null => {
  if (typed === undefined) return usualGate.maxDoubts;
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  const advice = 'Напишите целое число, например --max-doubts 10; ноль — не пропускать ни одного сомнения.';
  throw usageFailure('cli/bad-max-doubts', `Это не число сомнений: «${typed}».`, advice);
};

/** @throws Failure `cli/bad-fail-on`, `cli/bad-max-doubts` */
export const gateOf = (typed: Typed): Gate => ({
  failOn: failOnOf(typed['fail-on']),
  maxDoubts: maxDoubtsOf(typed['max-doubts']),
});
