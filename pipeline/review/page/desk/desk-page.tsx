import './desk.css';
import { useKeyHelp } from '../app/help.tsx';
import type { KeyHelp } from '../app/state.ts';
import { useStore } from '../app/store.ts';
import { Waiting } from '../look/progress.tsx';
import { AddButtons } from './add-buttons.tsx';
import { DeskList } from './desk-list.tsx';
import { DropAnywhere } from './drop-anywhere.tsx';
import { FirstRun } from './first-run.tsx';
import { useIntake } from './use-intake.tsx';

const keys: KeyHelp = {
  title: 'Список документов',
  rows: [
    { keys: ['/'], does: 'искать' },
    { keys: ['↓', '↑'], does: 'к следующему или предыдущему документу' },
    { keys: ['Enter'], does: 'открыть документ на том шаге, который дальше' },
    { keys: ['Ctrl+V'], does: 'взять файл или снимок из буфера обмена' },
  ],
};

/** The list of documents; in an empty one, how to begin. */
export const DeskPage = () => {
  const documents = useStore((state) => state.documents);
  const sending = useStore((state) => state.uploads.length > 0);
  const { dialog, ...intake } = useIntake();
  useKeyHelp(keys);
  if (documents === null) return <Waiting label="Открываю список документов…" />;
  const empty = documents.length === 0 && !sending;
  return (
    <div class="look-page">
      <DropAnywhere onFiles={intake.take} />
      {dialog}
      {empty ? (
        <FirstRun {...intake} />
      ) : (
        <>
          <div class="desk-head">
            <h1>Документы</h1>
            <p class="desk-hint">Файлы и папки можно перетащить прямо на страницу.</p>
            <AddButtons {...intake} />
          </div>
          <DeskList documents={documents} />
        </>
      )}
    </div>
  );
};
