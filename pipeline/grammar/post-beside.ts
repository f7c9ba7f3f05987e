import type { GrammaticalCase } from '../model/grammar.ts';
import { casesDemanded, governs } from './government.ts';
import { headOf } from './post-head.ts';
import { abbreviatedHead } from './post-words.ts';

/** UTF-16 units that a post may take. */
const longestPost = 300;

/** A post beside a name, and the cases that both may stand in. */
export interface PostBeside {
  readonly start: number;
  readonly end: number;
  readonly cases: readonly GrammaticalCase[];
}

/** Initials that begin another name; «И.О. директора» is a post. */
const initials = /(?<!\p{L})(?!И\.\s*О\.\s*\p{Ll})\p{Lu}\.(?=\s*\p{Lu})/u;
/** What no post goes over to the name after it. */
const edge = new RegExp(`[,;:()–—]|${initials.source}`, 'u');

/**
 * The post right before a name that begins at `at`: «на заместителя начальника отдела В.А. Лапину». It begins at the
 * last word that a preposition or a verb governs, else as far left as a post can; never in «обязанности директора».
 */
export const postBefore = (
  text: string,
  at: number,
  cases: readonly GrammaticalCase[],
): PostBeside | null => {
  const phrase =
    text
      .slice(Math.max(0, at - longestPost), at)
      .split(edge)
      .at(-1) ?? '';
  const from = at - phrase.length;
  const starts = [...phrase.matchAll(/(?<![\p{L}«„"-])\p{L}/gu)].map(({ index }) => from + index);
  const ahead = (start: number): string => text.slice(from, start);
  const governed = starts.filter((start) => governs(ahead(start))).toReversed();
  const others = starts.filter((start) => !governed.includes(start) && !inDuty.test(ahead(start)));
  for (const start of [...governed, ...others]) {
    const post = text.slice(start, at).trimEnd();
    const agreeing = casesOfPost(post, cases);
    if (agreeing.length === 0) continue;
    // «Назначить ответственным за питание Лапину»: what somebody becomes is no post beside a name.
    const demanded = casesDemanded(text.slice(0, start));
    const fitting = demanded ? agreeing.filter((one) => demanded.includes(one)) : agreeing;
    if (fitting.length > 0) return { start, end: start + post.length, cases: fitting };
  }
  return null;
};

/** Whose duties they are is not who gets them. */
const inDuty = /(?:обязанност|должност|полномочи|функци)\p{L}*(?:\s+\p{L}+)?\s*$/iu;

/** The post after a name that ends at `at`: «Лапиной В.А., методисту, подготовить». */
export const postAfter = (text: string, at: number, cases: readonly GrammaticalCase[]): PostBeside | null => {
  const behind = text.slice(at, at + longestPost);
  const [gap] = /^\s*(?:,|\(|[–—-](?=\s))\s*/u.exec(behind) ?? [];
  if (gap === undefined) return null;
  const start = at + gap.length;
  const post = (behind.slice(gap.length).split(stop)[0] ?? '').trimEnd();
  const fitting = initials.test(post) ? [] : casesOfPost(post, cases);
  return fitting.length > 0 ? { start, end: start + post.length, cases: fitting } : null;
};

/** A mark that ends a post, a full stop after a long word, or what its holder is to do. */
const stop =
  /[,;:()\n]|(?<=\p{L}{4}|\p{Lu}{2}|[»")])\.(?=\s|$)|\.\s*$|\s+[–—]\s|\s+(?=\p{L}+(?:[аеиоуыяю]ть|сти|йти)(?:ся)?(?!\p{L}))/u;

/** An abbreviation has no case of its own: all are left open. */
const casesOfPost = (post: string, cases: readonly GrammaticalCase[]): readonly GrammaticalCase[] =>
  abbreviatedHead.test(post) ? cases : cases.filter((one) => headOf(post, one).length > 0);
