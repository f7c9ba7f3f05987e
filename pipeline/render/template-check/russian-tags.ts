/** The templates that come with the program speak English; a clerk's copy speaks Russian. */
import type { XmlElement } from '@rgrove/parse-xml';
import { XmlText } from '@rgrove/parse-xml';
import { mainPart } from '../docx/package.ts';
import { outermost, parsePart, printPart } from '../docx/xml.ts';
import type { Field } from '../fields/field.ts';
import { type Parts, partXml } from '../fields/package/template-parts.ts';

/** `{#clauses}`, `{/clauses}`, `{-w:tr section}`, `{title}`: what it does and its name. */
const tagPattern = /\{([#^/]|-w:t[rc] )?([A-Za-z]+)\}/gu;

/** Lists that are open at a place of the text, the innermost last; each with the fields within it. */
type Scope = readonly (readonly Field[])[];

const fieldIn = (scope: Scope, english: string): Field | undefined =>
  scope
    .findLast((fields) => fields.some((field) => field.english === english))
    ?.find((field) => field.english === english);

/** Renames the tags of one text; what is open at its end is open at the beginning of the next one. */
const renameIn = (text: string, scope: (readonly Field[])[]): string =>
  text.replace(tagPattern, (tag, mark: string | undefined, name: string) => {
    if (mark === '/') scope.pop();
    const field = fieldIn(scope, name);
    if (mark && mark !== '/') scope.push(field?.fields ?? []);
    return field ? `{${mark?.startsWith('-') ? '#' : (mark ?? '')}${field.name}}` : tag;
  });

const renamePart = (xml: string, tree: readonly Field[]): string => {
  const part = parsePart(xml);
  const texts: readonly XmlElement[] = part.root ? outermost(part.root, 'w:t') : [];
  const scope = [tree];
  for (const element of texts) element.children = [new XmlText(renameIn(element.text, scope))];
  return printPart(part);
};

const isText = (name: string): boolean => name === mainPart || /^word\/(header|footer)\d*\.xml$/.test(name);

/** The parts of a built-in template whose tags change, in Russian. */
export const russianTags = (parts: Parts, tree: readonly Field[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...parts.keys()].filter(isText).map((name) => [name, renamePart(partXml(parts, name), tree)]),
  );
