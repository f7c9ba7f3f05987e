import type { Field } from '../field.ts';
import type { ParsedPart } from '../package/parsed-part.ts';
import { parsedPart, taggedParts } from '../package/parsed-part.ts';
import { templateParts } from '../package/template-parts.ts';
import { unsafeFaults } from '../package/unsafe.ts';
import { findBraces } from '../syntax/find-braces.ts';
import { unitsOf } from '../syntax/tagged-part.ts';
import type { TemplateFault } from '../template-fault.ts';
import { type CheckedTags, checkTags } from './check-tags.ts';
import { faultAt } from './fault-at.ts';
import type { ResolvedTag } from './resolved.ts';

/** Which files lie beside a template, by names as normalName leaves them, without their ending. */
export interface Beside {
  readonly pictures: Pick<ReadonlySet<string>, 'has'>;
  readonly documents: Pick<ReadonlySet<string>, 'has'>;
}

const nothingBeside: Beside = { pictures: new Set(), documents: new Set() };

const noFields: TemplateFault = {
  rule: 'template/no-fields',
  tag: '',
  meant: null,
  detail: null,
  part: 'word/document.xml',
  paragraph: null,
  span: null,
};

/** The tags of one part. */
export const tagsOf = ({ name, root }: ParsedPart, tree: readonly Field[]): CheckedTags =>
  checkTags(findBraces(unitsOf(name, root)), tree);

/** A picture or a file that a tag names and that is not there. */
const missing = ({ braced, meaning }: ResolvedTag, beside: Beside): readonly TemplateFault[] => {
  if (meaning.kind === 'picture' && !beside.pictures.has(meaning.name)) {
    return [
      faultAt(braced, { rule: 'template/picture-missing', meant: null, detail: `${meaning.name}.png` }),
    ];
  }
  if (meaning.kind === 'insert' && !beside.documents.has(meaning.name)) {
    return [faultAt(braced, { rule: 'template/part-missing', meant: null, detail: `${meaning.name}.docx` })];
  }
  return [];
};

/**
 * All that is wrong with a template, before there is any document to print.
 * @throws Failure `render/template-broken` for a file that is no DOCX or is over the limits
 */
export const findTemplateFaults = (
  docx: Uint8Array,
  tree: readonly Field[],
  beside: Beside = nothingBeside,
): readonly TemplateFault[] => {
  const parts = templateParts(docx);
  const contents = taggedParts(parts).flatMap((name) => parsedPart(parts, name) ?? []);
  const checked = contents.map((content) => tagsOf(content, tree));
  const tags = checked.flatMap((each) => each.tags);
  const faults = checked.flatMap((each) => each.faults);
  // A header with the mark of a draft makes no template of a document whose text has no field.
  const isDocument = faults.length === 0 && tags.every(({ braced }) => braced.unit.part !== noFields.part);
  return [
    ...faults,
    ...tags.flatMap((tag) => missing(tag, beside)),
    ...(isDocument ? [noFields] : []),
    ...unsafeFaults(parts, contents),
  ];
};
