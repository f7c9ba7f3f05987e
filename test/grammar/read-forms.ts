import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gender, type GrammaticalCase, grammaticalCases } from '../../pipeline/model/grammar.ts';

/** The accepted forms of a word or a post in each case; the first one is the usual one. */
type Forms = Readonly<Record<GrammaticalCase, readonly string[]>>;

export interface NameForms {
  readonly kind: 'surname' | 'first' | 'patronymic';
  /** The hard class that it stands for: «fugitive», «on-vowel». */
  readonly group: string;
  readonly gender: Gender;
  readonly forms: Forms;
}

const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const formsOf = (cells: readonly string[]): Forms => {
  const [nominative, genitive, dative, accusative, instrumental, prepositional] = cells.map((cell) =>
    cell.split('/'),
  );
  if (!nominative || !genitive || !dative || !accusative || !instrumental || !prepositional) {
    throw new Error(`Six forms were expected: ${cells.join(' ')}`);
  }
  return { nominative, genitive, dative, accusative, instrumental, prepositional };
};

const isKind = (kind: string | undefined): kind is NameForms['kind'] =>
  kind === 'surname' || kind === 'first' || kind === 'patronymic';

/**
 * Names with all their forms, written by the rules of Rosenthal's guide (§ 149), Kalakutskaya's «Склонение фамилий и
 * личных имён» and Zaliznyak's dictionary; «/» parts forms that are both accepted. `names` were seen while the rules
 * were written, `names-unseen` only after.
 */
export const readNames = (file: 'names' | 'names-unseen'): readonly NameForms[] =>
  rowsOf(`${file}.tsv`).map(([kind, group = '', gender, ...cells]) => {
    if (!isKind(kind) || (gender !== 'male' && gender !== 'female'))
      throw new Error(`${file}: ${kind} ${gender}`);
    return { kind, group, gender, forms: formsOf(cells) };
  });

/** Posts with all their forms. */
export const readPosts = (): readonly Forms[] => rowsOf('posts.tsv').map(formsOf);

/** Sentences, who is looked for in them, and what is found: «[name] cases {post}» or «—». */
export const readMentions = (): readonly {
  readonly text: string;
  readonly name: string;
  readonly mentions: string;
}[] =>
  rowsOf('mentions.tsv').map(([text = '', name = '', mentions = '']) => ({
    text: unescaped(text),
    name,
    mentions: unescaped(mentions),
  }));

const unescaped = (cell: string): string => cell.replaceAll('\\n', '\n').replaceAll('\\u00a0', '\u00a0');

export const obliqueCases: readonly GrammaticalCase[] = grammaticalCases.filter(
  (one) => one !== 'nominative',
);

/** «ё» and «е» are one letter here: offices print either. */
export const isAccepted = (text: string, accepted: readonly string[]): boolean =>
  accepted.some((form) => form.replaceAll('ё', 'е') === text.replaceAll('ё', 'е'));
