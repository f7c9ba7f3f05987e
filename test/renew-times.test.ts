import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsFile, formsPage } from './forms-page.ts';
import { renewForm } from './renew-form.ts';
import { timeForms } from './time-forms.ts';

describe('a form of time, a year on', () => {
  it.each(timeForms)('$text ($from.text)', (form) => {
    const { text, judged } = renewForm(form);
    const verdicts = judged.map(({ verdict }) => `${verdict.class} ${verdict.certainty}`);
    expect([text, verdicts.join(', ')]).toEqual([form.next, form.verdicts]);
  });

  it('stands in the table of forms', () => {
    expect(readFileSync(formsFile, 'utf8')).toBe(formsPage());
  });
});
