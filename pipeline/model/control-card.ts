/** What one party has to do, to be watched over. */
export interface ControlCard {
  /** As a plan or a clause names the party. */
  readonly party: string;
  readonly tasks: readonly ControlTask[];
}

export interface ControlTask {
  /** «1.3 плана», «п. 2 приказа»: where the task stands; null where that has no number. */
  readonly place: string | null;
  readonly text: string;
  /** As printed, null where none is named. */
  readonly deadline: string | null;
}
