import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadingState } from '../../contract/desk-document.ts';
import type { ReviewClient } from '../app/client.ts';
import { useClient } from '../app/client-context.ts';
import { useDeskEvents } from '../app/events.ts';
import { useKeyHelp } from '../app/help.tsx';
import { RefusalError, troubleOf } from '../app/refusal-error.ts';
import { Link } from '../app/router.tsx';
import { useStore } from '../app/store.ts';
import { useUnsaved } from '../app/unsaved.ts';
import { Button, buttonClass } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
import { reviewKeys } from './keys.ts';
import { ReviewScreen } from './review-screen.tsx';
import type { ReviewSource } from './review-source.ts';
import { openEditableSession, type ReviewSession } from './session/review-session.ts';

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

type Opened = ReviewSession | { readonly error: unknown } | null;

/** Opens a document's review, again whenever `again` is another number. */
const useOpened = (source: ReviewSource, again: number): Opened => {
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let wanted = true;
    let session: ReviewSession | null = null;
    source.load().then(
      (review) => {
        if (!wanted) return;
        session = openEditableSession(source, review);
        setOpened(session);
      },
      (error: unknown) => wanted && setOpened({ error }),
    );
    return () => {
      wanted = false;
      session?.hands?.close();
    };
  }, [source, again]);
  return opened;
};

/** Warns who leaves as long as something is not saved. */
const useUnsent = (opened: Opened): void => {
  const session = opened && 'store' in opened ? opened : null;
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

/** How far the reading is: a title and what follows from it, in Russian. */
const readingText = (state: ReadingState | undefined): readonly [title: string, text: string] => {
  if (state?.kind === 'failed') return ['Документ не прочитан', `${state.message} ${state.advice}`];
  if (state?.kind === 'cancelled')
    return ['Чтение остановлено', 'Начать его заново можно в списке документов.'];
  const page =
    state?.kind === 'reading' && state.total > 0
      ? `Читаю страницу ${Math.min(state.done + 1, state.total)} из ${state.total}. `
      : '';
  return ['Документ ещё читается', `${page}Как только он будет прочитан, он откроется здесь сам.`];
};

/** The first page is there long before all of it is read. */
const StillRead = ({ id }: { readonly id: string }) => {
  const client = useClient();
  const row = useStore(({ documents }) => documents?.find((each) => each.id === id));
  const [title, text] = readingText(row?.state);
  return (
    <EmptyState icon="file" title={title}>
      <p role="status">{text}</p>
      <p>
        <Link href="/">К списку документов</Link>
      </p>
      {(row?.pages ?? 0) > 0 && (
        <img class="review-first-page" src={client.pictureHref(id, 1, 800)} alt="Первая страница" />
      )}
    </EmptyState>
  );
};

interface NotOpenedProps {
  readonly id: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

const NotOpened = ({ id, error, onRetry }: NotOpenedProps) => {
  if (error instanceof RefusalError && error.rule === 'review/not-read') return <StillRead id={id} />;
  const { message, advice } = troubleOf(error);
  return (
    <Notice tone="bad" title={message} actions={<Button onClick={onRetry}>Попробовать ещё раз</Button>}>
      <p>{advice}</p>
    </Notice>
  );
};

/** The page on which a document is compared with its paper and mended. */
export const ReviewPage = ({ id }: { readonly id: string }) => {
  const client = useClient();
  const name = useStore(({ documents }) => documents?.find((each) => each.id === id)?.name ?? '');
  const source = useMemo(() => serverSource(client, id, name), [client, id]);
  const [again, setAgain] = useState(0);
  const opened = useOpened(source, again);
  useKeyHelp(reviewKeys);
  useUnsent(opened);
  useDeskEvents((event) => {
    const isMine = event.kind === 'review' && event.id === id;
    const wasRead =
      event.kind === 'document' && event.document.id === id && event.document.state.kind === 'read';
    if (opened && 'store' in opened) {
      if (isMine) void opened.hands?.refresh(event.revision).catch(() => undefined);
      if (event.kind === 'back') void opened.hands?.refresh().catch(() => undefined);
    } else if (wasRead || event.kind === 'back') setAgain(again + 1);
  });
  if (opened === null) return <Waiting label="Открываю документ…" />;
  if ('error' in opened)
    return <NotOpened id={id} error={opened.error} onRetry={() => setAgain(again + 1)} />;
  return (
    <ReviewScreen
      session={opened}
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
