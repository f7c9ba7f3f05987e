import { mainPart } from '../../docx/package.ts';
import type { Field } from '../field.ts';
import { standsAlone } from '../insert/inserted-by.ts';
import type { ParsedPart } from '../package/parsed-part.ts';
import { parsedPart, taggedParts } from '../package/parsed-part.ts';
import { templateParts } from '../package/template-parts.ts';
import { unsafeFaults } from '../package/unsafe.ts';
import { findBraces } from '../syntax/find-braces.ts';
import { unitsOf } from '../syntax/tagged-part.ts';
import type { TemplateFault, TemplateRule } from '../template-fault.ts';
import { type CheckedTags, checkTags } from './check-tags.ts';
import { faultAt } from './fault-at.ts';
import type { ResolvedTag } from './resolved.ts';
import { rootScope, type Scope } from './scope.ts';

/** Which files lie beside a template, by names as normalName leaves them, without their ending. */
export interface Beside {
  readonly pictures: Pick<ReadonlySet<string>, 'has'>;
  /** With what is in them, where they are to be checked too. */
  readonly documents: Pick<ReadonlySet<string>, 'has'> &
    Partial<Pick<ReadonlyMap<string, Uint8Array>, 'get'>>;
}

const nothingBeside: Beside = { pictures: new Set(), documents: new Set() };

const noFields: TemplateFault = {
  rule: 'template/no-fields',
  tag: '',
  meant: null,
  detail: null,
  part: mainPart,
  paragraph: null,
  span: null,
};

/** The tags of one part. */
export const tagsOf = ({ name, root }: ParsedPart, scopes: readonly Scope[]): CheckedTags =>
  checkTags(findBraces(unitsOf(name, root)), scopes);

interface Job {
  readonly beside: Beside;
  /** The documents that insert one another on the way to a tag. */
  readonly chain: readonly string[];
  readonly seen: Set<string>;
}

/** What is wrong with a document that a template inserts, and with those that it inserts itself. */
const insertedFaults = (name: string, scopes: readonly Scope[], job: Job): readonly TemplateFault[] => {
  const bytes = job.beside.documents.get?.(name);
  if (!bytes || job.seen.has(name)) return [];
  job.seen.add(name);
  const source = parsedPart(templateParts(bytes), mainPart);
  if (!source) return [];
  const { tags, faults } = tagsOf({ ...source, name: `${name}.docx` }, scopes);
  const inner = { ...job, chain: [...job.chain, name] };
  return [...faults, ...tags.flatMap((tag) => besideFaults(tag, inner))];
};

/** A picture or a document that a tag names and that cannot stand there. */
const besideFaults = ({ braced, meaning }: ResolvedTag, job: Job): readonly TemplateFault[] => {
  const say = (rule: TemplateRule, detail: string | null = null): readonly TemplateFault[] => [
    faultAt(braced, { rule, meant: null, detail }),
  ];
  if (meaning.kind === 'picture' && !job.beside.pictures.has(meaning.name)) {
    return say('template/picture-missing', `${meaning.name}.png`);
  }
  if (meaning.kind !== 'insert') return [];
  if (job.chain.includes(meaning.name)) return say('template/part-loop');
  if (!job.beside.documents.has(meaning.name)) return say('template/part-missing', `${meaning.name}.docx`);
  if (!standsAlone(braced)) return say('template/part-in-line');
  return insertedFaults(meaning.name, meaning.scopes, job);
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
  const checked = contents.map((content) => tagsOf(content, [rootScope(tree)]));
  const tags = checked.flatMap((each) => each.tags);
  const faults = checked.flatMap((each) => each.faults);
  const job: Job = { beside, chain: [], seen: new Set() };
  // A header with the mark of a draft makes no template of a document whose text has no field.
  const isDocument = faults.length === 0 && tags.every(({ braced }) => braced.unit.part !== mainPart);
  return [
    ...faults,
    ...tags.flatMap((tag) => besideFaults(tag, job)),
    ...(isDocument ? [noFields] : []),
    ...unsafeFaults(parts, contents),
  ];
};
