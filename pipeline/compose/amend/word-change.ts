import type { Edit } from '../../model/difference/edits.ts';
import { wordEdits, wordsOf } from '../../model/difference/word-edits.ts';
import { openIn, quote } from '../../model/quote.ts';
import { isSameText } from './same-text.ts';

/** More places than these, or longer ones, are read easier in a whole new wording. */
const mostPlaces = 3;
const longestPhrase = 160;
/** A text of more letters than this is worded anew where more than this share of it goes. */
const shortText = 40;
const mostGone = 0.6;
/** Words that a place may borrow from its surroundings until it is the only one of its kind. */
const mostBorrowed = 4;

/** Words of a text, from one to another; `oldFrom` … count in the words of the old and the new text. */
interface Span {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * What changes in a text as an amendment says it: «слово «май» заменить словом «июнь»», «после слов «…» дополнить
 * словами «…»», «слова «…» исключить». Null where the whole new wording is plainer, or where a place cannot be told
 * from another by its words. `around` is all that stands in the part that the amendment names.
 */
export const wordChanges = (old: string, next: string, around = old): readonly string[] | null => {
  const [before, after] = [wordsOf(old), wordsOf(next)];
  const spans = spansOf(wordEdits(before, after))
    .filter(
      ({ oldFrom, oldTo, newFrom, newTo }) =>
        !isSameText(before.slice(oldFrom, oldTo).join(''), after.slice(newFrom, newTo).join('')),
    )
    .map((span) => withInitials(before, after, span));
  if (spans.length === 0 || spans.length > mostPlaces) return null;
  if (isMostlyNew(before, spans)) return null;
  const said: string[] = [];
  let from = 0;
  for (const [index, span] of spans.entries()) {
    const to = spans[index + 1]?.oldFrom ?? before.length;
    const change = changeOf(before, after, { span, from, to }, around);
    if (!change) return null;
    said.push(change.text);
    from = change.to;
  }
  return said;
};

const spansOf = (edits: readonly Edit[]): readonly Span[] => {
  const spans: Span[] = [];
  let [oldAt, newAt] = [0, 0];
  let open: Span | null = null;
  for (const edit of edits) {
    if (edit.kind === 'same') {
      if (open) spans.push(open);
      open = null;
    } else open ??= { oldFrom: oldAt, oldTo: oldAt, newFrom: newAt, newTo: newAt };
    if (edit.kind !== 'new') oldAt += 1;
    if (edit.kind !== 'old') newAt += 1;
    if (open) open = { ...open, oldTo: oldAt, newTo: newAt };
  }
  return open ? [...spans, open] : spans;
};

/** Initials keep their full stop: «Ветрова С.К.» becomes «Громов Н.Н.», though the stop stays in its place. */
const withInitials = (before: readonly string[], after: readonly string[], span: Span): Span => {
  const { oldTo, newTo } = span;
  const areInitials = [before[oldTo - 1], after[newTo - 1]].some((word) => initials.test(word ?? ''));
  const isStop = before[oldTo] === '.' && after[newTo] === '.';
  return areInitials && isStop ? { ...span, oldTo: oldTo + 1, newTo: newTo + 1 } : span;
};

const initials = /(?:^|\.)\p{Lu}$/u;

/** A change and how far it may reach: what stands there is the same in both texts, and no other change has taken it. */
interface PlaceOfChange {
  readonly span: Span;
  /** Words of the old text. */
  readonly from: number;
  readonly to: number;
}

const isMostlyNew = (before: readonly string[], spans: readonly Span[]): boolean => {
  const gone = spans.reduce((sum, { oldFrom, oldTo }) => sum + textOf(before, oldFrom, oldTo).length, 0);
  const { length } = before.join('');
  return length > shortText && gone > length * mostGone;
};

const textOf = (words: readonly string[], from: number, to: number): string =>
  words.slice(from, to).join('').trim();

const hasWord = /[\p{L}\d]/u;
/** Initials and short words alone are no anchor for the eye. */
const hasAnchor = /\p{L}{4}/u;

/** A phrase that can stand between quotation marks and be found by a reader: it has words, and its own marks match. */
const isQuotable = (phrase: string): boolean =>
  hasWord.test(phrase) &&
  phrase.length <= longestPhrase &&
  openIn(phrase) === 0 &&
  hasWholeBrackets(phrase) &&
  !/["„“”]/u.test(phrase);

/** The letter or digit of a list («а) сдать», «1) сдать») closes no bracket. */
const hasWholeBrackets = (phrase: string): boolean =>
  !/[()]/u.test(phrase.replace(/(?<=^|[;:,.]\s)[\p{L}\d]{1,2}\)/gu, '').replace(/\([^()]*\)/gu, ''));

const changeOf = (
  before: readonly string[],
  after: readonly string[],
  place: PlaceOfChange,
  around: string,
): { readonly text: string; readonly to: number } | null => {
  const { span } = place;
  const [gone, came] = [textOf(before, span.oldFrom, span.oldTo), textOf(after, span.newFrom, span.newTo)];
  if (gone === '' && isQuotable(came)) {
    const anchor = anchorOf(before, place, around);
    if (anchor) {
      const text = `после ${ofWords(anchor)} ${quote(anchor)} дополнить ${byWords(came)} ${quote(came)}`;
      return { text, to: span.oldTo };
    }
  }
  const wide = widened(before, after, place, around);
  if (!wide) return null;
  const [from, to] = [textOf(before, wide.oldFrom, wide.oldTo), textOf(after, wide.newFrom, wide.newTo)];
  const words = `${theWords(from)} ${quote(from)}`;
  const text = to === '' ? `${words} исключить` : `${words} заменить ${byWords(to)} ${quote(to)}`;
  return { text, to: wide.oldTo };
};

/** True for a phrase that stands in a text once, as whole words. */
const isOnly = (phrase: string, text: string): boolean => {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  // Looked for at every place: «и и» stands twice in «и и и».
  const places = text.matchAll(new RegExp(`(?<![\\p{L}\\d])(?=${escaped}(?![\\p{L}\\d]))`, 'gu'));
  return [...places].length === 1;
};

/** The fewest words before a place that stand there alone, null where there are none. */
const anchorOf = (
  words: readonly string[],
  { span: { oldFrom: at }, from: first }: PlaceOfChange,
  around: string,
): string | null => {
  for (let from = at - 1, borrowed = 0; from >= first && borrowed < mostBorrowed; from -= 1) {
    if (!hasWord.test(words[from] ?? '')) continue;
    borrowed += 1;
    const phrase = textOf(words, from, at);
    if (hasAnchor.test(phrase) && isQuotable(phrase) && isOnly(phrase, around)) return phrase;
  }
  return null;
};

/** The place with as many words around it as make it the only one, in both texts; null where none do. */
const widened = (
  before: readonly string[],
  after: readonly string[],
  { span, from, to }: PlaceOfChange,
  around: string,
): Span | null => {
  let { oldFrom, oldTo, newFrom, newTo } = span;
  for (let step = 0; step <= 4 * mostBorrowed; step += 1) {
    const [gone, came] = [textOf(before, oldFrom, oldTo), textOf(after, newFrom, newTo)];
    const fits = isQuotable(gone) && (came === '' || isQuotable(came));
    if (fits && isOnly(gone, around)) return { oldFrom, oldTo, newFrom, newTo };
    // First back, as far as that helps, then on: what stands around a place is the same in both texts.
    if (oldFrom > from && (step < 2 * mostBorrowed || oldTo >= to)) {
      oldFrom -= 1;
      newFrom -= 1;
    } else if (oldTo < to) {
      oldTo += 1;
      newTo += 1;
    } else return null;
  }
  return null;
};

type Numerus = 'word' | 'words' | 'digit' | 'digits';

const numerusOf = (phrase: string): Numerus => {
  if (/^\d$/u.test(phrase)) return 'digit';
  if (/^\d+(?:[.–/-]\d+)*$/u.test(phrase)) return 'digits';
  return /^[\p{L}-]+\.?$/u.test(phrase) ? 'word' : 'words';
};

const accusative: Readonly<Record<Numerus, string>> = {
  word: 'слово',
  words: 'слова',
  digit: 'цифру',
  digits: 'цифры',
};
const genitive: Readonly<Record<Numerus, string>> = {
  word: 'слова',
  words: 'слов',
  digit: 'цифры',
  digits: 'цифр',
};
const instrumental: Readonly<Record<Numerus, string>> = {
  word: 'словом',
  words: 'словами',
  digit: 'цифрой',
  digits: 'цифрами',
};

const theWords = (phrase: string): string => accusative[numerusOf(phrase)];
const ofWords = (phrase: string): string => genitive[numerusOf(phrase)];
const byWords = (phrase: string): string => instrumental[numerusOf(phrase)];
