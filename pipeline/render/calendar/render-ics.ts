import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { daysBetween, daysLater } from '../../model/dates/days.ts';
import { ownDay } from '../../model/dates/own-day.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { partiesOf } from '../../model/plan-tasks.ts';
import { numberMark } from '../number-mark.ts';
import { documentLine } from '../plan/document-line.ts';
import type { CalendarEvent, TimedTask } from './calendar-events.ts';

export interface CalendarLook {
  /** What stands before the calendar's name: «ПРОЕКТ»; null for a document that is signed. */
  readonly mark: string | null;
  readonly settings: Pick<OfficeSettings, 'reminder'>;
}

/** Characters of an event's name; the rest stands in its description. */
const longestSummary = 120;

/** Hours of a day, and the hour at which a person is reminded. */
const [wholeDay, reminderHour] = [24, 9];

const hour = 3600;

/** A text without what a calendar's line cannot hold (RFC 5545, 3.1). */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');

const shortened = (text: string): string =>
  text.length <= longestSummary ? text : `${text.slice(0, longestSummary).replace(/\s+\S*$/u, '')}…`;

const named = (name: string, text: string | null | undefined): readonly string[] =>
  text ? [`${name}: ${plain(text)}`] : [];

const taskName = ({ item }: TimedTask): string =>
  plain([item.number && numberMark(item.number), item.activity ?? 'Без названия'].filter(Boolean).join(' '));

const descriptionOf = (task: TimedTask, document: OrderDocument): string => {
  const { plan, section, item } = task;
  return [
    taskName(task),
    ...named('Срок', item.deadline?.text),
    ...named('Ответственный', item.responsible?.text),
    ...named('Результат', item.result),
    ...item.other.flatMap(({ heading, text }) => (heading ? named(heading, text) : [])),
    ...named('Раздел', section.title),
    ...named('План', plan.title),
    ...named('Документ', documentLine(document)),
  ].join('\n');
};

/** Seconds from the first day's midnight to the morning so many days before the last day, negative before it. */
const reminderAt = ({ first, last }: CalendarEvent, days: number): number =>
  ((daysBetween(first, last) - days) * wholeDay + reminderHour) * hour;

/** Midnight in UTC, of which only the day is written. */
const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** All days are whole ones, so that no time zone moves them; the end is the day behind the last (RFC 5545, 3.6.1). */
const eventOf = (
  task: TimedTask,
  { uid, first, last, rule }: CalendarEvent,
  document: OrderDocument,
  { mark }: CalendarLook,
): ICalEventData => ({
  id: uid,
  sequence: 0,
  stamp: dayOf(ownDay(document)),
  start: dayOf(first),
  end: dayOf(daysLater(last, 1)),
  allDay: true,
  repeating: rule === null ? null : `RRULE:${rule}`,
  summary: shortened(taskName(task)),
  description: descriptionOf(task, document),
  categories: partiesOf(task.item).map((name) => ({ name: plain(name) })),
  status: mark === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  transparency: ICalEventTransparency.TRANSPARENT,
});

/** The library escapes the texts of events, but not those of the calendar itself (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

const undatedText = (tasks: readonly TimedTask[]): string => {
  const undated = tasks.filter((task) => task.undated);
  if (undated.length === 0) return '';
  const lines = undated.map((task) => {
    const text = task.item.deadline?.text;
    return `– ${shortened(taskName(task))}${text ? ` (${plain(text)})` : ''}`;
  });
  return ['Без точных дат:', ...lines].join('\n');
};

/**
 * A calendar of items (RFC 5545), null where none of them has days. What has no days is named in its description. The
 * same document gives the same bytes.
 */
export const renderIcs = (
  document: OrderDocument,
  { name, tasks }: { readonly name: string; readonly tasks: readonly TimedTask[] },
  look: CalendarLook,
): string | null => {
  if (tasks.every(({ events }) => events.length === 0)) return null;
  const { reminder } = look.settings;
  const title = plain([look.mark, name].filter(Boolean).join('. '));
  const calendar = ical({
    prodId: { company: 'prikaz', product: 'prikaz', language: 'RU' },
    name: escaped(title),
    description: escaped(undatedText(tasks)) || null,
  });
  for (const task of tasks)
    for (const event of task.events) {
      const written = calendar.createEvent(eventOf(task, event, document, look));
      if (reminder !== null)
        written
          .createAlarm({ type: ICalAlarmType.display, description: shortened(taskName(task)) })
          .triggerAfter(reminderAt(event, reminder))
          // The library does not take this from the alarm's own values.
          .relatesTo(ICalAlarmRelatesTo.start);
    }
  return calendar.toString();
};
