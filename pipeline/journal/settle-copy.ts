import { type ChainLink, firstBreak, type Head } from './event-chain.ts';
import type { HistoryCopy } from './history-copy.ts';
import { journalFailure } from './journal-failure.ts';
import type { Ledger } from './ledger.ts';

export const historyParted = 'journal/history-parted';

const parted = () =>
  journalFailure(
    historyParted,
    'Журнал и копия его истории расходятся: один из файлов изменён не этой программой.',
    'Номера пока не выдаются. Что изменено, покажет команда prikaz journal verify; верните файлы из резервной копии.',
  );

/** The lines of the copy that the database has lost. */
const lostLinks = (copy: HistoryCopy, head: Head): readonly ChainLink[] => {
  const links = copy.read() ?? [];
  const lost = links.slice(head.seq);
  if (head.seq > 0 && links[head.seq - 1]?.hash !== head.hash) throw parted();
  if (firstBreak(lost, head)) throw parted();
  return lost;
};

/**
 * Makes the database and the copy of its history the same again, within a transaction that writes: what one of them
 * lacks at its end comes from the other. Gives how many lines the database had lost.
 * @throws Failure `journal/history-parted`
 */
export const settleCopy = async (copy: HistoryCopy, ledger: Ledger): Promise<number> => {
  const head = await ledger.head();
  const last = copy.last();
  const [seq, hash] = [last?.seq ?? 0, last?.hash];
  if (seq > head.seq) {
    const lost = lostLinks(copy, head);
    for (const link of lost) await ledger.putLink(link);
    return lost.length;
  }
  const missing = await ledger.linksAfter(seq);
  if (last && (seq === head.seq ? head.hash : missing[0]?.previous) !== hash) throw parted();
  if (missing.length > 0) copy.append(missing);
  return 0;
};
