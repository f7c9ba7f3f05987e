import { useEffect, useRef, useState } from 'preact/hooks';
import type { PapersView } from '../../contract/papers.ts';
import { useClient } from '../app/client-context.ts';
import { useDeskEvents } from '../app/events.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { type ChosenWish, firstWish, followedWish } from './papers-wish.ts';

interface Papers {
  /** Null until the server told. */
  readonly view: PapersView | null;
  readonly wish: ChosenWish | null;
  /** Grows when the document has changed. */
  readonly version: number;
  readonly trouble: Trouble | null;
}

const nextWish = ({ wish, view: before }: Papers, view: PapersView): ChosenWish =>
  wish && before ? followedWish(wish, before, view) : firstWish(view);

/** What can be issued, kept true to what other tabs do, and how the person wants it. */
export const usePapers = (id: string) => {
  const client = useClient();
  const [papers, setPapers] = useState<Papers>({ view: null, wish: null, version: 0, trouble: null });
  const asked = useRef(0);
  const load = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    /** An answer that was overtaken by a later question is passed over. */
    const keep = (change: (before: Papers) => Papers): void => {
      if (mine === asked.current) setPapers(change);
    };
    try {
      const view = await client.papers(id);
      keep((before) => ({ ...before, view, wish: nextWish(before, view), trouble: null }));
    } catch (error) {
      keep((before) => ({ ...before, trouble: troubleOf(error) }));
    }
  };
  useEffect(() => {
    void load();
  }, [id, client]);
  useDeskEvents((event) => {
    const isAbout = 'id' in event && event.id === id;
    if (event.kind === 'back' || isAbout) void load();
    if (isAbout && (event.kind === 'review' || event.kind === 'renewal'))
      setPapers((before) => ({ ...before, version: before.version + 1 }));
  });
  const setWish = (wish: ChosenWish): void => setPapers((before) => ({ ...before, wish }));
  return { ...papers, load, setWish };
};
