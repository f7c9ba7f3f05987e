import type { OrderDocument } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { paperSuffixes } from '../../model/paper-form.ts';
import { tasksByParty } from '../../model/plan-tasks.ts';
import type { Say } from '../../report/say.ts';
import { documentLine } from '../plan/document-line.ts';
import type { IssuedFile } from '../render-forms.ts';
import { type TimedTask, timedTasks } from './calendar-events.ts';
import { renderIcs } from './render-ics.ts';

interface CalendarOptions {
  readonly mark: string | null;
  readonly settings: OfficeSettings;
  /** True writes one for each party too. */
  readonly perParty: boolean;
}

/** Characters of a party in a file's name. */
const longestName = 60;

/** What no name of a file may have (Windows), and what is not seen in one. */
const forbidden = /[<>:"/\\|?*\p{C}]+/gu;

/** Party → what a file's name bears of it: nothing that Windows forbids, none twice. */
const fileNames = (parties: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const named = (name: string, count = 1): string => {
    const numbered = count === 1 ? name : `${name} ${count}`;
    return taken.has(numbered.toLowerCase()) ? named(name, count + 1) : numbered;
  };
  return new Map(
    parties.map((party) => {
      const words = party.replace(forbidden, ' ').replace(/\s+/gu, ' ').slice(0, longestName);
      const name = named(words.replace(/^[.\s]+|[.\s]+$/gu, '') || 'Ответственный');
      taken.add(name.toLowerCase());
      return [party, name];
    }),
  );
};

/** Items that are named where they have no days. */
const shownItems = 10;

/** Characters of an item without a number by which it is named. */
const longestCall = 40;

const calledBy = ({ item: { number, activity } }: TimedTask): string =>
  number ?? `«${(activity ?? '').slice(0, longestCall).trim()}…»`;

/**
 * The calendar of a document, and of each party; null where no item of it has days. Items without days, which a
 * calendar cannot show, are said.
 */
export const writeCalendars = (
  document: OrderDocument,
  { perParty, ...look }: CalendarOptions,
  say: Say,
): readonly IssuedFile[] | null => {
  const tasks = timedTasks(document, look.settings.week);
  const title = document.plans[0]?.title ?? document.order?.title ?? document.source.name;
  const name = [documentLine(document), title].filter(Boolean).join('. ');
  const whole = renderIcs(document, { name, tasks }, look);
  if (whole === null) return null;
  const undated = tasks.filter((task) => task.undated).map(calledBy);
  if (undated.length > 0)
    say('render/undated-items', { shown: undated.slice(0, shownItems), count: undated.length });
  const calendars: { suffix: string; text: string }[] = [{ suffix: paperSuffixes.ics, text: whole }];
  const groups = perParty ? tasksByParty(tasks) : [];
  const names = fileNames(groups.flatMap(({ party }) => party ?? []));
  for (const { party, tasks: own } of groups) {
    const text = party && renderIcs(document, { name: `${party}. ${name}`, tasks: own }, look);
    if (text) calendars.push({ suffix: `.${names.get(party)}${paperSuffixes.ics}`, text });
  }
  return calendars.map(({ suffix, text }) => ({ suffix, bytes: new TextEncoder().encode(text) }));
};
