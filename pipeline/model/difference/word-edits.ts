import { type Edit, editsOf } from './edits.ts';

/** The words, dates («10.09.2021», «2021-2022»), spaces and marks that a text is made of; joined they are the text. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\d]+(?:[.\-–—/:][\p{L}\p{M}\d]+)*|_+|\s|[^\s]/gu) ?? [];

/** Below this share of letters that stay, a text is shown as replaced: a patchwork of lone words tells nobody anything. */
const leastShared = 0.3;

/** Steps after which a text is another one; the work grows with their square, and a document has many texts. */
const longestScript = 1000;

/** From one list of words to another, as a person would mark it: changes with nothing but spaces or marks between are one. */
export const wordEdits = (old: readonly string[], next: readonly string[]): readonly Edit[] => {
  const edits = editsOf(old, next, longestScript);
  const staying = edits.flatMap((edit) => (edit.kind === 'same' ? (next[edit.new] ?? '') : []));
  const isPatchwork = lettersIn(staying) < Math.max(lettersIn(old), lettersIn(next)) * leastShared;
  const isWord = (edit: Edit): boolean => edit.kind === 'same' && hasLetter.test(next[edit.new] ?? '');
  return gather(edits, (stay) => !isPatchwork && stay.some(isWord));
};

const hasLetter = /[\p{L}\d]/u;

const lettersIn = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (hasLetter.test(word) ? word.length : 0), 0);

/** Joins changes over what stays between them unless it `holds`; in each change the old comes before the new. */
const gather = (edits: readonly Edit[], holds: (stay: readonly Edit[]) => boolean): readonly Edit[] => {
  const gathered: Edit[][] = [];
  let change: Edit[] = [];
  let stay: Edit[] = [];
  const finish = (): void => {
    gathered.push(
      change.filter(({ kind }) => kind === 'old'),
      change.filter(({ kind }) => kind === 'new'),
      stay,
    );
    [change, stay] = [[], []];
  };
  for (const edit of edits) {
    if (edit.kind === 'same') {
      stay.push(edit);
      continue;
    }
    if (stay.length > 0 && (change.length === 0 || holds(stay))) finish();
    for (const same of stay) change.push(...apart(same));
    change.push(edit);
    stay = [];
  }
  finish();
  return gathered.flat();
};

const apart = (edit: Edit): readonly Edit[] =>
  edit.kind === 'same'
    ? [
        { kind: 'old', old: edit.old },
        { kind: 'new', new: edit.new },
      ]
    : [edit];
