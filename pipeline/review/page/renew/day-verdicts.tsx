import { russianDay } from '../../../model/dates/russian-day.ts';
import type { DayVerdict } from '../../contract/renewal-view.ts';

/** What the calendar says of each day: a day off is told by a word and a sign, not by colour alone. */
export const DayVerdicts = ({ days }: { readonly days: readonly DayVerdict[] }) =>
  days.length === 0 ? null : (
    <ul class="renew-days" aria-label="По производственному календарю">
      {days.map(({ date, working, words }) => (
        <li key={date} class={working ? 'renew-day' : 'renew-day renew-day-off'}>
          <span aria-hidden="true">{working ? '✓' : '!'}</span> {russianDay(date)} — {words}
        </li>
      ))}
    </ul>
  );
