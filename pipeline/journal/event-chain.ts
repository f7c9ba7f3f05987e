import { createHash } from 'node:crypto';
import type { Happening, JournalEvent } from '../model/journal/journal-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import { isEvent } from './is-event.ts';

/** One line of the history as it is stored; `body` is the canonical JSON of all that the hash seals. */
export interface ChainLink {
  readonly seq: number;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

/** Where a history stands: its last line. */
export type Head = Pick<ChainLink, 'seq' | 'hash'>;

/** Before the first line. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) };

const hashOf = (previous: string, body: string): string =>
  createHash('sha256').update(`${previous}\n${body}`).digest('hex');

/** The line that follows `head`. */
export const linkAfter = ({ seq, hash: previous }: Head, happening: Happening, at: string): ChainLink => {
  const body = canonicalJson({ ...happening, at, seq: seq + 1 });
  return { seq: seq + 1, body, previous, hash: hashOf(previous, body) };
};

/** True where a line holds what was sealed and follows `head`. */
const follows = (head: Head, link: ChainLink): boolean =>
  link.seq === head.seq + 1 &&
  link.previous === head.hash &&
  link.hash === hashOf(link.previous, link.body) &&
  isEvent(link.body);

/** The first line that does not follow from those before it, with what it should have followed; null where all do. */
export const firstBreak = (
  links: readonly ChainLink[],
  from: Head = genesis,
): { readonly head: Head; readonly link: ChainLink } | null => {
  let head = from;
  for (const link of links) {
    if (!follows(head, link)) return { head, link };
    head = link;
  }
  return null;
};

/** What a sound line says. */
export const eventOf = ({ body, previous, hash }: ChainLink): JournalEvent => ({
  ...JSON.parse(body),
  previous,
  hash,
});
