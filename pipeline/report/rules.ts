/**
 * The closed table of everything the program can say about a document: rule id → severity → Russian text.
 * A rule id is `stage/what-is-wrong`; each stage's rows stand in a file of their own.
 */
import { answerRules } from './rules/answers.ts';
import { arrangeRules } from './rules/arrange.ts';
import { batchRules } from './rules/batch.ts';
import { checkRules } from './rules/check.ts';
import { composeRules } from './rules/compose.ts';
import { extractRules } from './rules/extract.ts';
import { importRules } from './rules/import.ts';
import { journalRules } from './rules/journal.ts';
import { normalizeRules } from './rules/normalize.ts';
import { officeRules } from './rules/office.ts';
import { readRules } from './rules/read.ts';
import { recognizeRules } from './rules/recognize.ts';
import { renderRules } from './rules/render.ts';
import { renewRules } from './rules/renew.ts';
import { templateRules } from './rules/template.ts';

export const rules = {
  ...readRules,
  ...recognizeRules,
  ...answerRules,
  ...arrangeRules,
  ...renewRules,
  ...extractRules,
  ...journalRules,
  ...normalizeRules,
  ...checkRules,
  ...composeRules,
  ...officeRules,
  ...renderRules,
  ...importRules,
  ...templateRules,
  ...batchRules,
} as const;

export type RuleId = keyof typeof rules;
export type RuleValues<Id extends RuleId> = Parameters<(typeof rules)[Id]['text']>[0];
