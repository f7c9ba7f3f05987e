import type { DocumentResult } from '../../outcome.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Notes a document that has failed; what was made of it before stays known as the program's own. */
export const noteFailure = (stem: string, result: DocumentResult, ledger: Ledger): DocumentResult => {
  const entry = ledger.read(stem);
  ledger.write({ stem, key: null, result, files: entry?.files ?? [], owned: entry?.owned ?? [] });
  return result;
};
