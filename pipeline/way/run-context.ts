import type { Diagnostic } from '../model/document.ts';
import { sayTo } from '../report/say.ts';
import type { Context } from '../stage.ts';

/** What every way takes. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  /** ISO 8601; the machine's own date where it is not given. */
  readonly today?: string;
}

/** The day by the machine's own clock and time zone, ISO 8601. */
export const localToday = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What the stages of one way are given; what they say is added to `diagnostics`. */
export const contextOf = ({ signal, today }: RunOptions, diagnostics: Diagnostic[]): Context => ({
  say: sayTo((diagnostic) => diagnostics.push(diagnostic)),
  today: today ?? localToday(),
  signal: signal ?? new AbortController().signal,
});
