import { usageFailure } from '../usage-failure.ts';

/** Server, port and database of an address; null for what is none. */
const databaseOf = (address: string): string | null => {
  try {
    const { protocol, hostname, port, pathname } = new URL(address);
    return /^postgres(?:ql)?:$/u.test(protocol) ? `${hostname}:${port || '5432'}${pathname}` : null;
  } catch {
    return null;
  }
};

/**
 * Makes sure that the register lies in the queue's own database: a number and the result that bears it are written in one
 * step, which two databases do not have.
 * @throws Failure `cli/journal-elsewhere`
 */
export const checkQueueJournal = (journal: string | undefined, queue: string): void => {
  const place = journal ?? process.env['PRIKAZ_JOURNAL'];
  if (!place || databaseOf(place) === databaseOf(queue)) return;
  throw usageFailure(
    'cli/journal-elsewhere',
    'Журнал лежит не там, где очередь: номер и документ не записать вместе.',
    'Ведите журнал в базе очереди: prikaz journal series add ОД --journal АДРЕС-ОЧЕРЕДИ, и укажите её в --journal.',
  );
};
