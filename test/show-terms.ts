import type { Period, Term } from '../pipeline/model/document.ts';

/** A deadline's terms in short, for tables of tests: «by 2021-09-10», «2021-09-01..2021-09-30», «?по графику». */
export const showTerms = (terms: readonly Term[]): string => terms.map(showTerm).join('; ');

const showTerm = (term: Term): string => {
  switch (term.kind) {
    case 'date':
      return term.date;
    case 'by':
      return `by ${term.date}`;
    case 'period':
      return `${term.from}..${term.to}`;
    case 'recurring':
      return `${term.per} ${term.rule}`;
    case 'continuous':
      return 'continuous';
    case 'conditional':
      return `?${term.condition}`;
  }
};

/** The school year that begins in the given year, 1 September to 31 August. */
export const schoolYear = (first: number): Period => ({
  kind: 'school-year',
  from: `${first}-09-01`,
  to: `${first + 1}-08-31`,
  text: `${first}-${first + 1} учебный год`,
});

export const calendarYear = (year: number): Period => ({
  kind: 'calendar-year',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  text: `${year} год`,
});
