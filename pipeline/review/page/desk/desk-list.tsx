import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskDocument } from '../../contract/desk-document.ts';
import type { Upload } from '../app/state.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { type Choice, chooseRows, countStages, withText } from './choose-rows.ts';
import { DocumentRow } from './document-row.tsx';
import { ListTools } from './list-tools.tsx';
import { UploadRow } from './upload-row.tsx';

const everything: Choice = { text: '', stage: null, sorting: 'latest' };

/** The arrows go from document to document. */
const moveByArrow = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.desk-name > a')];
  const row = event.target.closest('li');
  const here = names.findIndex((name) => row?.contains(name));
  const there = names[here + by];
  if (!there) return;
  event.preventDefault();
  there.focus();
};

const Nothing = ({ onAll }: { readonly onAll: () => void }) => (
  <EmptyState icon="search" title="Ничего не нашлось">
    <p>Проверьте слова поиска или покажите все документы.</p>
    <Button onClick={onAll}>Показать все</Button>
  </EmptyState>
);

/** How many are read, said to who listens whenever it changes. */
const Heard = ({ documents }: { readonly documents: readonly DeskDocument[] }) => {
  const count = (kind: DeskDocument['state']['kind']) =>
    documents.filter(({ state }) => state.kind === kind).length;
  const failed = count('failed');
  return (
    <p class="look-spoken" role="status">
      Прочитано документов: {count('read')} из {documents.length}
      {failed > 0 && `, не удалось прочитать: ${failed}`}
    </p>
  );
};

/** Rows that are shown at once; more come when the end of the list is seen. */
const portion = 80;

/** Stands at the end of a list that goes on. */
const More = ({ left, onMore }: { readonly left: number; readonly onMore: () => void }) => {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: '600px' },
    );
    if (end.current) watch.observe(end.current);
    return () => watch.disconnect();
    // Looked at anew after each portion: the end may be in sight still.
  }, [left]);
  return (
    <div ref={end} class="desk-more">
      <Button onClick={onMore}>Показать ещё ({left})</Button>
    </div>
  );
};

/** Uploads that are shown; the others wait behind them. */
const shownUploads = 6;

/** What is being sent, and before it what could not be. */
const Uploads = ({ uploads }: { readonly uploads: readonly Upload[] }) => {
  const rows = [...uploads.filter(({ trouble }) => trouble), ...uploads.filter(({ trouble }) => !trouble)];
  const behind = rows.length - shownUploads;
  return (
    <>
      {rows.slice(0, shownUploads).map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
      {behind > 0 && <li class="desk-row desk-about">Ждут загрузки ещё: {behind}</li>}
    </>
  );
};

/** The documents with what is to be done for each. */
export const DeskList = ({ documents }: { readonly documents: readonly DeskDocument[] }) => {
  const uploads = useStore((state) => state.uploads);
  const [choice, setChoice] = useState(everything);
  const rows = useMemo(() => chooseRows(documents, choice), [documents, choice]);
  const counts = useMemo(() => countStages(withText(documents, choice.text)), [documents, choice.text]);
  const [most, setMost] = useState(portion);
  const change = (next: Choice) => {
    setMost(portion);
    setChoice(next);
  };
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <ListTools choice={choice} counts={counts} total={total} onChange={change} />
      <Heard documents={documents} />
      {rows.length + uploads.length === 0 && <Nothing onAll={() => change(everything)} />}
      <ul class="desk-list" onKeyDown={moveByArrow}>
        <Uploads uploads={uploads} />
        {rows.slice(0, most).map((document) => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </ul>
      {rows.length > most && <More left={rows.length - most} onMore={() => setMost(most + portion)} />}
    </>
  );
};
