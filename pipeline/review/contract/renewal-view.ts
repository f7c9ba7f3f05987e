import type { z } from 'zod';
import type { answersSchema } from '../../model/answers/answers-schema.ts';
import type { OpenQuestions } from '../../model/answers/question.ts';
import type { Change } from '../../model/change.ts';
import type { Immutable } from '../../model/immutable.ts';
import type { RowNames } from './edit/row-names.ts';

/** What the production calendar says of a day: «вторник, рабочий», «воскресенье, выходной», «12 июня, праздник». */
export interface DayVerdict {
  /** ISO 8601. */
  readonly date: string;
  readonly working: boolean;
  /** In Russian. */
  readonly words: string;
}

/** Answers as they are written in an answers file: what `answersSchema` takes, before it is parsed. */
export type WrittenAnswers = Immutable<z.input<typeof answersSchema>>;

/** A row of the list of changes, as a person decides on it. */
export interface ChangeRow {
  readonly change: Change;
  /** Where an answer to it belongs in the answers (`questions`, `texts`); null where nothing can be answered to it. */
  readonly place: string | null;
  /** The whole text that stands at `place` in the new document: an answer in `texts` takes its place. Null where there is none. */
  readonly text: string | null;
  /** What the calendar says of each day that the new value names. */
  readonly days: readonly DayVerdict[];
  /** `given`: a person said it; `agreed`: a person agreed; `open`: waits for a person; `done`: needs nobody. */
  readonly state: 'open' | 'agreed' | 'given' | 'done';
}

/** A document on its way to the next period. */
export interface RenewalView {
  /** Grows with each saved answer, and with each edit of the document; saving names the one it was made on. */
  readonly revision: number;
  /** The document's rows by the places they have at this revision: answers that wait for being saved follow these names. */
  readonly rowNames: RowNames;
  /** The period chosen, as typed; null where none was. */
  readonly period: string | null;
  /** The period after the document's own, and the document's own; null where it has none. */
  readonly suggested: string | null;
  readonly own: string | null;
  /** Why the period could not be taken, in Russian; null where it could. */
  readonly refusal: { readonly message: string; readonly advice: string } | null;
  readonly rows: readonly ChangeRow[];
  readonly open: OpenQuestions;
  /** What was answered so far, in the form of an answers file. */
  readonly answers: WrittenAnswers;
  /** True where nothing but number and date is missing. */
  readonly ready: boolean;
}

/** What is saved: the whole of it, on the revision that it was made on. */
export interface RenewalWish {
  readonly revision: number;
  readonly period: string;
  readonly answers: WrittenAnswers;
}
