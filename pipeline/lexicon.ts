import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from './model/lexicon.ts';

/** One SFX rule of a Hunspell affix file: a form ends in `ending`, its stem in `stripped` and fits `condition`. */
interface Suffix {
  readonly flag: string;
  readonly stripped: string;
  /** The stem's end as a regular expression. */
  readonly condition: string;
}

interface Dictionary {
  readonly stems: ReadonlyMap<string, string>;
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>;
  readonly longest: number;
}

/**
 * Russian words by the Hunspell dictionary of `dictionary-ru`. Looked up, not expanded: expanding its 146,000 stems
 * takes seconds, looking one word up takes microseconds. Loaded at the first question (about 0.1 s) and kept for all
 * documents of the process.
 */
export const russianLexicon: Lexicon = {
  has: (word) => {
    dictionary ??= loadDictionary();
    return isForm(word.toLowerCase().replaceAll('ё', 'е'), dictionary);
  },
};

let dictionary: Dictionary | undefined;

const loadDictionary = (): Dictionary => {
  const part = (name: string): string =>
    readFileSync(fileURLToPath(new URL(name, import.meta.resolve('dictionary-ru'))), 'utf8').replaceAll(
      'ё',
      'е',
    );
  return { stems: stemsOf(part('index.dic')), ...suffixesOf(part('index.aff')) };
};

/** Stem → the flags of the rules that its forms follow. The file's lines are walked by hand: it has 146,000. */
const stemsOf = (dictionary: string): Map<string, string> => {
  const stems = new Map<string, string>();
  let start = dictionary.indexOf('\n') + 1;
  while (start < dictionary.length) {
    const lineEnd = dictionary.indexOf('\n', start);
    const end = lineEnd < 0 ? dictionary.length : lineEnd;
    const line = dictionary.slice(start, end);
    const slash = line.indexOf('/');
    const stem = (slash < 0 ? line : line.slice(0, slash)).toLowerCase();
    const flags = slash < 0 ? '' : line.slice(slash + 1);
    const known = stems.get(stem);
    stems.set(stem, known === undefined ? flags : known + flags);
    start = end + 1;
  }
  return stems;
};

const suffixesOf = (affixes: string): Pick<Dictionary, 'suffixes' | 'longest'> => {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affixes.split('\n')) {
    const [kind, flag, stripped, ending, condition] = line.trim().split(/\s+/u);
    if (kind !== 'SFX' || !flag || !stripped || !ending || !condition) continue;
    const key = ending === '0' ? '' : ending;
    const suffix = { flag, stripped: stripped === '0' ? '' : stripped, condition };
    const known = suffixes.get(key);
    if (known) known.push(suffix);
    else suffixes.set(key, [suffix]);
  }
  return { suffixes, longest: Math.max(...[...suffixes.keys()].map(({ length }) => length)) };
};

const isForm = (word: string, { stems, suffixes, longest }: Dictionary): boolean => {
  if (stems.has(word)) return true;
  for (let length = 0; length <= Math.min(longest, word.length - 1); length += 1) {
    const root = word.slice(0, word.length - length);
    for (const { flag, stripped, condition } of suffixes.get(word.slice(word.length - length)) ?? []) {
      const stem = root + stripped;
      if (stems.get(stem)?.includes(flag) && new RegExp(`${condition}$`, 'u').test(stem)) return true;
    }
  }
  return false;
};
