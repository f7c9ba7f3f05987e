import { describe, expect, it } from 'vitest';
import { extractReferences, readReferences } from '../pipeline/extract/references.ts';
import type { Reference } from '../pipeline/model/document.ts';
import { order } from './stage-kit.ts';

const nothing: Omit<Reference, 'kind'> = { issuer: null, date: null, number: null, title: null };

describe('acts that a preamble cites', () => {
  it.each<readonly [preamble: string, references: readonly (Partial<Reference> & { kind: string })[]]>([
    [
      'На основании письма Департамента образования Заречной области от 23.08.2021 г. № 57 – 4655 «О направлении списка школ»',
      [
        {
          kind: 'письмо',
          issuer: 'Департамента образования Заречной области',
          date: '2021-08-23',
          number: '57-4655',
          title: 'О направлении списка школ',
        },
      ],
    ],
    [
      'Во исполнение распоряжения Правительства Заречной области № 2766-р от 30.12.2022 «Об утверждении плана на 2023 год»',
      [
        {
          kind: 'распоряжение',
          issuer: 'Правительства Заречной области',
          date: '2022-12-30',
          number: '2766-р',
          title: 'Об утверждении плана на 2023 год',
        },
      ],
    ],
    [
      'В соответствии с Федеральным законом от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации»',
      [
        {
          kind: 'федеральный закон',
          date: '2012-12-29',
          number: '273-ФЗ',
          title: 'Об образовании в Российской Федерации',
        },
      ],
    ],
    [
      'На основании приказа Комитета культуры от 05.06.2023 № 12, постановления Администрации города от 07.06.2023 № 133/6',
      [
        { kind: 'приказ', issuer: 'Комитета культуры', date: '2023-06-05', number: '12' },
        { kind: 'постановление', issuer: 'Администрации города', date: '2023-06-07', number: '133/6' },
      ],
    ],
    [
      'Во исполнение приказа ООО «Исток» от 05.06.2023 № 12 «О зиме»',
      [{ kind: 'приказ', issuer: 'ООО «Исток»', date: '2023-06-05', number: '12', title: 'О зиме' }],
    ],
    [
      'На основании докладной записки завхоза от 05.06.2023',
      [{ kind: 'докладная записка', issuer: 'завхоза', date: '2023-06-05' }],
    ],
    [
      'Согласно приказу от 05.06.2023 № 12 Комитета культуры, в целях сохранности книг',
      [{ kind: 'приказ', issuer: 'Комитета культуры', date: '2023-06-05', number: '12' }],
    ],
    [
      'В соответствии с Положением «Порядок пропуска в здание»',
      [{ kind: 'положение', title: 'Порядок пропуска в здание' }],
    ],
    // An act in the title of another is not cited itself.
    [
      'На основании письма Комитета от 01.02.2023 № 5 «О приказе министра от 12.01.2023 № 7»',
      [
        {
          kind: 'письмо',
          issuer: 'Комитета',
          date: '2023-02-01',
          number: '5',
          title: 'О приказе министра от 12.01.2023 № 7',
        },
      ],
    ],
    // A kind alone cites nothing, and a quoted name is no title.
    ['В соответствии с планом работы и решением педагогического совета', []],
    ['Согласно уставу МБОУ «Заречная школа»', []],
    ['В целях подготовки к зиме', []],
  ])('%s', (preamble, references) => {
    expect(readReferences(preamble)).toEqual(references.map((each) => ({ ...nothing, ...each })));
  });

  it('are read again from a preamble that changed', () => {
    const stale = order({ preamble: 'На основании письма от 01.02.2023 № 5' });
    const { order: read } = extractReferences({ order: stale, plans: [], tables: [] });
    expect(read?.references).toEqual([{ ...nothing, kind: 'письмо', date: '2023-02-01', number: '5' }]);
    expect(extractReferences({ order: null, plans: [], tables: [] }).order).toBeNull();
    const bare = extractReferences({ order: order(), plans: [], tables: [] });
    expect(bare.order?.references).toEqual([]);
  });
});
