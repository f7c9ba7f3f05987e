import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewClient } from '../app/client.ts';
import { useClient } from '../app/client-context.ts';
import { useDeskEvents } from '../app/events.ts';
import { useKeyHelp } from '../app/help.tsx';
import { NotOpened } from '../app/not-opened.tsx';
import { troubleOf } from '../app/refusal-error.ts';
import { Link } from '../app/router.tsx';
import { useStore } from '../app/store.ts';
import { useUnsaved } from '../app/unsaved.ts';
import { buttonClass } from '../look/button.tsx';
import { Waiting } from '../look/progress.tsx';
import { reviewKeys } from './keys.ts';
import { ReviewScreen } from './review-screen.tsx';
import type { ReviewSource } from './review-source.ts';
import { type Opened, useOpened } from './session/use-opened.ts';
import { Unread } from './unread/unread.tsx';
import { usePaper } from './unread/use-paper.ts';

const pictureWidths = [800, 1600, 2400] as const;

/** A document of the server. */
const serverSource = (client: ReviewClient, id: string, name: string): ReviewSource => ({
  name,
  load: () => client.review(id),
  picture: (page, width) => client.pictureHref(id, page, pictureWidths.find((each) => each >= width) ?? 2400),
  edit: (revision, edits) => client.edit(id, revision, edits),
  undo: (revision) => client.undo(id, revision),
  redo: (revision) => client.redo(id, revision),
});

/** Warns who leaves as long as something is not saved. */
const useUnsent = (opened: Opened): void => {
  const session = opened.kind === 'open' ? opened.session : null;
  const [unsent, setUnsent] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const state = session?.store.getState();
      setUnsent(state !== undefined && (state.unsent > 0 || state.editing !== null));
    };
    look();
    return session?.store.subscribe(look);
  }, [session]);
  useUnsaved(unsent);
};

/** The page on which a document is compared with its paper and mended. */
export const ReviewPage = ({ id }: { readonly id: string }) => {
  const client = useClient();
  const row = useStore(({ documents }) => documents?.find((each) => each.id === id));
  const name = row?.name ?? '';
  const source = useMemo(() => serverSource(client, id, name), [client, id]);
  const [again, setAgain] = useState(0);
  const opened = useOpened(source, row?.doubts !== null, again);
  const isUnread = opened.kind === 'unread';
  const paper = usePaper({ client, id, source, pages: isUnread ? (row?.pages ?? 0) : 0 });
  useKeyHelp(reviewKeys);
  useUnsent(opened);
  useDeskEvents((event) => {
    const isMine = event.kind === 'review' && event.id === id;
    const wasRead =
      event.kind === 'document' && event.document.id === id && event.document.state.kind === 'read';
    if (opened.kind === 'open') {
      const { hands } = opened.session;
      if (isMine) void hands?.refresh(event.revision).catch(() => undefined);
      if (event.kind === 'back') void hands?.refresh().catch(() => undefined);
    } else if (wasRead || event.kind === 'back') setAgain(again + 1);
  });
  if (opened.kind === 'opening') return <Waiting label="Открываю документ…" />;
  if (opened.kind === 'refused')
    return <NotOpened trouble={troubleOf(opened.error)} onRetry={() => setAgain(again + 1)} />;
  const session = isUnread ? paper : opened.session;
  if (session === null) return <Unread id={id} alone />;
  return (
    <ReviewScreen
      session={session}
      unread={isUnread && <Unread id={id} />}
      onward={
        <Link
          class={buttonClass({ look: 'main', small: true })}
          href={`/documents/${encodeURIComponent(id)}/renew`}
        >
          Дальше: обновить
        </Link>
      }
    />
  );
};
