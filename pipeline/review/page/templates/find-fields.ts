import { wordFinder } from '../../../model/word-finder.ts';
import type { TemplateFields } from '../../contract/templates-view.ts';

type Line = TemplateFields['fields'][number];

/** The fields of which a search tells: each of its words stands in the tag, in what it holds or in the example. */
export const findFields = (fields: readonly Line[], typed: string): readonly Line[] => {
  const hasWords = wordFinder(typed);
  return fields.filter(({ tag, holds, example }) => hasWords(`${tag} ${holds} ${example}`));
};
