import { wordEdits, wordsOf } from '../../../model/difference/word-edits.ts';

/** A piece of a text: in both, in the old one alone, in the new one alone. */
export interface WordMark {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** An old text turned into the new one, neighbours of a kind joined; joined over `same` and `new` they are the new text. */
export const wordMarks = (old: string, next: string): readonly WordMark[] => {
  const [from, to] = [wordsOf(old), wordsOf(next)];
  const marks: { kind: WordMark['kind']; text: string }[] = [];
  for (const edit of wordEdits(from, to)) {
    const text = (edit.kind === 'old' ? from[edit.old] : to[edit.new]) ?? '';
    const last = marks.at(-1);
    if (last?.kind === edit.kind) last.text += text;
    else marks.push({ kind: edit.kind, text });
  }
  return marks;
};
