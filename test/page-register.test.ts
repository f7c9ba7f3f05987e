import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumberFormat } from '../pipeline/model/journal/journal-number.ts';
import {
  draftErrors,
  exampleNumbers,
  newSeries,
  seriesOfDraft,
} from '../pipeline/review/page/register/series-draft.ts';
import { findFields } from '../pipeline/review/page/templates/find-fields.ts';

const draft = { ...newSeries(2026), name: ' ОД ' };

describe('a new series as it is typed', () => {
  it('shows its first numbers before it has a name', () => {
    expect(exampleNumbers(newSeries(2026))).toEqual(['1-ОД', '2-ОД']);
    expect(exampleNumbers({ ...draft, format: '{nnn}/{yy}', first: '58' })).toEqual(['058/26', '059/26']);
  });

  it('is called by its kind where that is left out', () => {
    expect(seriesOfDraft(draft)).toEqual({
      name: 'ОД',
      kind: 'ОД',
      format: '{n}-{series}',
      year: 2026,
      first: 1,
    });
  });

  it.each([
    ['name', ''],
    ['name', '-ОД'],
    ['format', 'ОД'],
    ['format', '{n}{n}'],
    ['year', '26'],
    ['year', 'этот'],
    ['first', '0'],
    ['first', '1,5'],
  ] as const)('is none with the %s «%s», and says so beside it', (field, typed) => {
    const wrong = { ...draft, [field]: typed };
    expect(Object.keys(draftErrors(wrong))).toEqual([field]);
    expect(seriesOfDraft(wrong)).toBeNull();
  });

  it('shows numbers for every format that the register takes, and for no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{n}', '{nn}', '{yy}', '{series}', '-', '/', 'ОД', '{', ' ')),
        (parts) => {
          const format = parts.join('');
          expect(exampleNumbers({ ...draft, format }).length > 0).toBe(isNumberFormat(format.trim(), 'ОД'));
        },
      ),
    );
  });
});

describe('the search for a field', () => {
  const line = { example: '', filters: [], depth: 0 };
  const fields = [
    { ...line, tag: '{подписант.фио}', holds: 'кто подписывает', example: 'А.П. Берёзкина' },
    { ...line, tag: '{номер}', holds: 'номер приказа', example: '12-ОД' },
  ];

  it.each([
    ['', ['{подписант.фио}', '{номер}']],
    ['НОМЕР', ['{номер}']],
    ['фио кто', ['{подписант.фио}']],
    ['березкина', ['{подписант.фио}']],
    ['дата', []],
  ])('«%s» finds %j', (typed, tags) => {
    expect(findFields(fields, typed).map(({ tag }) => tag)).toEqual(tags);
  });
});
