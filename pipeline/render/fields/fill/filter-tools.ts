import type { Grammar, Inflected } from '../../../model/grammar.ts';
import type { Say } from '../../../report/say.ts';
import type { FilterTools } from '../filters/filter.ts';
import { normalName } from '../syntax/normal-name.ts';

/** Names of acts, which a post's rules decline and nobody need confirm. */
const acts = new Set(['приказ', 'распоряжение', 'постановление', 'решение', 'указание']);

/** What filters ask of grammar; a case that it is not sure of is said. Without a grammar a text stays as it is. */
export const filterTools = (grammar: Grammar | null, say: Say | null): FilterTools => {
  const said = new Set<string>();
  const tell = (from: string, to: string): void => {
    if (said.has(from + to)) return;
    said.add(from + to);
    say?.('render/case-unsure', { from, to });
  };
  return {
    inflect: (kind, text, to) => {
      if (to === 'nominative') return text;
      const unknown: Inflected = { text, sure: false };
      const inflect = kind === 'person' ? grammar?.inflectName : grammar?.inflectPost;
      const found = inflect?.(text, to) ?? unknown;
      if (!(found.sure || acts.has(normalName(text)))) tell(text, found.text);
      return found.text;
    },
    nameLike: (name, printed) => grammar?.nameLike(name, printed) ?? name,
  };
};
