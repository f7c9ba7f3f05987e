import { describe, expect, it } from 'vitest';
import type { Answers } from '../pipeline/model/answers/answers.ts';
import { basisBlank } from '../pipeline/model/blank.ts';
import type { Order } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { documentOf, order } from './stage-kit.ts';

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
  ] as const)('without an act moves with the period: %s', async (preamble, certainty) => {
    const last = documentOf({ order: order({ preamble, date: '2022-01-10' }) });
    const { changes } = await renewDocument(last, { period: '2023', today: '2022-12-20' });
    expect(changes).toContainEqual(expect.objectContaining({ path: '/order/preamble', certainty }));
  });

  it('may be given where none was', async () => {
    const renewed = await basisOf('В связи с ремонтом', { basis: 'на основании акта' }, []);
    expect(renewed?.preamble).toBe('на основании акта');
  });
});
