import { type ComponentChildren, type ComponentType, h } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
import { troubleOf } from './refusal-error.ts';
import { pathOf, type Route } from './route.ts';
import { Link } from './router.tsx';
import { type RoomProps, rooms } from './routes.ts';
import { useStore } from './store.ts';

const Lost = () => (
  <EmptyState icon="search" title="Такой страницы нет" level={1}>
    <p>
      Возможно, документ убрали. <Link href="/">К списку документов</Link>
    </p>
  </EmptyState>
);

const Broken = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const { message, advice } = troubleOf(error);
  return (
    <div class="app-broken">
      <Notice
        tone="bad"
        title={message}
        actions={
          <>
            <Button onClick={onRetry}>Попробовать ещё раз</Button>
            <Button onClick={() => location.reload()}>Обновить страницу</Button>
          </>
        }
      >
        {advice}
      </Notice>
    </div>
  );
};

type Loaded = { readonly Page: ComponentType<RoomProps> } | { readonly error: unknown } | null;

const useRoom = (room: Route['room']): Loaded => {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    let wanted = true;
    const keep = (result: Loaded) => wanted && setLoaded(result);
    keep(null);
    rooms[room]?.load().then(
      (Page) => keep({ Page }),
      (error: unknown) => keep({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [room]);
  return loaded;
};

/** False until a room was entered: a page that is opened begins at its top, as any other. */
let entered = false;

/** Puts the focus on the heading of a room that was entered, so that who listens hears where they are. */
const Entered = ({ children }: { readonly children: ComponentChildren }) => {
  useEffect(() => {
    const main = document.querySelector('main');
    if (!entered || !main) {
      entered = true;
      return undefined;
    }
    main.scrollTop = 0;
    main.focus({ preventScroll: true });
    const focusHeading = () => {
      const heading = main.querySelector('h1');
      if (!heading || document.activeElement !== main) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    focusHeading();
    // A room that asks the server first has its heading later.
    const watch = new MutationObserver(focusHeading);
    watch.observe(main, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return <>{children}</>;
};

const Room = ({ room, id }: Route) => {
  const loaded = useRoom(room);
  const [broken, mend] = useErrorBoundary();
  if (broken) return <Broken error={broken} onRetry={mend} />;
  if (!loaded) return <Waiting label="Открываю…" />;
  if ('error' in loaded) return <Broken error={loaded.error} onRetry={() => location.reload()} />;
  return <Entered>{h(loaded.Page, { id })}</Entered>;
};

/** What stands at the address; entering another document or room begins anew. */
export const ShownRoom = () => {
  const route = useStore((state) => state.route);
  return route && rooms[route.room] ? <Room key={pathOf(route)} {...route} /> : <Lost />;
};
