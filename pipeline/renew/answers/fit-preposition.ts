const beforePlace = /(?<!\p{L})(?<word>со?|об?)(?<gap>[\s\u00a0]+)$/iu;

/** Sounds that «с» cannot be said before: «со старшим», «со Щербой», «со Львовым» (Rosenthal § 199). */
const needsVowel = /^(?:[сзшж][бвгджзклмнпрстфхцчшщ]|щ|льв|льн|мн|мст|вз|вс|вт)/iu;
const vowel = /^[аоуэи]/iu;
const initial = /^\p{Lu}\./u;

const fitted = (word: string, next: string): string => {
  const first = word.charAt(0);
  if (/^о/iu.test(word)) return first + (vowel.test(next) ? 'б' : '');
  return first + (needsVowel.test(next) && !initial.test(next) ? 'о' : '');
};

/**
 * The preposition at the end of `text` as it must be before `next`: «со» for «с», «о» for «об». Null where there is
 * none, or it is right.
 */
export const fitPreposition = (text: string, next: string): { old: string; text: string } | null => {
  const { word = '', gap = '' } = text.slice(-6).match(beforePlace)?.groups ?? {};
  const fit = fitted(word, next);
  return word === '' || fit === word ? null : { old: word + gap, text: fit + gap };
};
