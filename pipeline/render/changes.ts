import type { Certainty, Change, Moved } from '../model/change.ts';
import { readableDay } from '../model/dates/russian-day.ts';
import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { isGiven } from '../model/given-change.ts';
import { ownTitle } from '../model/own-title.ts';
import { fillPage } from './fill-page.ts';

const severities: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'Ошибка',
  warning: 'Предупреждение',
  info: 'К сведению',
};

/** What is said of the document; the rows that ask are not said again. */
const remarksOf = ({ diagnostics }: OrderDocument) =>
  Object.entries(severities).flatMap(([severity, name]) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity && diagnostic.rule !== 'renew/blocked')
      .map(({ message, page }) => ({ severity: name, message, page })),
  );

/** A value as the document shows it: the contract's date in a clerk's form. */
const shown = (value: string | null): string | null => (value === null ? null : readableDay(value));

const rowsOf = (changes: readonly Change[], group: Certainty | 'given') =>
  changes
    .filter((change) => (isGiven(change) ? 'given' : change.certainty) === group)
    .map((change) => ({
      ...change,
      old: shown(change.old),
      new: shown(change.new),
      same: change.old !== null && change.old === change.new,
      text: shown(change.new ?? change.old),
    }));

/** The list of changes as one HTML page that needs nothing else: to read on the screen and to print. */
export const renderChanges = ({ document, changes }: Moved): Promise<string> =>
  fillPage('changes', 'changes', {
    title: ownTitle(document),
    source: document.source.name,
    blocked: rowsOf(changes, 'blocked'),
    confirm: rowsOf(changes, 'confirm'),
    given: rowsOf(changes, 'given'),
    derived: rowsOf(changes, 'derived'),
    kept: rowsOf(changes, 'kept'),
    remarks: remarksOf(document),
  });
