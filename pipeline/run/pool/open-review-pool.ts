import type { OrderDocument } from '../../model/document.ts';
import type { SheetSize } from '../../model/paper/sheet-size.ts';
import type { Inspected, Renewed, ReviewPool } from '../work/review-work.ts';
import { openAsker, type WorkPoolOptions } from './open-asker.ts';

/** Work at a desk in processes of their own, which start when they are needed; a document that ends one ends no other. */
export const openReviewPool = (options: WorkPoolOptions): ReviewPool => {
  const { steps, ask, close } = openAsker(options);
  // What a method of the process gives is what the same step of `openReviewWork` gives.
  return {
    ...steps,
    sheets: (input, wanted, signal) =>
      ask('sheets', wanted, signal)(input, wanted) as Promise<readonly SheetSize[]>,
    picture: (input, number, width, wanted, signal) =>
      ask('picture', wanted, signal)(input, number, width, wanted) as Promise<Uint8Array>,
    inspect: (input, pages, wanted, signal) =>
      ask('inspect', wanted, signal)(input, pages, wanted) as Promise<Inspected>,
    revise: (document, wanted, signal) =>
      ask('revise', wanted, signal)(document, wanted) as Promise<OrderDocument>,
    renew: (document, answers, wanted, signal) =>
      ask('renew', wanted, signal)(document, answers, wanted) as Promise<Renewed>,
    redline: (document, answers, wanted, signal) =>
      ask('redline', wanted, signal)(document, answers, wanted) as Promise<string>,
    searchable: (input, pages, wanted, signal) =>
      ask('searchable', wanted, signal)(input, pages, wanted) as Promise<Uint8Array>,
    close,
  };
};
