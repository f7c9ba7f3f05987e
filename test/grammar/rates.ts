import { inflectPost } from '../../pipeline/grammar/inflect-post.ts';
import { decliners } from './peers.ts';
import { isAccepted, type NameForms, obliqueCases, readPosts } from './read-forms.ts';

/** Forms that came out right, of all that were asked for. */
export interface Rate {
  readonly right: number;
  readonly all: number;
}

const rateOf = (outcomes: readonly boolean[]): Rate => ({
  right: outcomes.filter((isRight) => isRight).length,
  all: outcomes.length,
});

/** Package → its rate over the five oblique cases of each name. */
export const nameRates = (names: readonly NameForms[]): Readonly<Record<string, Rate>> =>
  Object.fromEntries(
    Object.entries(decliners).map(([name, decline]) => [
      name,
      rateOf(
        names.flatMap(({ kind, gender, forms }) =>
          obliqueCases.map((to) =>
            isAccepted(decline(forms.nominative[0] ?? '', kind, gender, to), forms[to]),
          ),
        ),
      ),
    ]),
  );

/** Forms of posts that came out right from the nominative, and nominatives from each form. */
export const postRates = (): { readonly there: Rate; readonly back: Rate } => {
  const pairs = readPosts().flatMap((forms) => obliqueCases.map((to) => ({ forms, to })));
  return {
    there: rateOf(
      pairs.map(({ forms, to }) =>
        isAccepted(inflectPost(forms.nominative[0] ?? '', to, 'nominative').text, forms[to]),
      ),
    ),
    back: rateOf(
      pairs.map(({ forms, to }) =>
        isAccepted(inflectPost(forms[to][0] ?? '', 'nominative', to).text, forms.nominative),
      ),
    ),
  };
};
