import { createHash } from 'node:crypto';
import { rules } from '../../report/rules.ts';
import { findTemplateFaults } from '../fields/faults/find-template-faults.ts';
import type { Field } from '../fields/field.ts';
import { type CompiledTemplate, compileTemplate } from '../fields/fill/compile-template.ts';
import { nothingBeside } from '../fields/package/beside.ts';
import { templateParts } from '../fields/package/template-parts.ts';
import { templateFailure } from '../template-check/template-failure.ts';
import type { WordTemplate } from './render-docx.ts';

/** Templates that were compiled lately, the last used last; a run prints many documents through few of them. */
const lately = new Map<string, { readonly tree: readonly Field[]; readonly compiled: CompiledTemplate }>();
const mostKept = 8;

const keyOf = ({ docx, beside = nothingBeside }: WordTemplate): string => {
  const hash = createHash('sha256').update(docx);
  for (const [name, { bytes }] of beside.pictures) hash.update(name).update(bytes);
  for (const [name, bytes] of beside.documents) hash.update(name).update(bytes);
  return hash.digest('hex');
};

const compile = (template: WordTemplate, tree: readonly Field[]): CompiledTemplate => {
  const { place, docx, beside = nothingBeside } = template;
  const faults = findTemplateFaults(docx, tree, beside);
  if (faults.some(({ rule }) => rules[rule].severity === 'error')) {
    throw templateFailure(place, templateParts(docx), faults);
  }
  return compileTemplate(docx, tree, beside);
};

/** A template ready to be filled. @throws Failure `render/template-broken`, with all that is wrong with it */
export const preparedTemplate = (template: WordTemplate, tree: readonly Field[]): CompiledTemplate => {
  const key = keyOf(template);
  const known = lately.get(key);
  const compiled = known?.tree === tree ? known.compiled : compile(template, tree);
  lately.delete(key);
  lately.set(key, { tree, compiled });
  for (const oldest of lately.keys()) if (lately.size > mostKept) lately.delete(oldest);
  return compiled;
};
