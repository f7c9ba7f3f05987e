import './papers.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKeyHelp } from '../app/help.tsx';
import { NotOpened } from '../app/not-opened.tsx';
import { useShownDocument } from '../app/use-shown-document.ts';
import { Button } from '../look/button.tsx';
import { Waiting } from '../look/progress.tsx';
import { DoubtsLeft } from './doubts-left.tsx';
import { IssueList } from './issue-list.tsx';
import { MissingList } from './missing-list.tsx';
import { isDraftOf, sentWish } from './papers-wish.ts';
import { PreviewPane } from './preview-pane.tsx';
import { useIssuing } from './use-issuing.ts';
import { usePapers } from './use-papers.ts';
import { WishForm } from './wish-form.tsx';

const keys = {
  title: 'Оформление',
  rows: [{ keys: ['↑', '↓', 'Page Up', 'Page Down'], does: 'листать страницы, когда выбран просмотр' }],
};

/** Template, number, date, the PDF as it will be, and the files to be taken home. */
export const PapersPage = ({ id }: { readonly id: string }) => {
  const { view, wish, version, trouble, load, setWish } = usePapers(id);
  const page = useRef<HTMLDivElement>(null);
  const document = useShownDocument();
  useKeyHelp(keys);
  const fresh = useRef<string | null>(null);
  const { busy, issue } = useIssuing(id, async (issued) => {
    fresh.current = issued.id;
    await load();
  });
  // Papers that were just made are led to once they are shown, and not before.
  useLayoutEffect(() => {
    const made = page.current?.querySelector<HTMLElement>(`[data-issue="${fresh.current}"]`);
    if (!made) return;
    fresh.current = null;
    made.focus();
  }, [view]);
  if (trouble && !view) return <NotOpened trouble={trouble} onRetry={load} />;
  if (!view || !wish) return <Waiting label="Открываю…" />;
  const isDraft = isDraftOf(wish, view);
  const isReady = view.issues[0] !== undefined && !view.issues[0].outdated;
  return (
    <div class="look-page papers-page" ref={page}>
      <h1>Оформить</h1>
      {isReady && <IssueList id={id} issues={view.issues} />}
      <form
        class="look-card"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void issue(wish, view);
        }}
      >
        <DoubtsLeft />
        {isDraft && <MissingList id={id} missing={view.missing} />}
        <WishForm view={view} wish={wish} numbered={document?.form !== null} onWish={setWish} />
        <div class="papers-go">
          <Button
            look={isReady ? 'plain' : 'main'}
            type="submit"
            busy={busy}
            disabled={wish.forms.length === 0}
          >
            {isDraft ? 'Сделать черновик' : isReady ? 'Выпустить ещё раз' : 'Выпустить'}
          </Button>
          <span class="look-aside" role="status">
            {busy ? 'Готовлю файлы…' : wish.forms.length === 0 ? 'Отметьте хотя бы один файл' : ''}
          </span>
        </div>
      </form>
      <PreviewPane id={id} wish={sentWish(wish, isDraft)} version={version} />
      {!isReady && <IssueList id={id} issues={view.issues} />}
    </div>
  );
};
