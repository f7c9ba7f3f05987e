import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from './model/lexicon.ts';

/** One SFX rule of a Hunspell affix file: a form ends in `ending`, its stem in `stripped` and fits `condition`. */
interface Suffix {
  readonly flag: string;
  readonly stripped: string;
  readonly condition: RegExp;
}

interface Dictionary {
  readonly stems: ReadonlyMap<string, string>;
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>;
  readonly longest: number;
}

/**
 * Russian words by the Hunspell dictionary of `dictionary-ru`. Looked up, not expanded: expanding its 146,000 stems
 * takes seconds, looking one word up takes microseconds. Loaded at the first question (about 0.1 s), and most
 * documents ask none.
 */
export const russianLexicon = (): Lexicon => {
  let dictionary: Dictionary | undefined;
  return {
    has: (word) => {
      dictionary ??= loadDictionary();
      return isForm(word.toLowerCase().replaceAll('ё', 'е'), dictionary);
    },
  };
};

const loadDictionary = (): Dictionary => {
  const part = (name: string): string =>
    readFileSync(fileURLToPath(new URL(name, import.meta.resolve('dictionary-ru'))), 'utf8');
  const stems = new Map<string, string>();
  for (const line of part('index.dic').split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    const key = stem.toLowerCase().replaceAll('ё', 'е');
    stems.set(key, (stems.get(key) ?? '') + flags);
  }
  const suffixes = new Map<string, Suffix[]>();
  let longest = 0;
  for (const line of part('index.aff').split('\n')) {
    const [kind, flag, stripped, ending, condition] = line.trim().replaceAll('ё', 'е').split(/\s+/u);
    if (kind !== 'SFX' || !flag || !stripped || !ending || !condition) continue;
    const key = ending === '0' ? '' : ending;
    longest = Math.max(longest, key.length);
    const suffix = {
      flag,
      stripped: stripped === '0' ? '' : stripped,
      condition: new RegExp(`${condition}$`, 'u'),
    };
    suffixes.set(key, [...(suffixes.get(key) ?? []), suffix]);
  }
  return { stems, suffixes, longest };
};

const isForm = (word: string, { stems, suffixes, longest }: Dictionary): boolean => {
  if (stems.has(word)) return true;
  for (let length = 0; length <= Math.min(longest, word.length - 1); length += 1) {
    const root = word.slice(0, word.length - length);
    for (const { flag, stripped, condition } of suffixes.get(word.slice(word.length - length)) ?? []) {
      const stem = root + stripped;
      if (stems.get(stem)?.includes(flag) && condition.test(stem)) return true;
    }
  }
  return false;
};
