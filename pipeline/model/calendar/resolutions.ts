/**
 * What the Government moved in each year: постановление «О переносе выходных дней в … году», taken under part 5 of
 * article 112 of the Labour Code. The eight January holidays of that article hold since 2013, the table's first year.
 */
export interface Resolution {
  /** Of the resolution itself, ISO 8601. */
  readonly date: string;
  readonly number: string;
  /** Days off that move within the year, month-day: from the first to the second. */
  readonly moves: readonly (readonly [from: string, to: string])[];
}

// biome-ignore format: a table
export const resolutions: Readonly<Record<number, Resolution>> = {
  2013: { date: '2012-10-15', number: '1048', moves: [['01-05', '05-02'], ['01-06', '05-03'], ['02-25', '05-10']] },
  2014: { date: '2013-05-28', number: '444', moves: [['01-04', '05-02'], ['01-05', '06-13'], ['02-24', '11-03']] },
  2015: { date: '2014-08-27', number: '860', moves: [['01-03', '01-09'], ['01-04', '05-04']] },
  2016: { date: '2015-09-24', number: '1017', moves: [['01-02', '05-03'], ['01-03', '03-07'], ['02-20', '02-22']] },
  2017: { date: '2016-08-04', number: '756', moves: [['01-01', '02-24'], ['01-07', '05-08']] },
  2018: {
    date: '2017-10-14',
    number: '1250',
    moves: [['01-06', '03-09'], ['01-07', '05-02'], ['04-28', '04-30'], ['06-09', '06-11'], ['12-29', '12-31']],
  },
  2019: { date: '2018-10-01', number: '1163', moves: [['01-05', '05-02'], ['01-06', '05-03'], ['02-23', '05-10']] },
  2020: { date: '2019-07-10', number: '875', moves: [['01-04', '05-04'], ['01-05', '05-05']] },
  2021: { date: '2020-10-10', number: '1648', moves: [['01-02', '11-05'], ['01-03', '12-31'], ['02-20', '02-22']] },
  2022: { date: '2021-09-16', number: '1564', moves: [['01-01', '05-03'], ['01-02', '05-10'], ['03-05', '03-07']] },
  2023: { date: '2022-08-29', number: '1505', moves: [['01-01', '02-24'], ['01-08', '05-08']] },
  2024: {
    date: '2023-08-10',
    number: '1314',
    moves: [['01-06', '05-10'], ['01-07', '12-31'], ['04-27', '04-29'], ['11-02', '04-30'], ['12-28', '12-30']],
  },
  2025: {
    date: '2024-10-04',
    number: '1335',
    moves: [['01-04', '05-02'], ['01-05', '12-31'], ['02-23', '05-08'], ['03-08', '06-13'], ['11-01', '11-03']],
  },
  2026: { date: '2025-09-24', number: '1466', moves: [['01-03', '01-09'], ['01-04', '12-31']] },
  2027: { date: '2026-09-17', number: '1187', moves: [['01-02', '11-05'], ['01-03', '12-31'], ['02-20', '02-22']] },
};
