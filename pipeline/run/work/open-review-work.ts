import type { Answers } from '../../model/answers/answers.ts';
import type { Renewal } from '../../model/change.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { Wanted } from '../wanted.ts';
import { openWork } from './open-work.ts';
import { pagesKeeper } from './pages-keeper.ts';
import { readFiles } from './read-files.ts';
import { readingOf, type WorkOptions } from './reading-of.ts';
import type { ReviewWork } from './review-work.ts';
import { stoppable } from './stoppable.ts';

/** The steps of work at a desk in this process: neither time nor memory are limited, and a crash is the process's own. */
export const openReviewWork = (options: WorkOptions = {}): ReviewWork => {
  const { survey, recognise, make } = openWork(options);
  const lookAt = pagesKeeper();
  return {
    survey,
    recognise,
    make,
    sheets: (input, wanted, signal) =>
      stoppable(signal, (stop) => lookAt(input, readingOf(wanted, stop, options), ({ sheets }) => sheets)),
    picture: (input, number, width, wanted, signal) =>
      stoppable(signal, (stop) =>
        lookAt(input, readingOf(wanted, stop, options), ({ picture }) => picture(number, width)),
      ),
    inspect: ({ name, paths }, known, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const { inspectDocument } = await import('../../pipeline.ts');
        const file = await readFiles(name, paths, stop);
        return inspectDocument(file, { ...readingOf(wanted, stop, options), known });
      }),
    revise: (document, { today }, signal) =>
      stoppable(signal, async (stop) =>
        (await import('../../pipeline.ts')).reviseDocument(document, { today, signal: stop }),
      ),
    renew: (document, answers, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const renewal = await renewalOf(document, answers, wanted, stop);
        return { ...renewal, ready: (await import('../../pipeline.ts')).isReady(renewal) };
      }),
    redline: (document, answers, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const { renewalPage } = await import('../../pipeline.ts');
        return renewalPage(document, await renewalOf(document, answers, wanted, stop));
      }),
    searchable: ({ name, paths }, known, wanted, signal) =>
      stoppable(signal, async (stop) => {
        const { searchableCopy } = await import('../../pipeline.ts');
        const file = await readFiles(name, paths, stop);
        return (await searchableCopy(file, { ...readingOf(wanted, stop, options), known })).pdf;
      }),
  };
};

/** A document's own answers come on top of those that hold for every document. */
const renewalOf = async (
  document: OrderDocument,
  own: Answers,
  { period, answers, settings: office, today }: Wanted,
  signal: AbortSignal,
): Promise<Renewal> => {
  const { renewDocument } = await import('../../pipeline.ts');
  const given = { ...answers, ...own };
  // Without a period there is nothing to renew for, which is what the renewal itself says of an empty one.
  return renewDocument(document, { period: period ?? '', answers: given, office, today, signal });
};
