import './papers.css';
import { useRef } from 'preact/hooks';
import { useKeyHelp } from '../app/help.tsx';
import { useShownDocument } from '../app/use-shown-document.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
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
  const { busy, issue } = useIssuing(id, async (issued) => {
    await load();
    page.current?.querySelector<HTMLElement>(`[data-issue="${issued.id}"]`)?.focus();
  });
  if (trouble && !view)
    return (
      <div class="papers-page">
        <h1>Оформить</h1>
        <Notice
          tone="bad"
          title={trouble.message}
          actions={<Button onClick={load}>Попробовать ещё раз</Button>}
        >
          {trouble.advice}
        </Notice>
      </div>
    );
  if (!view || !wish) return <Waiting label="Открываю…" />;
  const isDraft = isDraftOf(wish, view);
  return (
    <div class="papers-page" ref={page}>
      <h1>Оформить</h1>
      <form
        class="papers-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void issue(wish, view);
        }}
      >
        {isDraft && <MissingList id={id} missing={view.missing} />}
        <WishForm view={view} wish={wish} numbered={document?.form !== null} onWish={setWish} />
        <div class="papers-go">
          <Button look="main" type="submit" busy={busy} disabled={wish.forms.length === 0}>
            {isDraft ? 'Сделать черновик' : 'Выпустить'}
          </Button>
          <span class="papers-hint" role="status">
            {busy ? 'Готовлю файлы…' : wish.forms.length === 0 ? 'Отметьте хотя бы один файл' : ''}
          </span>
        </div>
      </form>
      <PreviewPane id={id} wish={sentWish(wish, isDraft)} version={version} />
      <IssueList id={id} issues={view.issues} />
    </div>
  );
};
