import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { exitCodes, type Failure, failureOf } from '../../../report/failure.ts';
import type { Refusal } from '../../contract/refusal.ts';

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
  'cli/file-too-large': 413,
};

const statusOf = ({ rule, exitCode }: Failure): ContentfulStatusCode => {
  if (exitCode === exitCodes.bug) return 500;
  if (exitCode === exitCodes.missingTool) return 503;
  if (exitCode === exitCodes.output) return 507;
  return statuses[rule] ?? 422;
};

/** Whatever was thrown, as the page is told; where a bug was, that alone. */
export const refusalAnswer = (
  error: unknown,
): { readonly refusal: Refusal; readonly status: ContentfulStatusCode } => {
  const failure = failureOf(error);
  const { rule, message, advice } = failure;
  return { refusal: { rule, message, advice }, status: statusOf(failure) };
};
