import type { Series } from '../../../model/journal/journal-entry.ts';
import { isNumberFormat, printNumber } from '../../../model/journal/journal-number.ts';
import { isSeriesName } from '../../../model/journal/series-name.ts';

/** A new series as it is typed. */
export interface SeriesDraft {
  readonly name: string;
  readonly kind: string;
  readonly format: string;
  readonly year: string;
  readonly first: string;
}

/** What is wrong with each field, in Russian. */
export type DraftErrors = Partial<Record<keyof SeriesDraft, string>>;

export const newSeries = (year: number): SeriesDraft => ({
  name: '',
  kind: '',
  format: '{n}-{series}',
  year: String(year),
  first: '1',
});

/** Numbers and years as a register has them. */
const mostNumber = 999_999;
const [firstYear, lastYear] = [1900, 2199];

const wholeNumber = (typed: string): number | null =>
  /^\d{1,6}$/u.test(typed.trim()) ? Number(typed.trim()) : null;

export const draftErrors = ({ name, format, year, first }: SeriesDraft): DraftErrors => {
  const from = wholeNumber(year);
  const ordinal = wholeNumber(first);
  return {
    ...(!isSeriesName(name.trim()) && {
      name: name.trim()
        ? 'Подойдут буквы и цифры, не больше 30 знаков.'
        : 'Назовите серию коротко: «ОД», «ЛС», «К».',
    }),
    ...(!isNumberFormat(format.trim(), name.trim() || 'ОД') && {
      format: 'В образце нужно ровно одно {n} — порядковый номер, например {n}-ОД.',
    }),
    ...((from === null || from < firstYear || from > lastYear) && {
      year: 'Напишите год четырьмя цифрами.',
    }),
    ...((ordinal === null || ordinal < 1 || ordinal > mostNumber) && {
      first: 'Напишите число: 1, если номера начинаются с первого.',
    }),
  };
};

/** The series that was typed; null as long as anything is wrong with it. */
export const seriesOfDraft = (draft: SeriesDraft): Series | null => {
  if (Object.keys(draftErrors(draft)).length > 0) return null;
  const name = draft.name.trim();
  return {
    name,
    kind: draft.kind.trim() || name,
    format: draft.format.trim(),
    year: Number(draft.year),
    first: Number(draft.first),
  };
};

/** The first two numbers that the series would give: «58-ОД» and «59-ОД»; none where it could not give any. */
export const exampleNumbers = (draft: SeriesDraft): readonly string[] => {
  const series = seriesOfDraft({ ...draft, name: draft.name.trim() || 'ОД' });
  if (!series) return [];
  const { name, format, year, first } = series;
  return [first, first + 1].map((ordinal) =>
    printNumber(format, { series: name, year, ordinal, letter: '' }),
  );
};
