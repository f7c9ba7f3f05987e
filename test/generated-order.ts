/** Orders at random: what stands over the appendices. */
import fc from 'fast-check';
import type { Order } from '../pipeline/model/document.ts';
import { isoDay, maybe, name, pickFrom, sentence, titleWords } from './generated-text.ts';

const printedDay = (iso: string): string => iso.split('-').reverse().join('.');
const actNumber = pickFrom('5', '139', '2766-р', '57-4655', '133/6-ОД', '02-Д');

/** A preamble and what it cites. */
const basis = fc
  .record({
    kind: pickFrom(['письма', 'письмо'], ['приказа', 'приказ'], ['распоряжения', 'распоряжение']),
    issuer: pickFrom(
      'Комитета культуры Заречной области',
      'Департамента образования',
      'Администрации города',
    ),
    date: isoDay(2018, 2026),
    number: actNumber,
    title: titleWords.map((words) => `О ${words}`),
  })
  .map(({ kind: [genitive, kind], issuer, date, number, title }) => ({
    preamble: `На основании ${genitive} ${issuer} от ${printedDay(date)} № ${number} «${title}»`,
    references: [{ kind: kind ?? '', issuer, date, number, title }],
  }));

const preamble: fc.Arbitrary<Pick<Order, 'preamble' | 'references'>> = fc.oneof(
  basis,
  pickFrom('В целях подготовки к новому сезону', 'В связи с ремонтом здания').map((text) => ({
    preamble: text,
    references: [],
  })),
  fc.constant({ preamble: null, references: [] }),
);

const acts = pickFrom(
  ['приказ', 'ПРИКАЗЫВАЮ'],
  ['приказ', 'приказываю'],
  ['распоряжение', 'ОБЯЗЫВАЮ'],
  ['постановление', 'ПОСТАНОВЛЯЮ'],
);

/** Clauses numbered from 1, with points that are numbered, lettered, or marked with a dash. */
const clauses = fc
  .array(
    fc.tuple(
      sentence,
      pickFrom('none', 'numbered', 'lettered', 'dashed'),
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((drafts) =>
    drafts.map(([text, marks, points], clause): Order['clauses'][number] => {
      const number = String(clause + 1);
      const markOf = (index: number): string | null => {
        if (marks === 'dashed') return null;
        return marks === 'numbered' ? `${number}.${index + 1}` : `${'абв'[index]})`;
      };
      if (marks === 'none') return { number, text: `${text}.`, items: [] };
      return {
        number,
        text: `${text}:`,
        items: points.map((point, index) => ({ number: markOf(index), text: `${point};` })),
      };
    }),
  );

export const generatedOrder: fc.Arbitrary<Order> = fc
  .record({
    act: acts,
    organization: fc.record({
      name: pickFrom(
        'МБОУ «Заречная школа № 3»',
        'ОТДЕЛ КУЛЬТУРЫ Администрации Заречного района',
        'Музей леса',
      ),
      address: maybe(pickFrom('196135, г. Заречный, ул. Лесная, д. 5', 'ул. Садовая, 12')),
      phone: maybe(pickFrom('8 (38255) 2-44-69', '(38255) 2-44-69')),
    }),
    date: maybe(isoDay(2018, 2026)),
    number: maybe(actNumber),
    place: maybe(pickFrom('г. Заречный', 'с. Лесное', 'посёлок Приозёрный')),
    title: titleWords.map((words) => `О ${words}`),
    basis: preamble,
    clauses,
    signatory: fc.record({ position: pickFrom('Директор', 'И.о. начальника отдела', 'Глава района'), name }),
  })
  .map(({ act: [form = '', directive = ''], basis: { preamble: text, references }, ...rest }) => ({
    form,
    directive,
    preamble: text,
    references,
    ...rest,
  }));
