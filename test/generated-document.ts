/** Documents as offices write them, made at random: each says what reading it must give. All names are made up. */
import fc from 'fast-check';
import type { OrderDocument, PlainTable, Plan } from '../pipeline/model/document.ts';
import { generatedOrder } from './generated-order.ts';
import { generatedPlan } from './generated-plan.ts';
import { maybe, name, sentence } from './generated-text.ts';

const table: fc.Arbitrary<PlainTable> = fc
  .array(fc.tuple(name, maybe(sentence)), { minLength: 1, maxLength: 5 })
  .map((people) => ({
    appendix: null,
    title: 'Состав комиссии',
    columns: ['№', 'Фамилия, имя, отчество', 'Должность'],
    rows: people.map(([who, post], index) => [String(index + 1), who, post]),
  }));

/** Appendices of an order are numbered in turn where there are several. */
const numberAppendices = (
  plans: readonly Plan[],
  tables: readonly PlainTable[],
): Pick<OrderDocument, 'plans' | 'tables'> => {
  const several = plans.length + tables.length > 1;
  const numberOf = (index: number): string | null => (several ? String(index + 1) : null);
  return {
    plans: plans.map((each, index) => ({ ...each, appendix: numberOf(index) })),
    tables: tables.map((each, index) => ({ ...each, appendix: numberOf(plans.length + index) })),
  };
};

const source: OrderDocument['source'] = {
  name: 'generated.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sha256: '0'.repeat(64),
  pages: null,
  recognised: false,
};

/** An order without appendices or with a few, or a plan that stands alone. */
export const generatedDocument: fc.Arbitrary<OrderDocument> = fc
  .oneof(
    fc
      .tuple(generatedOrder, fc.array(generatedPlan, { maxLength: 2 }), fc.array(table, { maxLength: 1 }))
      .map(([act, plans, tables]) => ({ order: act, ...numberAppendices(plans, tables) })),
    generatedPlan.map((alone) => ({ order: null, plans: [alone], tables: [] })),
  )
  .map((parts) => ({ schema: 'prikaz.document/1', source, ...parts, corrections: [], diagnostics: [] }));
