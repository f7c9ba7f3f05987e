import { describe, expect, it } from 'vitest';
import type { Answers } from '../pipeline/model/answers/answers.ts';
import { basisBlank } from '../pipeline/model/blank.ts';
import type { Order } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { calendarYear } from './show-terms.ts';
import { documentOf, order, plan } from './stage-kit.ts';

describe('the basis', () => {
  const reference = {
    kind: 'письмо',
    issuer: 'Комитета',
    date: '2022-08-01',
    number: '57-4655',
    title: 'О чтении',
  };
  const cites = 'На основании письма Комитета от 01.08.2022 № 57-4655 «О чтении»';
  const basisOf = async (
    preamble: string,
    answers: Answers = {},
    references: Order['references'] = [reference],
  ) => {
    const last = documentOf({ order: order({ preamble, references }) });
    const { document } = await renewDocument(last, { period: '2023', answers, today: '2024-06-03' });
    return document.order;
  };

  it.each([
    [
      `${cites}, в целях развития чтения`,
      'На основании приказа Отдела № 5',
      'На основании приказа Отдела № 5, в целях развития чтения',
    ],
    [
      'В связи с ремонтом, в соответствии с письмом Комитета № 57-4655',
      'В связи с переездом',
      'В связи с переездом',
    ],
    [
      'В целях чтения, на основании письма Комитета № 57-4655',
      'На основании устава',
      'В целях чтения, на основании устава',
    ],
    [
      `${cites}, в целях развития чтения`,
      'На основании приказа Отдела № 5, в целях развития чтения',
      'На основании приказа Отдела № 5, в целях развития чтения',
    ],
    [
      'В целях чтения, на основании письма Комитета № 57-4655',
      'В целях чтения, на основании устава',
      'В целях чтения, на основании устава',
    ],
  ])(
    'that is given takes the place of last year’s and of nothing else: %s',
    async (preamble, basis, expected) => {
      expect((await basisOf(preamble, { basis }))?.preamble).toBe(expected);
    },
  );

  it.each([
    [cites, `На основании ${basisBlank}`],
    [`${cites}, в целях развития чтения`, `На основании ${basisBlank}, в целях развития чтения`],
    [
      `В целях развития чтения, на основании письма Комитета № 57-4655`,
      `В целях развития чтения, на основании ${basisBlank}`,
    ],
    [`${cites} и решения совета.`, `На основании ${basisBlank}`],
    ['Письмо Комитета от 01.08.2022 № 57-4655 «О чтении»', basisBlank],
  ])('of last year gives way to a blank: %s', async (preamble, next) => {
    expect(await basisOf(preamble)).toMatchObject({ preamble: next, references: [] });
  });

  it.each([
    ['приказа Комитета от 01.08.2023 № 7', 'На основании приказа Комитета от 01.08.2023 № 7'],
    ['Во исполнение приказа Комитета от 01.08.2023 № 7', 'Во исполнение приказа Комитета от 01.08.2023 № 7'],
  ])('may be given: %s', async (basis, next) => {
    const renewed = await basisOf(cites, { basis });
    expect(renewed?.preamble).toBe(next);
    expect(renewed?.references).toMatchObject([{ kind: 'приказ', date: '2023-08-01', number: '7' }]);
  });

  it('is not asked for where none is cited', async () => {
    expect((await basisOf('В целях развития чтения', {}, []))?.preamble).toBe('В целях развития чтения');
  });

  it.each([
    ['В целях подготовки к сезону 2022 года', 'derived'],
    ['Согласно плану работы на 2022 год', 'confirm'],
    ['На основании справки от 12.01.2022 и сметы', 'confirm'],
  ] as const)('without an act moves with the period: %s', async (preamble, certainty) => {
    const last = documentOf({ order: order({ preamble, references: [], date: '2022-01-10' }) });
    const { changes } = await renewDocument(last, { period: '2023', today: '2022-12-20' });
    expect(changes).toContainEqual(expect.objectContaining({ path: '/order/preamble', certainty }));
  });

  it('may be given where none was', async () => {
    const renewed = await basisOf('В связи с ремонтом', { basis: 'на основании акта' }, []);
    expect(renewed?.preamble).toBe('на основании акта');
  });

  it('ends where the aim begins without a comma', async () => {
    const { preamble } = (await basisOf(`${cites} и с целью развития чтения`)) ?? {};
    expect(preamble).toBe(`На основании ${basisBlank} и с целью развития чтения`);
  });

  const law = {
    kind: 'федеральный закон',
    issuer: null,
    date: '1994-12-21',
    number: '69-ФЗ',
    title: 'О чтении',
  };
  const cited = 'В соответствии с Федеральным законом от 21.12.1994 № 69-ФЗ «О чтении»';
  const rowsOf = async (references: Order['references'], date: string | null, answers: Answers = {}) => {
    const plans = [plan({ period: calendarYear(2022) })];
    const preamble = `${cited}, в целях чтения`;
    const last = documentOf({ order: order({ preamble, references, date }), plans });
    const { document, changes } = await renewDocument(last, { period: '2023', answers, today: '2024-06-03' });
    const rows = changes.filter(({ path }) => path === '/order/preamble');
    return { preamble: document.order?.preamble, certainties: rows.map(({ certainty }) => certainty) };
  };

  it.each<readonly [Partial<typeof law>, string | null]>([
    [{}, null],
    [{ kind: 'кодекс', number: '5' }, null],
    [{ kind: 'закон области', number: '5' }, null],
    [{ kind: 'акт', number: '5-ОЗ' }, null],
    [{ kind: 'приказ', number: '5', date: '2020-02-01' }, '2022-03-01'],
  ])('that holds on stays and is asked about: %o', async (act, date) => {
    expect(await rowsOf([{ ...law, ...act }], date)).toEqual({
      preamble: `${cited}, в целях чтения`,
      certainties: ['confirm'],
    });
  });

  it.each<readonly [Partial<typeof reference>, string | null]>([
    [{ date: '2020-02-01' }, null],
    [{ date: '2021-12-01' }, '2022-03-01'],
  ])('that was made for last year is asked for: %o', async (act, date) => {
    const rows = await rowsOf([law, { ...reference, ...act }], date);
    expect(rows.certainties).toEqual(['blocked']);
  });

  it('that holds on gives way to the one that is given', async () => {
    expect(await rowsOf([law], null, { basis: 'На основании устава' })).toEqual({
      preamble: 'На основании устава, в целях чтения',
      certainties: ['derived'],
    });
  });
});
