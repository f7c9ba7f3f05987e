import { describe, expect, it } from 'vitest';
import { inflectToken } from '../pipeline/grammar/inflect-name.ts';
import { nameRates, postRates } from './grammar/rates.ts';
import { isAccepted, obliqueCases, readNames } from './grammar/read-forms.ts';

const names = [...readNames('names'), ...readNames('names-unseen')];

describe('the declension of names', () => {
  it('has enough names of each gender to tell anything', () => {
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter(({ gender }) => gender === 'female').length).toBeGreaterThan(200);
  });

  it.each(names)('$kind $group: $forms.nominative ($gender)', ({ kind, gender, forms }) => {
    const text = forms.nominative[0] ?? '';
    for (const to of obliqueCases) {
      const inflected = inflectToken({ kind, text }, gender, to);
      expect(isAccepted(inflected.text, forms[to]), `${to}: ${inflected.text}`).toBe(true);
    }
    expect(inflectToken({ kind, text }, gender, 'nominative')).toEqual({ text, sure: true });
  });

  it('asks a person where grammarians differ', () => {
    const asked = names.filter(
      ({ group, gender, kind }) => group === 'contested' && (gender === 'male' || kind === 'first'),
    );
    for (const { kind, gender, forms } of asked) {
      const answer = inflectToken({ kind, text: forms.nominative[0] ?? '' }, gender, 'genitive');
      expect(answer.sure, answer.text).toBe(false);
    }
    expect(asked.length).toBeGreaterThan(2);
  });

  it('asks about few of the others', () => {
    const answers = names
      .filter(({ group }) => group !== 'contested' && group !== 'fugitive')
      .flatMap(({ kind, gender, forms }) =>
        obliqueCases.map((to) => inflectToken({ kind, text: forms.nominative[0] ?? '' }, gender, to)),
      );
    expect(answers.filter(({ sure }) => !sure).length / answers.length).toBeLessThan(0.03);
  });

  it('is better than each of the packages alone', () => {
    for (const set of ['names', 'names-unseen'] as const) {
      const { ours, ...others } = nameRates(readNames(set));
      for (const [peer, { right }] of Object.entries(others)) {
        expect(ours?.right, `${set}: ${peer}`).toBeGreaterThan(right);
      }
    }
  });
});

describe('the declension of posts', () => {
  it('goes there and back', () => {
    const { there, back } = postRates();
    expect(there.all).toBeGreaterThan(400);
    expect(there.right).toBe(there.all);
    expect(back.right).toBe(back.all);
  });
});
