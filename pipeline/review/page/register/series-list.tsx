import type { Series } from '../../../model/journal/journal-entry.ts';
import { printNumber } from '../../../model/journal/journal-number.ts';

/** Each name once. */
export const seriesNames = (all: readonly Series[]): readonly string[] => [
  ...new Set(all.map(({ name }) => name)),
];

/** The series of the register with the look of their numbers; the latest row of each holds now. */
export const SeriesList = ({ all }: { readonly all: readonly Series[] }) => (
  <ul class="register-series" aria-label="Серии номеров">
    {seriesNames(all).flatMap((wanted) => {
      const row = all.filter(({ name }) => name === wanted).at(-1);
      if (!row) return [];
      const { name, kind, format, year, first } = row;
      const number = printNumber(format, { series: name, year, ordinal: first, letter: '' });
      return [
        <li key={name} class="look-card">
          <span>
            <b>{name}</b> {kind === name ? '' : kind}
          </span>
          <span class="look-aside">
            № {number}, с {year} года
          </span>
        </li>,
      ];
    })}
  </ul>
);
