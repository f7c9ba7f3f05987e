import { capital } from '../../model/capital.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { NamedPerson } from '../../model/named-person.ts';
import { anyName, beforeMemorial } from '../../model/person-name.ts';

/** A person whom a text names, and where. */
export interface FoundPerson extends NamedPerson {
  /** As the text has the name. */
  readonly printed: string;
  /** False where the nominative may be another one too. */
  readonly sure: boolean;
  readonly start: number;
  readonly end: number;
}

/** Who is named in a text in whatever case, in the nominative, with the post beside the name. */
export const peopleInText = (text: string, grammar: Grammar): readonly FoundPerson[] =>
  [...text.matchAll(anyName)].flatMap(({ 0: printed, index: start }) => {
    const end = start + printed.length;
    if (beforeMemorial.test(text.slice(0, start))) return [];
    const { text: name, sure } = grammar.nominativesIn(text, start, end)[0] ?? { text: printed, sure: false };
    const mention = grammar.mentionsOf(text, name).find((each) => each.start < end && each.end > start);
    const from = mention?.cases[0] ?? 'nominative';
    const post = mention?.post ? text.slice(mention.post.start, mention.post.end) : null;
    return [
      {
        name,
        printed,
        sure,
        post: post && capital(grammar.inflectPost(post, 'nominative', from).text),
        start: Math.min(start, mention?.post?.start ?? start),
        end,
      },
    ];
  });
