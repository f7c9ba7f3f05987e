import type { Issue, PapersView, PapersWish } from '../contract/papers.ts';
import type { RenewalView, RenewalWish } from '../contract/renewal-view.ts';

/** What is made of the documents of a desk. */
export interface PapersDesk {
  readonly renewal: (id: string) => Promise<RenewalView>;
  /** Throws `review/stale` where the wish's revision is not the latest. */
  readonly saveRenewal: (id: string, wish: RenewalWish) => Promise<RenewalView>;
  /** HTML. */
  readonly redline: (id: string) => Promise<string>;
  readonly papers: (id: string) => Promise<PapersView>;
  /** A PDF, with no number taken. */
  readonly preview: (id: string, wish: PapersWish) => Promise<Uint8Array>;
  /** With a series: number and files together, or neither. */
  readonly issue: (id: string, wish: PapersWish) => Promise<Issue>;
  /** A file of an issue by its name as the issue tells it, `all.zip` among them. */
  readonly file: (id: string, issue: string, name: string) => Promise<Uint8Array>;
  readonly searchable: (id: string) => Promise<Uint8Array>;
}
