import type { Correction } from '../model/document.ts';
import { russianLookAlike } from '../model/fold.ts';
import type { Flow } from '../model/paper/line.ts';
import { type Parts, textsOf } from '../model/text-walk.ts';

interface Mended {
  readonly from: string;
  readonly to: string;
}

/**
 * Lines with the look-alikes in their Russian words replaced before anything is looked for in them: one Latin letter
 * in «ПPИКАЗ» would hide the whole order. Tables are mended later, when their cells have a place in the document.
 */
export const mendLines = (flow: Flow): { flow: Flow; mended: readonly Mended[] } => {
  const mended: Mended[] = [];
  const mend = (word: string): string => {
    const to = russianWord(word);
    if (to !== word) mended.push({ from: word, to });
    return to;
  };
  return {
    flow: flow.map((part) =>
      part.kind === 'line' ? { ...part, text: part.text.replace(/[\p{L}\d]+/gu, mend) } : part,
    ),
    mended,
  };
};

/** A word of Russian and foreign letters, all of which look Russian, or of capitals with one digit among them. */
const russianWord = (word: string): string => {
  if (word.length > 40) return word;
  if (/^(?=.*\p{Lu}.*\p{Lu}.*\p{Lu}.*\p{Lu})[А-ЯЁ]+[30][А-ЯЁ]*$/u.test(word)) {
    return word.replace('3', 'З').replace('0', 'О');
  }
  if (!/[А-Яа-яЁё]/u.test(word) || !/[A-Za-zΑ-Ωα-ω]/u.test(word)) return word;
  const letters = [...word].map((letter) =>
    /[A-Za-zΑ-Ωα-ω]/u.test(letter) ? russianLookAlike(letter) : letter,
  );
  return letters.includes(null) ? word : letters.join('');
};

/** Where in the document each mended word stands: both follow the same order, so each is looked for after the last. */
export const locateMended = (mended: readonly Mended[], parts: Parts): Correction[] => {
  const texts = textsOf(parts);
  let next = 0;
  return mended.flatMap(({ from, to }) => {
    const holds = ({ text }: { text: string }): boolean => text.split(/[^\p{L}\d]+/u).includes(to);
    const ahead = texts.findIndex((text, index) => index >= next && holds(text));
    const index = ahead < 0 ? texts.findIndex(holds) : ahead;
    if (ahead >= 0) next = ahead;
    const path = texts[index]?.path ?? (parts.order?.form === to.toLowerCase() ? '/order/form' : null);
    return path === null ? [] : [{ path, from, to, rule: 'look-alike' }];
  });
};
