import { type Edit, editsOf } from './edits.ts';

/** The words, dates («10.09.2021», «2021-2022»), spaces and marks that a text is made of; joined they are the text. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\d]+(?:[.\-–—/:][\p{L}\p{M}\d]+)*|_+|\s|[^\s]/gu) ?? [];

/** Below this share of letters that stay, a text is shown as replaced: a patchwork of lone words tells nobody anything. */
const leastShared = 0.3;

/** From one list of words to another, as a person would mark it: changes with nothing but spaces or marks between are one. */
export const wordEdits = (old: readonly string[], next: readonly string[]): readonly Edit[] => {
  const edits = editsOf(old, next);
  const isWord = (edit: Edit): boolean => edit.kind === 'same' && /[\p{L}\d]/u.test(next[edit.new] ?? '');
  const shared = edits.filter(isWord).reduce((sum, edit) => sum + (old[indexIn(edit)]?.length ?? 0), 0);
  const longest = Math.max(lettersIn(old), lettersIn(next));
  const isPatchwork = shared < longest * leastShared;
  return gather(edits, (stay) => !isPatchwork && stay.some(isWord));
};

const indexIn = (edit: Edit): number => (edit.kind === 'new' ? -1 : edit.old);

const lettersIn = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (/[\p{L}\d]/u.test(word) ? word.length : 0), 0);

/** Joins changes over what stays between them unless it `holds`; in each change the old comes before the new. */
const gather = (edits: readonly Edit[], holds: (stay: readonly Edit[]) => boolean): readonly Edit[] => {
  const gathered: Edit[] = [];
  let change: Edit[] = [];
  let stay: Edit[] = [];
  const finish = (): void => {
    gathered.push(
      ...change.filter(({ kind }) => kind === 'old'),
      ...change.filter(({ kind }) => kind === 'new'),
      ...stay,
    );
    [change, stay] = [[], []];
  };
  for (const edit of edits) {
    if (edit.kind === 'same') {
      stay.push(edit);
      continue;
    }
    if (stay.length > 0 && (change.length === 0 || holds(stay))) finish();
    change.push(...stay.flatMap(apart), edit);
    stay = [];
  }
  finish();
  return gathered;
};

const apart = (edit: Edit): readonly Edit[] =>
  edit.kind === 'same'
    ? [
        { kind: 'old', old: edit.old },
        { kind: 'new', new: edit.new },
      ]
    : [edit];
