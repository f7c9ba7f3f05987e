/** The types of the output contract, taken from its schema; see `schema.ts`. */
import type { z } from 'zod';
import type { Immutable } from './immutable.ts';
import type { documentSchema } from './schema.ts';

export type OrderDocument = Immutable<z.infer<typeof documentSchema>>;
export type Order = NonNullable<OrderDocument['order']>;
export type Reference = Order['references'][number];
export type Clause = Order['clauses'][number];
export type Plan = OrderDocument['plans'][number];
export type Approval = NonNullable<Plan['approval']>;
export type Period = NonNullable<Plan['period']>;
export type Column = Plan['columns'][number];
export type Section = Plan['sections'][number];
export type Item = Section['items'][number];
export type Deadline = NonNullable<Item['deadline']>;
export type Term = Deadline['terms'][number];
export type PlainTable = OrderDocument['tables'][number];
export type Correction = OrderDocument['corrections'][number];
export type Diagnostic = OrderDocument['diagnostics'][number];
