import { beginningsOf, possibleBeginnings } from './mentions-in.ts';

interface NamesAlike {
  readonly add: (name: string) => void;
  /** The names that a text may mention, in the order in which they were added. */
  readonly of: (text: string) => readonly string[];
}

/** Names by what their words begin with: of thousands only a few need be looked for in a text. */
export const namesAlike = (): NamesAlike => {
  const byBeginning = new Map<string, { readonly name: string; readonly order: number }[]>();
  let count = 0;
  return {
    add: (name) => {
      const entry = { name, order: count++ };
      for (const start of new Set(beginningsOf(name))) {
        const alike = byBeginning.get(start);
        if (alike) alike.push(entry);
        else byBeginning.set(start, [entry]);
      }
    },
    of: (text) => {
      const found = new Set([...possibleBeginnings(text)].flatMap((start) => byBeginning.get(start) ?? []));
      return [...found].sort((a, b) => a.order - b.order).map(({ name }) => name);
    },
  };
};
