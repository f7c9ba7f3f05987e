import type { Diagnostic } from '../model/document.ts';

type Severity = Diagnostic['severity'];

/** How grave what is said is, in a clerk's words, the gravest first. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'внимание',
  info: 'к сведению',
};

const gravity = Object.keys(severityWords);

/** The gravest first, else in their order. */
export const byGravity = <Said extends { readonly severity: Severity }>(
  all: readonly Said[],
): readonly Said[] => all.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
