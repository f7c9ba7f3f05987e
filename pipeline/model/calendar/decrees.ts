/**
 * Days that a decree of the President declared non-working with pay. They are no days off by the Labour Code, and the
 * published norm of working time counts them as worked, but the offices were closed.
 */
export interface Decree {
  /** Of the decree itself, ISO 8601. */
  readonly date: string;
  readonly number: string;
  /** First and last day, inclusive, ISO 8601. */
  readonly from: string;
  readonly to: string;
}

export const decrees: readonly Decree[] = [
  { date: '2020-03-25', number: '206', from: '2020-03-30', to: '2020-04-03' },
  { date: '2020-04-02', number: '239', from: '2020-04-04', to: '2020-04-30' },
  { date: '2020-04-28', number: '294', from: '2020-05-06', to: '2020-05-08' },
  { date: '2020-05-29', number: '345', from: '2020-06-24', to: '2020-06-24' },
  { date: '2020-06-01', number: '354', from: '2020-07-01', to: '2020-07-01' },
  { date: '2021-04-23', number: '242', from: '2021-05-04', to: '2021-05-07' },
  { date: '2021-10-20', number: '595', from: '2021-10-30', to: '2021-11-07' },
];
