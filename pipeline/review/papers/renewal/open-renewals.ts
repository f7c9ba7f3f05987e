import { type Answers, answersOf } from '../../../model/answers/answers.ts';
import { answersSchema } from '../../../model/answers/answers-schema.ts';
import { nextPeriod } from '../../../pipeline.ts';
import { Failure } from '../../../report/failure.ts';
import type { Wanted } from '../../../run/wanted.ts';
import type { Renewed, ReviewPool } from '../../../run/work/review-work.ts';
import type { RenewalView, RenewalWish, WrittenAnswers } from '../../contract/renewal-view.ts';
import type { Desk, Mended } from '../../desk/desk.ts';
import { missingValues } from '../missing-values.ts';
import { noPeriod, staleRenewal } from '../papers-failures.ts';
import { changeRows } from './change-rows.ts';
import { type SavedRenewal, savedRenewal, saveRenewal } from './saved-renewal.ts';

/** What a renewed document is made of. */
export interface RenewalSource {
  readonly mended: Mended;
  readonly revision: number;
  readonly period: string;
  readonly answers: Answers;
}

/** Documents in their new periods, as their answers have it. */
export interface Renewals {
  readonly view: (id: string) => Promise<RenewalView>;
  /** That of the view. */
  readonly revision: (id: string) => Promise<number>;
  /** @throws Failure `review/stale`, `answers/…` */
  readonly save: (id: string, wish: RenewalWish) => Promise<RenewalView>;
  /** Null where no period was chosen. */
  readonly source: (id: string) => Promise<RenewalSource | null>;
  /** The last ones that were asked for are kept. @throws Failure `renew/…`, `answers/…` */
  readonly renewed: (source: RenewalSource, given?: Answers) => Promise<Renewed>;
}

interface RenewalsOptions {
  readonly desk: Pick<Desk, 'mended' | 'notes' | 'tell'>;
  readonly hands: Pick<ReviewPool, 'renew'>;
  readonly wanted: () => Wanted;
}

/** Renewed documents that are kept in memory: a person works on one, in a tab or two. */
const mostKept = 4;

const parsed = (answers: WrittenAnswers): Answers => answersOf(answersSchema.parse(answers));

const nothingOpen: RenewalView['open'] = { questions: [], people: [] };

/** A period that the document cannot be moved to, or an answer to what is not there any more, is told in the page. */
const refusalIn = (error: unknown): NonNullable<RenewalView['refusal']> => {
  if (!(error instanceof Failure) || !/^(?:renew|answers)\//u.test(error.rule)) throw error;
  const { message, advice } = error;
  return { message, advice };
};

const isOfPeriod = (error: unknown): boolean => error instanceof Failure && error.rule.startsWith('renew/');

/** Both numbers only grow: their sum is the same where both are. */
const revisionOf = (mended: Mended, saved: SavedRenewal): number => mended.revision + saved.revision;

const emptyView = (mended: Mended, saved: SavedRenewal): RenewalView => {
  const { period, answers } = saved;
  const { own, next: suggested } = nextPeriod(mended.document);
  const empty = { refusal: null, rows: [], open: nothingOpen, answers, ready: false };
  return {
    ...empty,
    ...{ revision: revisionOf(mended, saved), rowNames: mended.rows },
    ...{ period, suggested, own },
  };
};

export const openRenewals = ({ desk, hands, wanted }: RenewalsOptions): Renewals => {
  const kept = new Map<string, Promise<Renewed>>();

  const renewed: Renewals['renewed'] = ({ mended, period, answers }, given = answers) => {
    const asked = { ...wanted(), period };
    const { sha256 } = mended.document.source;
    const key = JSON.stringify([mended.input.paths, sha256, mended.revision, given, asked]);
    const known = kept.get(key);
    if (known) return known;
    const made = hands.renew(mended.document, given, asked);
    made.catch(() => kept.delete(key));
    kept.set(key, made);
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old);
    return made;
  };

  const viewOf = async (mended: Mended, saved: SavedRenewal): Promise<RenewalView> => {
    const { revision, period, answers } = saved;
    const empty = emptyView(mended, saved);
    if (period === null) return empty;
    const given = parsed(answers);
    const done = await renewed({ mended, revision, period, answers: given });
    const { week } = wanted().settings;
    const rows = changeRows({ last: mended.document, renewed: done, answers: given, week });
    return { ...empty, rows, open: done.open, ready: missingValues(done).length === 0 };
  };

  const refused = (saved: SavedRenewal, mended: Mended, error: unknown): RenewalView => ({
    ...emptyView(mended, saved),
    refusal: refusalIn(error),
  });

  /** Who was answered about under a name that was mended since is asked about under the new one. */
  const withoutUnnamed = async (mended: Mended, saved: SavedRenewal): Promise<SavedRenewal> => {
    const { revision, period, answers } = saved;
    if (period === null || !answers.people?.length) return saved;
    const given = parsed(answers);
    try {
      await renewed({ mended, revision, period, answers: given });
      return saved;
    } catch (error) {
      if (!(error instanceof Failure) || error.rule !== 'answers/person-unknown') return saved;
    }
    const { open } = await renewed({ mended, revision, period, answers: { ...given, people: [] } });
    const named = new Set(open.people.map(({ was }) => was));
    return { ...saved, answers: { ...answers, people: answers.people.filter(({ was }) => named.has(was)) } };
  };

  const current = async (id: string): Promise<{ mended: Mended; saved: SavedRenewal }> => {
    const mended = await desk.mended(id);
    const before = savedRenewal(desk, id, mended);
    const saved = await withoutUnnamed(mended, before).catch(() => before);
    return { mended, saved };
  };

  return {
    renewed,
    revision: async (id) => {
      const mended = await desk.mended(id);
      return revisionOf(mended, savedRenewal(desk, id, mended));
    },
    source: async (id) => {
      const { mended, saved } = await current(id);
      const { revision, period, answers } = saved;
      return period === null ? null : { mended, revision, period, answers: parsed(answers) };
    },
    view: async (id) => {
      const { mended, saved } = await current(id);
      return viewOf(mended, saved).catch((error: unknown) => refused(saved, mended, error));
    },
    save: async (id, { revision, period, answers }) => {
      const mended = await desk.mended(id);
      const before = savedRenewal(desk, id, mended);
      // The places of the answers are those of the document that they were given on.
      if (revisionOf(mended, before) !== revision) throw staleRenewal();
      const saved = { revision: before.revision + 1, period, answers };
      // A period that is refused is not kept; answers under the old one are, though it may not fit any more.
      const tried = await viewOf(mended, saved).catch((error: unknown) => {
        if (!isOfPeriod(error)) throw error;
        return refused(period === before.period ? saved : { ...before, period }, mended, error);
      });
      if (savedRenewal(desk, id, mended).revision !== before.revision) throw staleRenewal();
      if (tried.revision === revision) return tried;
      saveRenewal(desk, id, mended, saved);
      desk.tell({ kind: 'renewal', id, revision: tried.revision });
      return tried;
    },
  };
};

/** @throws Failure `review/no-period` */
export const begun = (source: RenewalSource | null): RenewalSource => {
  if (!source) throw noPeriod();
  return source;
};
