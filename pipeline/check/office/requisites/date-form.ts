import { findDates } from '../../../model/dates/russian-date.ts';
import { orderTexts, textOfLines } from '../lines/printed-text.ts';
import { differs, type FaultPlace, officeRule } from '../office-rule.ts';

const inDigits = /^\d{2}\.\d{2}\.\d{4}$/u;
const inWords = /^\d{1,2}\s\p{L}+\s\d{4}\s?(?:г\.|года|год)$/u;
/** «10.09.2021 г.», «10.09.21»: what is wrong wherever it stands. */
const mixed = /^\d{1,2}\.\d{1,2}\.\d{2}(?:\d{2}(?=\s?г)|(?!\d))/u;

interface Dated extends FaultPlace {
  readonly text: string;
  /** True for the requisite itself, whose form is strict; running text may say a date in more ways. */
  readonly strict: boolean;
}

/** A date is «05.06.2016» or «5 июня 2016 г.»: «10.09.2021 г.» mixes the two, «10.9.21» is neither. */
export const dateForm = officeRule({
  id: 'office/date-form',
  source: 'Дата документа (2016: 5.10)',
  mark: 'm',
  judge: (paper) => {
    const { roles } = paper;
    const strict = [
      ...roles.of('date'),
      ...roles.appendices.flatMap(({ kind, lines }) => (kind === 'approval' ? [] : lines)),
    ];
    const texts: readonly Dated[] = [
      ...strict.map((line) => ({ text: textOfLines(paper, [line]), line, strict: true })),
      ...orderTexts(paper).map((text) => ({ ...text, strict: false })),
    ];
    const dates = texts.flatMap((dated) =>
      findDates(dated.text).map(({ index, length }) => ({
        ...dated,
        date: dated.text.slice(index, index + length).trim(),
      })),
    );
    if (dates.length === 0) return null;
    return dates
      .filter(({ date, strict: isStrict }) =>
        isStrict ? !inDigits.test(date) && !inWords.test(date.replace(/\s+/gu, ' ')) : mixed.test(date),
      )
      .map(({ date, line, path }) =>
        differs('«05.06.2016» или «5 июня 2016 г.»', `«${date}»`, { line, path }),
      );
  },
});
