import { mainPart } from '../docx/package.ts';
import { fieldNamed } from '../fields/faults/scope.ts';
import type { Field } from '../fields/field.ts';
import { deepestLoops, tooLarge } from '../fields/fill/too-large.ts';
import { parsedPart } from '../fields/package/parsed-part.ts';
import type { Parts } from '../fields/package/template-parts.ts';
import { parseTag } from '../fields/syntax/parse-tag.ts';
import type { Path, Tag } from '../fields/syntax/tag.ts';
import { paragraphsOf } from './part-paragraphs.ts';

/** What is open at a place of the text: the fields that it has, and the English path that leads to them. */
interface Frame {
  readonly fields: readonly Field[];
  readonly path: string;
}

interface Found {
  readonly field: Field | undefined;
  readonly path: string;
}

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** The field that a tag names, looked for from the innermost list outwards. */
const find = (frames: readonly Frame[], [first, ...rest]: Path): Found | undefined => {
  const here = frames.at(-1);
  if (first === undefined) return here && { field: undefined, path: here.path };
  const frame = frames.findLast(({ fields }) => fieldNamed(fields, first));
  let field = frame && fieldNamed(frame.fields, first);
  let path = frame && field ? join(frame.path, field.english) : '';
  for (const name of rest) {
    field = fieldNamed(field?.fields ?? [], name);
    path = field ? join(path, field.english) : '';
  }
  return path ? { field, path } : undefined;
};

/** Takes one tag in: what it opens or closes changes the frames; the path that it prints, if it does. */
const take = (tag: Tag, frames: Frame[]): string | undefined => {
  const here = frames.at(-1) ?? { fields: [], path: '' };
  if (tag.kind === 'close' && frames.length > 1) frames.pop();
  if (tag.kind === 'if') frames.push(here);
  if (tag.kind === 'value') return find(frames, tag.path)?.path;
  if (tag.kind !== 'open') return undefined;
  const found = find(frames, tag.path);
  frames.push({ fields: found?.field?.fields ?? [], path: found?.path ?? '' });
  const { kind } = found?.field ?? {};
  return !tag.inverted && (kind === 'list' || kind === 'block') ? found?.path : undefined;
};

const isText = (name: string): boolean =>
  name === mainPart || /^word\/(header|footer|footnotes)\d*\.xml$/.test(name);

/**
 * The English paths of all fields that a template prints: «order.number», «signatory.name».
 * @throws Failure `render/template-broken`, `render/template-too-large`
 */
export const usedFields = (parts: Parts, tree: readonly Field[]): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const name of [...parts.keys()].filter(isText)) {
    const part = parsedPart(parts, name);
    const text = part ? paragraphsOf(part.root).map((paragraph) => paragraph.text) : [];
    const frames: Frame[] = [{ fields: tree, path: '' }];
    for (const [, content = ''] of text.join('\n').matchAll(/\{([^{}\n]*)\}/gu)) {
      const path = take(parseTag(content), frames);
      if (path) used.add(path);
      if (frames.length > deepestLoops) throw tooLarge();
    }
  }
  return used;
};
