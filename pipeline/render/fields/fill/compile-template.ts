import { markTable } from '../../docx/fit-table.ts';
import { printPart } from '../../docx/xml.ts';
import { tagsOf } from '../faults/find-template-faults.ts';
import type { ResolvedTag } from '../faults/resolved.ts';
import { rootScope } from '../faults/scope.ts';
import type { Field } from '../field.ts';
import { insertDocuments } from '../insert/insert-documents.ts';
import { insertPictures, type PlacedPicture } from '../insert/insert-pictures.ts';
import type { BesideFiles } from '../package/beside.ts';
import { dropUnsafe } from '../package/drop-unsafe.ts';
import { type Draft, write } from '../package/edit-package.ts';
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
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** What the numbers mean. */
  readonly programs: readonly Program[];
  /** True where pictures were put in, which loops may repeat. */
  readonly isIllustrated: boolean;
}

/** Marks the tables whose columns are the document's own, so that they are known when they are filled. */
const markPlanTables = (tags: readonly ResolvedTag[]): void => {
  for (const { meaning, braced } of tags) {
    if (meaning.kind !== 'open' || meaning.place.field !== planColumns) continue;
    const table = innermost(braced.unit, 'w:tbl');
    if (table) markTable(table);
  }
};

interface Job {
  readonly tree: readonly Field[];
  readonly beside: BesideFiles;
  readonly programs: Program[];
}

/** Numbers the tags of a part; gives the pictures that stand in it. */
const compilePart = (content: ParsedPart, { tree, beside, programs }: Job): readonly PlacedPicture[] => {
  acceptChanges(content.root);
  freeSections(content.root);
  const { tags } = tagsOf(content, [rootScope(tree)]);
  markPlanTables(tags);
  return numberTags(tags, programs, beside.pictures);
};

/** Compiles a template that has no faults. @throws Failure `render/template-broken` */
export const compileTemplate = (
  docx: Uint8Array,
  tree: readonly Field[],
  beside: BesideFiles,
): CompiledTemplate => {
  const parts: Draft = new Map(templateParts(docx));
  const contents = taggedParts(parts).flatMap((name) => parsedPart(parts, name) ?? []);
  insertDocuments(parts, contents, beside.documents);
  const kept: Draft = dropUnsafe(parts, contents);
  const programs: Program[] = [];
  let isIllustrated = false;
  for (const content of contents) {
    const pictures = compilePart(content, { tree, beside, programs });
    insertPictures(content.root, content.name, pictures, kept);
    write(kept, content.name, printPart(content.document));
    isIllustrated ||= pictures.length > 0;
  }
  return { parts: kept, programs, isIllustrated };
};
