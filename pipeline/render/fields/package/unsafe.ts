/** What a template from a stranger may bring along: links to other machines, programs, commands for Word. */
import { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed } from '../../docx/xml.ts';
import type { TemplateFault } from '../template-fault.ts';
import { type ParsedPart, parsedPart } from './parsed-part.ts';
import { ownerOf, type Relation, relationOf } from './relations.ts';
import type { Parts } from './template-parts.ts';

/** Relations to what acts by itself or is made by another program. */
const activeKinds = new Set([
  'vbaProject',
  'oleObject',
  'control',
  'activeXControlBinary',
  'aFChunk',
  'wordVbaData',
]);
/** Relations that Word follows as it opens the file. */
const followedKinds = new Set([
  'attachedTemplate',
  'subDocument',
  'frame',
  'mailMergeSource',
  'mailMergeHeaderSource',
]);
/** Notes between clerks: what is issued has none. */
const noteKinds = new Set(['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people']);

const isLink = ({ kind, isExternal }: Relation): boolean =>
  (isExternal && kind !== 'hyperlink') || followedKinds.has(kind);
/** True for what is left out of every document. */
export const isDropped = (relation: Relation): boolean =>
  isLink(relation) || activeKinds.has(relation.kind) || noteKinds.has(relation.kind);

/** The commands of fields (ECMA-376 part 1, 17.16) that only compute from the document itself. */
const harmless =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|REF|NOTEREF|STYLEREF|TOC|TC|SEQ|HYPERLINK|DATE|TIME|CREATEDATE|SAVEDATE|DOCPROPERTY|TITLE|SUBJECT|AUTHOR|NUMWORDS|NUMCHARS|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|LISTNUM|SYMBOL|EQ|IF|=|\\|"|<|>|\d)/iu;

const fault = (
  rule: 'template/outside-link' | 'template/active-content',
  part: string,
  detail: string,
): TemplateFault => ({ rule, tag: '', meant: null, detail, part, paragraph: null, span: null });

export const relationParts = (parts: Parts): readonly ParsedPart[] =>
  [...parts.keys()].filter((name) => name.endsWith('.rels')).flatMap((name) => parsedPart(parts, name) ?? []);

/** What a field shows stays, as a text. */
const unwrap = (parent: XmlElement, field: XmlElement): void => {
  parent.children.splice(parent.children.indexOf(field), 1, ...field.children);
};

/** What a field tells Word to do, and how to take that away. */
interface Command {
  readonly code: string;
  readonly drop: () => void;
}

const simpleCommands = (parent: XmlElement): readonly Command[] =>
  parent.children.flatMap((field) => {
    if (!(field instanceof XmlElement)) return [];
    const code = field.name === 'w:fldSimple' ? field.attributes['w:instr'] : undefined;
    const own = code === undefined ? [] : [{ code, drop: () => unwrap(parent, field) }];
    return [...own, ...simpleCommands(field)];
  });

const marksIn = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return child.name === 'w:fldChar' || child.name === 'w:instrText' ? [child] : marksIn(child);
  });

/** Several runs may hold pieces of one command. */
const longCommands = (root: XmlElement): readonly Command[] => {
  const commands: XmlElement[][] = [[]];
  for (const mark of marksIn(root)) {
    if (mark.name === 'w:fldChar') commands.push([]);
    else commands.at(-1)?.push(mark);
  }
  return commands.map((pieces) => ({
    code: pieces.map(({ text }) => text).join(''),
    drop: () => {
      for (const piece of pieces) piece.children = [];
    },
  }));
};

/** The commands of all fields of a part (ECMA-376 part 1, 17.16.2). */
export const commandsOf = (root: XmlElement): readonly Command[] => [
  ...simpleCommands(root),
  ...longCommands(root),
];

/** True for a command of a field that reaches out of the document. */
export const isCommand = ({ code }: { readonly code: string }): boolean =>
  code.trim() !== '' && !harmless.test(code);

const firstWord = (code: string): string => code.trim().split(/\s/u, 1)[0] ?? '';

/** What of a template never reaches a document, as faults that do no harm. */
export const unsafeFaults = (parts: Parts, contents: readonly ParsedPart[]): readonly TemplateFault[] => [
  ...relationParts(parts).flatMap(({ name, root }) =>
    childrenNamed(root, 'Relationship')
      .map(relationOf)
      .flatMap((relation): readonly TemplateFault[] => {
        if (isLink(relation)) return [fault('template/outside-link', ownerOf(name), relation.target)];
        return activeKinds.has(relation.kind)
          ? [fault('template/active-content', ownerOf(name), relation.target)]
          : [];
      }),
  ),
  ...contents.flatMap(({ name, root }) =>
    commandsOf(root)
      .filter(isCommand)
      .map(({ code }) => fault('template/active-content', name, firstWord(code))),
  ),
];
