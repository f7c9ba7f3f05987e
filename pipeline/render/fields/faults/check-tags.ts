/** Understands all tags of a part, and finds all that is wrong with them at once. */
import type { Field } from '../field.ts';
import { deepestLoops, tooLarge, tooManyTags } from '../fill/too-large.ts';
import { standsAlone } from '../insert/inserted-by.ts';
import type { Braced } from '../syntax/find-braces.ts';
import { normalName } from '../syntax/normal-name.ts';
import { parseTag } from '../syntax/parse-tag.ts';
import type { Path, Tag } from '../syntax/tag.ts';
import type { TemplateFault } from '../template-fault.ts';
import { closeLoop, type Opened, unclosedLoops } from './close-loop.ts';
import { crossingLoops } from './crossing-loops.ts';
import { faultAt, type Reason } from './fault-at.ts';
import { isTorn } from './is-torn.ts';
import { resolveFilters } from './resolve-filters.ts';
import type { Resolved, ResolvedTag } from './resolved.ts';
import { type FieldPlace, findField, type Scope, scopeIn } from './scope.ts';
import { unknownField } from './suggest.ts';

/** Tags of one part: templates of offices have hundreds. */
const mostTags = 10_000;

export interface CheckedTags {
  /** The tags that are understood, in order; all of them where there are no faults. */
  readonly tags: readonly ResolvedTag[];
  readonly faults: readonly TemplateFault[];
}

/** What was read so far. */
interface Reading {
  readonly tags: ResolvedTag[];
  readonly faults: TemplateFault[];
  readonly opened: Opened[];
  /** What can be named outside of all loops. */
  readonly outer: readonly Scope[];
}

const scopesOf = ({ outer, opened }: Reading): readonly Scope[] => [
  ...outer,
  ...opened.map(({ scope }) => scope),
];

const blame = (reading: Reading, braced: Braced, reason: Reason): null => {
  // A tag with a brace too few or too many is one fault, whatever else it says; a copy repeats its original's.
  if (!braced.fault && !braced.unit.isCopy) reading.faults.push(faultAt(braced, reason));
  return null;
};

const find = (reading: Reading, braced: Braced, path: Path): FieldPlace | null => {
  const scopes = scopesOf(reading);
  const place = findField(path, scopes);
  if (place || scopes.some(({ isUnknown }) => isUnknown)) return place;
  return blame(reading, braced, unknownField(path, scopes));
};

/** A list or a group has no words of its own: a field of it was meant. */
const asText = (field: Field): Reason => ({
  rule: 'template/list-as-text',
  meant: field.fields?.find(({ kind }) => kind !== 'list' && kind !== 'block')?.name ?? null,
  detail: null,
});

const readValue = (
  reading: Reading,
  braced: Braced,
  { path, filters: calls }: Extract<Tag, { kind: 'value' }>,
): Resolved | null => {
  const place = find(reading, braced, path);
  if (!place) return null;
  const result = resolveFilters(calls, place.field);
  if ('rule' in result) return blame(reading, braced, result);
  const { filters, field } = result;
  if (field.kind === 'list' || field.kind === 'block') return blame(reading, braced, asText(field));
  return { kind: 'value', place, filters };
};

const unknownScope: Scope = { fields: [], entry: null, isUnknown: true };

/** A text, a date or a flag opens nothing: what stands behind it is there or not. */
const scopeBehind = ({ field }: FieldPlace, around: Scope): Scope =>
  field.kind === 'list' || field.kind === 'block' ? scopeIn(field) : around;

const open = (
  reading: Reading,
  braced: Braced,
  tag: Extract<Tag, { kind: 'open' | 'if' }>,
): Resolved | null => {
  const path = tag.kind === 'if' ? tag.question.path : tag.path;
  const place = find(reading, braced, path);
  const around = scopesOf(reading).at(-1) ?? unknownScope;
  const isLoop = tag.kind === 'open' && !tag.inverted;
  const inner = isLoop ? place && scopeBehind(place, around) : around;
  reading.opened.push({
    braced,
    index: place ? reading.tags.length : -1,
    path,
    isCondition: tag.kind === 'if',
    field: place?.field ?? null,
    scope: inner ?? unknownScope,
  });
  if (!place) return null;
  return tag.kind === 'if'
    ? { kind: 'if', place, question: tag.question }
    : { kind: 'open', place, inverted: tag.inverted, expands: tag.expands };
};

/** What opens something in a way that is not understood is closed all the same: one fault, not two. */
const openUnknown = (reading: Reading, braced: Braced, isCondition: boolean): void => {
  const content = braced.content.trim();
  if (!/^[#^]/u.test(content)) return;
  const path = [normalName(content.slice(1))];
  reading.opened.push({ braced, index: -1, path, isCondition, field: null, scope: unknownScope });
};

/** What is between two conditions is divided within a line, or by a paragraph of its own. */
const mayDivide = (opener: Braced, braced: Braced): boolean =>
  opener.unit === braced.unit || (standsAlone(braced) && standsAlone(opener));

const otherwise = (reading: Reading, braced: Braced): Resolved | null => {
  const last = reading.opened.at(-1);
  if (last && (isTorn(last.braced, braced) || !mayDivide(last.braced, braced))) {
    return blame(reading, braced, { rule: 'template/loop-torn', meant: 'если', detail: null });
  }
  if (last?.isCondition) return last.index < 0 ? null : { kind: 'else', opener: last.index };
  return blame(reading, braced, { rule: 'template/unopened-loop', meant: 'если …', detail: null });
};

const close = (reading: Reading, braced: Braced, name: string, later: readonly string[]): Resolved | null => {
  const { closed, left, blamed, reason } = closeLoop(reading.opened, braced, name, later);
  for (const opened of blamed) blame(reading, opened.braced, opened.reason);
  reading.opened.length = left;
  if (reason) blame(reading, braced, reason);
  if (!closed || closed.index < 0) return null;
  return { kind: 'close', opener: closed.index };
};

const readTag = (reading: Reading, braced: Braced, tag: Tag, later: readonly string[]): Resolved | null => {
  switch (tag.kind) {
    case 'fault':
      openUnknown(reading, braced, tag.rule === 'template/unknown-condition');
      return blame(reading, braced, { rule: tag.rule, meant: null, detail: null });
    case 'value':
      return readValue(reading, braced, tag);
    case 'open':
    case 'if':
      return open(reading, braced, tag);
    case 'else':
      return otherwise(reading, braced);
    case 'close':
      return close(reading, braced, tag.name, later);
    case 'insert':
      return { ...tag, scopes: scopesOf(reading) };
    case 'picture':
      return tag;
  }
};

/** The names that are closed later: a stroke that matches nothing is superfluous where the right one follows. */
const closedNames = (tags: readonly Tag[]): readonly string[] =>
  tags.flatMap((tag) => (tag.kind === 'close' ? [tag.name] : []));

/**
 * Checks what stands in braces in one part against the fields that can be named there, the document's own first.
 * @throws Failure `render/template-too-large`
 */
export const checkTags = (all: readonly Braced[], outer: readonly Scope[]): CheckedTags => {
  if (all.length > mostTags) throw tooManyTags(mostTags);
  const reading: Reading = { tags: [], faults: [], opened: [], outer };
  const parsed = all.map(({ content }) => parseTag(content));
  const closers = closedNames(parsed);
  let closersPassed = 0;
  for (const [index, braced] of all.entries()) {
    const tag = parsed[index];
    if (!tag) continue;
    if (tag.kind === 'close') closersPassed += 1;
    if (braced.fault && !braced.unit.isCopy) {
      reading.faults.push(faultAt(braced, { rule: braced.fault, meant: null, detail: null }));
    }
    const meaning = readTag(reading, braced, tag, closers.slice(closersPassed));
    if (meaning) reading.tags.push({ braced, meaning });
    if (reading.opened.length > deepestLoops) throw tooLarge();
  }
  for (const { braced, reason } of unclosedLoops(reading.opened)) blame(reading, braced, reason);
  return { tags: reading.tags, faults: [...reading.faults, ...crossingLoops(reading.tags)] };
};
