import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../../model/journal/journal-entry.ts';
import { useClient } from '../app/client-context.ts';
import { useKeyHelp } from '../app/help.tsx';
import { toastTrouble } from '../app/toasts.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
import { EntryTable } from './entry-table.tsx';
import { ExportLinks } from './export-links.tsx';
import { ImportDialog } from './import-dialog.tsx';
import './register.css';
import { FilterBar } from './register-filter.tsx';
import { SeriesDialog } from './series-dialog.tsx';
import { SeriesList, seriesNames } from './series-list.tsx';
import { type Register, useRegister } from './use-register.ts';
import { VoidDialog } from './void-dialog.tsx';

/** The dialog that is open, if any. */
type Open = 'series' | 'import' | JournalEntry | null;

type Verdict = { readonly message: string; readonly sound: boolean };

const keyHelp = {
  title: 'Журнал',
  rows: [{ keys: ['←', '→'], does: 'прокрутить широкую таблицу, когда выбрана она' }],
};

const Dialogs = ({ open, register, onClose }: { open: Open; register: Register; onClose: () => void }) => {
  const series = register.view?.series ?? [];
  const done = () => {
    onClose();
    register.reload();
  };
  if (open === 'series')
    return <SeriesDialog year={new Date().getFullYear()} onClose={onClose} onAdded={done} />;
  if (open === 'import')
    return <ImportDialog series={seriesNames(series)} onClose={onClose} onTaken={done} />;
  return open && <VoidDialog entry={open} onClose={onClose} onVoided={done} />;
};

const Beginning = ({ onBegin }: { readonly onBegin: () => void }) => (
  <EmptyState icon="file" title="Журнала ещё нет">
    <p class="register-beginning">
      Журнал выдаёт приказам номера по порядку и помнит, какой номер у какого приказа. Заведите серию номеров,
      например «ОД» для основной деятельности, и журнал начнётся с неё; прежний журнал можно внести потом.
    </p>
    <Button look="main" icon="plus" onClick={onBegin}>
      Завести первую серию
    </Button>
  </EmptyState>
);

const Entries = ({ register, onVoid }: { register: Register; onVoid: (entry: JournalEntry) => void }) => {
  const { view, filter, setFilter, more } = register;
  if (!view) return null;
  const { entries, total } = view;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar view={view} filter={filter} onFilter={setFilter} />
      <p class="look-aside" role="status">
        {entries.length < total ? `Показано ${entries.length} из ${total}` : `Записей: ${total}`}
      </p>
      {entries.length > 0 && <EntryTable entries={entries} onVoid={onVoid} />}
      {entries.length === 0 && (
        <EmptyState icon="search" title={isFiltered ? 'Ничего не нашлось' : 'Записей пока нет'}>
          {isFiltered ? (
            <Button onClick={() => setFilter({})}>Показать все записи</Button>
          ) : (
            <p>Номер появится здесь, когда вы выпустите приказ или внесёте прежний журнал.</p>
          )}
        </EmptyState>
      )}
      {entries.length < total && (
        <Button class="register-more" onClick={more}>
          Показать ещё
        </Button>
      )}
    </>
  );
};

/** The register of orders: series, entries, import, export, a check that nobody has altered it. */
export const RegisterPage = () => {
  const client = useClient();
  const register = useRegister();
  const [open, setOpen] = useState<Open>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  useKeyHelp(keyHelp);
  const { view, trouble } = register;
  const verify = () => client.verifyRegister().then(setVerdict, toastTrouble);
  const hasSeries = view !== null && view.series.length > 0;
  return (
    <div class="look-page register">
      <header class="register-head">
        <h1>Журнал приказов</h1>
        {hasSeries && (
          <div class="register-tools">
            <Button icon="plus" onClick={() => setOpen('series')}>
              Новая серия
            </Button>
            <Button icon="upload" onClick={() => setOpen('import')}>
              Внести прежний журнал
            </Button>
            <Button icon="lock" onClick={verify}>
              Проверить журнал
            </Button>
          </div>
        )}
      </header>
      {trouble && (
        <Notice
          tone="bad"
          title={trouble.message}
          actions={<Button onClick={register.reload}>Повторить</Button>}
        >
          {trouble.advice}
        </Notice>
      )}
      <div class="register-verdict" role="status">
        {verdict && (
          <Notice
            tone={verdict.sound ? 'good' : 'bad'}
            actions={
              <Button small onClick={() => setVerdict(null)}>
                Понятно
              </Button>
            }
          >
            {verdict.message}
          </Notice>
        )}
      </div>
      {!view && !trouble && <Waiting label="Открываю журнал…" />}
      {view && !hasSeries && <Beginning onBegin={() => setOpen('series')} />}
      {hasSeries && (
        <>
          <SeriesList all={view.series} />
          <Entries register={register} onVoid={setOpen} />
          {(view.total > 0 || (register.filter.text && view.years.length > 0)) && (
            <ExportLinks filter={register.filter} />
          )}
          <p class="look-aside">Хранится здесь: {view.place}</p>
        </>
      )}
      <Dialogs open={open} register={register} onClose={() => setOpen(null)} />
    </div>
  );
};
