import type { GrammaticalCase } from '../model/grammar.ts';
import { governs } from './government.ts';
import { headOf } from './post-head.ts';
import { abbreviatedHead } from './post-words.ts';

/** A post beside a name, and the cases that both may stand in. */
export interface PostBeside {
  readonly start: number;
  readonly end: number;
  readonly cases: readonly GrammaticalCase[];
}

/** The post right before a name that begins at `at`: «на заместителя начальника отдела В.А. Лапину». */
export const postBefore = (
  text: string,
  at: number,
  cases: readonly GrammaticalCase[],
): PostBeside | null => {
  const phrase = /(?:[^,;:()]|(?<=\p{L})\))*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const from = at - phrase.length;
  for (const { index } of phrase.matchAll(/(?<![\p{L}«„"-])\p{L}/gu)) {
    const start = from + index;
    if (!governs(text.slice(from, start))) continue;
    const post = text.slice(start, at).trimEnd();
    const fitting = casesOfPost(post, cases);
    if (fitting.length > 0 && !holdsName(post)) return { start, end: start + post.length, cases: fitting };
  }
  return null;
};

/** The post after a name that ends at `at`: «Лапиной В.А., методисту, подготовить». */
export const postAfter = (text: string, at: number, cases: readonly GrammaticalCase[]): PostBeside | null => {
  const [gap] = /^\s*(?:,|\(|[–—-](?=\s))\s*/u.exec(text.slice(at)) ?? [];
  if (gap === undefined) return null;
  const start = at + gap.length;
  const post = (text.slice(start).split(stop)[0] ?? '').trimEnd();
  const fitting = holdsName(post) ? [] : casesOfPost(post, cases);
  return fitting.length > 0 ? { start, end: start + post.length, cases: fitting } : null;
};

/** A mark that ends a post, a full stop after a long word, or what its holder is to do. */
const stop =
  /[,;:()\n]|(?<=\p{L}{3})\.(?=\s|$)|\s+[–—]\s|\s+(?=\p{L}+(?:[аеиоуыяю]ть|сти|йти)(?:ся)?(?!\p{L}))/u;

const holdsName = (post: string): boolean => /\p{Lu}\.\s*\p{Lu}/u.test(post);

/** An abbreviation has no case of its own: all are left open. */
const casesOfPost = (post: string, cases: readonly GrammaticalCase[]): readonly GrammaticalCase[] =>
  abbreviatedHead.test(post) ? cases : cases.filter((one) => headOf(post, one).length > 0);
