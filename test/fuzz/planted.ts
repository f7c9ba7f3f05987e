/** Targets with mistakes, to show that the fuzzer finds them: the seed is one change away from each. */
import { wholeForm } from './part.ts';
import type { Target } from './target.ts';

const seed = `${'а'.repeat(40)}!${'б'.repeat(40)}`;

const planted = (name: string, mistake: () => unknown): Target => ({
  name,
  rooms: [],
  form: wholeForm('bytes'),
  seeds: async () => [Buffer.from(seed)],
  run: async (bytes) => (Buffer.from(bytes).includes('!') ? null : mistake()),
});

const endless = (): never => {
  for (;;) if (Date.now() < 0) throw new Error('before 1970');
};

const greedy = (): never => {
  const kept: unknown[] = [];
  for (;;) kept.push(new Array(10_000).fill(kept.length));
};

const fleeting = (): null => {
  void Promise.reject(new Error('nobody awaits this'));
  return null;
};

let calls = 0;

export const targets: readonly Target[] = [
  planted('throws', () => {
    throw new TypeError('thrown');
  }),
  planted('rejects', fleeting),
  planted('hangs', endless),
  planted('eats', greedy),
  planted('changes', () => {
    calls += 1;
    return calls;
  }),
];
