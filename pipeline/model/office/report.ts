import type { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import type { checkedPaperSchema, findingSchema, reportSchema, ruleOutcomeSchema } from './report-schema.ts';

/** What `prikaz check` says of papers; see `report-schema.ts`. */
export type OfficeReport = Immutable<z.infer<typeof reportSchema>>;
export type CheckedPaper = Immutable<z.infer<typeof checkedPaperSchema>>;
export type Finding = Immutable<z.infer<typeof findingSchema>>;
export type RuleOutcome = Immutable<z.infer<typeof ruleOutcomeSchema>>;
export type Topic = Finding['topic'];
