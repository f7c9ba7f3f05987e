/** What the server answers where it does not do what was asked: JSON beside a status of 400 or more. */
export interface Refusal {
  /** Rule id: `review/stale` (409: somebody else has changed the document since), `review/not-found`, `review/too-large`, … */
  readonly rule: string;
  /** In Russian. */
  readonly message: string;
  readonly advice: string;
}
