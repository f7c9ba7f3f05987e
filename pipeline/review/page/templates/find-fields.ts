import { fold } from '../../../model/fold.ts';
import type { TemplateFields } from '../../contract/templates-view.ts';

type Line = TemplateFields['fields'][number];

/** The fields of which a search tells: each of its words stands in the tag, in what it holds or in the example. */
export const findFields = (fields: readonly Line[], typed: string): readonly Line[] => {
  const words = fold(typed).split(' ').filter(Boolean);
  return fields.filter(({ tag, holds, example }) => {
    const text = fold(`${tag} ${holds} ${example}`);
    return words.every((word) => text.includes(word));
  });
};
