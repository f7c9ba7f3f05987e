import { markTable } from '../../docx/fit-table.ts';
import { printPart } from '../../docx/xml.ts';
import { tagsOf } from '../faults/find-template-faults.ts';
import type { ResolvedTag } from '../faults/resolved.ts';
import type { Field } from '../field.ts';
import { dropUnsafe } from '../package/drop-unsafe.ts';
import { type ParsedPart, parsedPart, taggedParts } from '../package/parsed-part.ts';
import { templateParts } from '../package/template-parts.ts';
import { innermost } from '../syntax/tagged-part.ts';
import { planColumns } from '../table-fields.ts';
import { acceptChanges } from './accept-changes.ts';
import { freeSections } from './free-sections.ts';
import { numberTags } from './number-tags.ts';
import type { Program } from './program.ts';

/** A template ready to be filled again and again. */
export interface CompiledTemplate {
  /** The parts of the file; those with tags hold numbered ones. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  /** What the numbers mean. */
  readonly programs: readonly Program[];
}

/** Marks the tables whose columns are the document's own, so that they are known when they are filled. */
const markPlanTables = (tags: readonly ResolvedTag[]): void => {
  for (const { meaning, braced } of tags) {
    if (meaning.kind !== 'open' || meaning.place.field !== planColumns) continue;
    const table = innermost(braced.unit, 'w:tbl');
    if (table) markTable(table);
  }
};

const compilePart = (content: ParsedPart, tree: readonly Field[], programs: Program[]): void => {
  acceptChanges(content.root);
  freeSections(content.root);
  const { tags } = tagsOf(content, tree);
  markPlanTables(tags);
  numberTags(tags, programs);
};

/** Compiles a template that has no faults. @throws Failure `render/template-broken` */
export const compileTemplate = (docx: Uint8Array, tree: readonly Field[]): CompiledTemplate => {
  const parts = templateParts(docx);
  const contents = taggedParts(parts).flatMap((name) => parsedPart(parts, name) ?? []);
  const kept: Map<string, string | Uint8Array> = dropUnsafe(parts, contents);
  const programs: Program[] = [];
  for (const content of contents) {
    compilePart(content, tree, programs);
    kept.set(content.name, printPart(content.document));
  }
  return { parts: kept, programs };
};
