/** A day of the calendar as a text names it. */
export interface Day {
  /** Null where the text leaves it to the period: «до 10 сентября». */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * What words name a time: `date` full days, `day` days without a year, `month` months with a year, `months` without one,
 * `span` «2021-2022», `part` a quarter or half-year, `name` a year within a name («ГИА-2021»), `year` a year alone,
 * `count` «2-х лет», `theme` «Год семьи», `edition` «XXV» of a tournament, `cycle` «раз в три года», `jubilee` «50-летие», `monthly` «до 5 числа», `standard` «ГОСТ …-2016».
 */
export type TimeKind =
  | 'date'
  | 'day'
  | 'month'
  | 'months'
  | 'span'
  | 'part'
  | 'name'
  | 'year'
  | 'count'
  | 'cycle'
  | 'jubilee'
  | 'theme'
  | 'edition'
  | 'monthly'
  | 'standard';

/** A piece of text that names a time. */
export interface FoundTime {
  readonly kind: TimeKind;
  readonly text: string;
  readonly index: number;
  /** The years that it names, in their order. */
  readonly years: readonly number[];
  /** The days that it names, in their order. */
  readonly days: readonly Day[];
  /** The month (1–12) that bears its year, the last of several; null where it names none. */
  readonly month: number | null;
}
