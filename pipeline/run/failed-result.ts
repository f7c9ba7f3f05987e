import type { Failure } from '../report/failure.ts';
import type { DocumentResult, WorkFailure } from './outcome.ts';

export const workFailure = ({ rule, message, advice, exitCode }: Failure): WorkFailure => ({
  rule,
  message,
  advice,
  exitCode,
});

/** The result of a document that could not be worked on. */
export const failedResult = (name: string, failure: WorkFailure, seconds: number): DocumentResult => ({
  name,
  state: 'failed',
  exitCode: failure.exitCode,
  summary: null,
  failure: {
    rule: failure.rule,
    message: failure.message,
    advice: failure.advice,
    exitCode: failure.exitCode,
  },
  pages: null,
  seconds,
  files: [],
  thumbnail: null,
});
