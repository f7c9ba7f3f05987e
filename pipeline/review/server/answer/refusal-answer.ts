import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { exitCodes, Failure, failureOf } from '../../../report/failure.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { diskFailed, ownMistake } from '../refusals.ts';

/** Rules that have a status of their own; by RFC 9110, section 15.5. */
const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  'serve/bad-request': 400,
  'serve/no-session': 401,
  'serve/foreign-origin': 403,
  'serve/foreign-host': 421,
  'serve/not-found': 404,
  'serve/too-large': 413,
  'review/stale': 409,
  'review/not-read': 409,
  'review/not-found': 404,
  'review/too-large': 413,
  'review/disk-failed': 507,
  'review/damaged': 507,
  'journal/disk-full': 507,
  'cli/file-too-large': 413,
};

const statusOf = ({ rule, exitCode }: Failure): ContentfulStatusCode => {
  if (exitCode === exitCodes.bug) return 500;
  if (exitCode === exitCodes.missingTool) return 503;
  if (exitCode === exitCodes.output) return 507;
  return statuses[rule] ?? 422;
};

const diskRules: readonly string[] = ['run/output-failed', 'cli/file-not-found', 'cli/file-unreadable'];

/** What the system says about a file names its path, which is nothing for a page. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Failure
    ? diskRules.includes(error.rule)
    : error instanceof Error && 'syscall' in error && 'path' in error;

/** A failure in words for whoever has a page before him, and neither a command line nor this machine's folders. */
const onPage = (error: unknown): Failure => {
  if (isOfDisk(error)) return diskFailed(error);
  const failure = failureOf(error);
  return failure.exitCode === exitCodes.bug ? ownMistake(error) : failure;
};

/** Whatever was thrown, as the page is told; where a bug was, that alone. */
export const refusalAnswer = (
  error: unknown,
): { readonly refusal: Refusal; readonly status: ContentfulStatusCode } => {
  const failure = onPage(error);
  const { rule, message, advice } = failure;
  return { refusal: { rule, message, advice }, status: statusOf(failure) };
};
