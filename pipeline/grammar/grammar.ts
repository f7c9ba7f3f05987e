import type { Grammar } from '../model/grammar.ts';
import { genderOf } from './gender-of.ts';
import { inflectName } from './inflect-name.ts';
import { inflectPost } from './inflect-post.ts';
import { mentionsOf } from './mentions-of.ts';
import { nameLike } from './name-like.ts';
import { nominativesIn } from './nominatives-in.ts';
import { nominativesOf } from './nominatives-of.ts';

/** The declension of Russian names and posts: our rules over two libraries. Import it only when it is needed. */
export const russianGrammar: Grammar = {
  inflectName: (name, to, { from = 'nominative', gender } = {}) => {
    if (from === 'nominative') return inflectName(name, to, gender);
    const [nominative] = nominativesOf(name, from, gender);
    const inflected = inflectName(nominative?.text ?? name, to, gender);
    return { text: inflected.text, sure: inflected.sure && nominative?.sure === true };
  },
  genderOf,
  nominativesOf,
  nominativesIn,
  inflectPost: (post, to, from = 'nominative') => inflectPost(post, to, from),
  mentionsOf,
  nameLike,
};
