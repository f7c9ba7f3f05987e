import { useMemo, useState } from 'preact/hooks';
import { russianDay } from '../../../model/dates/russian-day.ts';
import type { ReportData } from '../../contract/report-data.ts';
import { HelpDialog, useHelpKey, useKeyHelp } from '../app/help.tsx';
import { Button, IconButton } from '../look/button.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { openSession } from '../review/session/review-session.ts';
import { ChangeTable } from './change-table.tsx';
import { reportSource } from './report-source.ts';

const keyHelp = {
  title: 'Сверка',
  rows: [
    { keys: ['F8', 'N'], does: 'следующее сомнение' },
    { keys: ['Shift+F8', 'P'], does: 'предыдущее сомнение' },
    { keys: ['←', '→', '↑', '↓'], does: 'к соседнему значению' },
    { keys: ['+', '−', '0', 'R'], does: 'на бумаге: крупнее, мельче, по ширине, повернуть' },
  ],
};

interface ViewSwitchProps {
  readonly period: string;
  readonly changes: boolean;
  readonly onChanges: (changes: boolean) => void;
}

const ViewSwitch = ({ period, changes, onChanges }: ViewSwitchProps) => (
  <fieldset class="report-switch">
    <legend class="look-spoken">Что показать</legend>
    <Button small look="quiet" aria-pressed={!changes} onClick={() => onChanges(false)}>
      Сверка с бумагой
    </Button>
    <Button small look="quiet" aria-pressed={changes} onClick={() => onChanges(true)}>
      Изменения на {period}
    </Button>
  </fieldset>
);

/** The review of one document, to be looked at; and what a new period would change in it, where that was asked for. */
export const ReportFrame = ({ data }: { readonly data: ReportData }) => {
  const { name, made, review, renewal } = data;
  const session = useMemo(() => openSession(reportSource(data), review), [data]);
  const [changes, setChanges] = useState(false);
  const [helped, setHelped] = useState(false);
  useKeyHelp(keyHelp);
  useHelpKey(() => setHelped(true));
  return (
    <div class="app-frame">
      <header class="app-head report-head">
        <p class="report-name">
          <b>{name}</b> <span class="report-made">прочитано {russianDay(made)}, только для просмотра</span>
        </p>
        {renewal && <ViewSwitch period={renewal.period} changes={changes} onChanges={setChanges} />}
        <IconButton icon="help" label="Клавиши (?)" onClick={() => setHelped(true)} />
      </header>
      <main id="main" class="app-main" tabIndex={-1}>
        {renewal && changes ? (
          <section class="report-changes">
            <h1>Изменения на {renewal.period}</h1>
            <ChangeTable changes={renewal.changes} />
          </section>
        ) : (
          <ReviewScreen session={session} onward={null} />
        )}
      </main>
      {helped && <HelpDialog onClose={() => setHelped(false)} />}
    </div>
  );
};
