import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../../model/plural.ts';
import type { DeskDocument } from '../../contract/desk-document.ts';
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
  const read = documents.filter(({ state }) => state.kind === 'read').length;
  const all = counted(documents.length, ['документа', 'документов', 'документов']);
  return (
    <p class="look-spoken" role="status">
      Прочитано {read} из {all}
    </p>
  );
};

/** The documents with what is to be done for each. */
export const DeskList = ({ documents }: { readonly documents: readonly DeskDocument[] }) => {
  const uploads = useStore((state) => state.uploads);
  const [choice, setChoice] = useState(everything);
  const rows = useMemo(() => chooseRows(documents, choice), [documents, choice]);
  const counts = useMemo(() => countStages(withText(documents, choice.text)), [documents, choice.text]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <ListTools choice={choice} counts={counts} total={total} onChange={setChoice} />
      <Heard documents={documents} />
      {rows.length + uploads.length === 0 && <Nothing onAll={() => setChoice(everything)} />}
      <ul class="desk-list" onKeyDown={moveByArrow}>
        {uploads.map((upload) => (
          <UploadRow key={`upload-${upload.id}`} upload={upload} />
        ))}
        {rows.map((document) => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </ul>
    </>
  );
};
