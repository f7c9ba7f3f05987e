import type { Diagnostic } from '../../model/document.ts';

/** One thing the program can say: how grave it is, and its Russian text, which says what to do next. */
export interface Rule<Values> {
  readonly severity: Diagnostic['severity'];
  readonly text: (values: Values) => string;
}

export const rule = <Values = void>(
  severity: Diagnostic['severity'],
  text: (values: Values) => string,
): Rule<Values> => ({ severity, text });
