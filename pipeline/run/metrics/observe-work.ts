import type { DocumentWork } from '../work/document-work.ts';
import type { Observer, Step, Whose } from './observer.ts';
import { timed } from './timed.ts';

/** The work on one document, each of whose steps is told of. */
export const observeWork = (
  work: DocumentWork,
  whose: Whose,
  { piece }: Pick<Observer, 'piece'>,
): DocumentWork => {
  const toldAs = (step: Step) => (seconds: number, rule: string | null) =>
    piece(whose, { step, seconds, rule });
  return {
    survey: timed(work.survey, toldAs('survey')),
    recognise: timed(work.recognise, toldAs('recognise')),
    prepare: timed(work.prepare, toldAs('prepare')),
    make: timed(work.make, toldAs('make')),
    whole: timed(work.whole, toldAs('whole')),
  };
};
