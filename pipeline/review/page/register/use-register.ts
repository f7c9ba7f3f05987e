import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RegisterFilter, RegisterView } from '../../contract/register-view.ts';
import { useClient } from '../app/client-context.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { toastTrouble } from '../app/toasts.ts';

/** Milliseconds without a key after which a search is begun. */
const typingPause = 200;

export interface Register {
  /** Null until it is there for the first time. */
  readonly view: RegisterView | null;
  readonly trouble: Trouble | null;
  readonly filter: RegisterFilter;
  readonly setFilter: (filter: RegisterFilter) => void;
  /** Looks again, under the same filter. */
  readonly reload: () => void;
  /** Adds the next entries to those that are shown. */
  readonly more: () => Promise<void>;
}

/** The register under a filter; an answer that was overtaken by a later question is passed over. */
export const useRegister = (): Register => {
  const client = useClient();
  const [filter, setFilter] = useState<RegisterFilter>({});
  const [view, setView] = useState<RegisterView | null>(null);
  const [trouble, setTrouble] = useState<Register['trouble']>(null);
  const [asked, ask] = useState(0);
  const latest = useRef(0);

  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    const look = async () => {
      try {
        const found = await client.register(filter);
        if (mine !== latest.current) return;
        setView(found);
        setTrouble(null);
      } catch (error) {
        if (mine === latest.current) setTrouble(troubleOf(error));
      }
    };
    const timer = setTimeout(look, filter.text ? typingPause : 0);
    return () => clearTimeout(timer);
  }, [client, filter, asked]);

  const more = useCallback(async () => {
    const mine = latest.current;
    const offset = view?.entries.length ?? 0;
    try {
      const next = await client.register({ ...filter, offset });
      if (mine === latest.current)
        setView((now) => now && { ...next, entries: [...now.entries, ...next.entries] });
    } catch (error) {
      toastTrouble(error);
    }
  }, [client, filter, view]);

  return { view, trouble, filter, setFilter, reload: useCallback(() => ask((times) => times + 1), []), more };
};
