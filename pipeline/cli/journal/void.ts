import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { usageFailure } from '../usage-failure.ts';
import { filterOf, filterOptions } from './entry-filter.ts';
import { entryLine } from './entry-lines.ts';
import { findEntry } from './find-entry.ts';
import { oneNumber } from './one-number.ts';
import { journalOption, withJournal } from './with-journal.ts';

const givenReason = (reason: string | undefined): string => {
  if (reason !== undefined) return reason.trim();
  throw usageFailure('cli/no-reason', 'Не указана причина.', 'Напишите её: --reason "приказ не подписан"');
};

export const voidNumber = command({
  usage: 'journal void НОМЕР --reason ПРИЧИНА',
  about: 'Аннулирует номер. Он остаётся в журнале с причиной и больше не выдаётся.',
  options: {
    reason: { type: 'string', placeholder: 'ПРИЧИНА', help: 'почему: «приказ не подписан»' },
    ...filterOptions,
    ...journalOption,
  },
  examples: ['prikaz journal void 12-ОД --reason "приказ не подписан"'],
  run: async ({ positionals, values }, session) => {
    const typed = oneNumber(positionals, 'void 12-ОД --reason "приказ не подписан"');
    const reason = givenReason(values.reason);
    const filter = filterOf(values);
    const entry = await withJournal({ place: values.journal }, session, async (journal) =>
      journal.void(await findEntry(journal, typed, filter), reason),
    );
    if (values.json) session.data(jsonText({ entry }));
    else if (!values.quiet) session.tell(`${entryLine(entry)}\n`);
    return exitCodes.ok;
  },
});
