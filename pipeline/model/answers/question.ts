/** A question that stays open: what was, what is proposed, and where; a person answers it in the answers file. */
export interface Question {
  /** JSON Pointer into the document before items were dropped or added. */
  readonly place: string;
  /** The same place in a clerk's words. */
  readonly where: string;
  /** In Russian. */
  readonly question: string;
  readonly was: string | null;
  /** Null where only a person can know. */
  readonly proposed: string | null;
}

/** A person of last year's document who may have changed. */
export interface PersonQuestion {
  /** In the nominative as far as it could be told. */
  readonly was: string;
  /** All places that name the person, in a clerk's words. */
  readonly where: string;
  readonly question: string;
}

/** All that is still to be answered. */
export interface OpenQuestions {
  readonly questions: readonly Question[];
  readonly people: readonly PersonQuestion[];
}
