import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { parseCount } from '../journal/registration-options.ts';
import { queueOption, storeOption, withQueue, withStore } from './queue-options.ts';

/** A run stays for a quarter of a year where nobody says otherwise. */
const usualDays = 90;

export const clean = command({
  usage: 'queue clean [ЗАДАНИЕ] --queue АДРЕС [--store МЕСТО] [--older ДНЕЙ]',
  about:
    'Убирает старые задания: их документы, результаты и всё, что хранилище держит только для них. Задание, которое ещё\n' +
    'идёт, не убирается. Названное задание убирается, сколько бы дней ему ни было. Записи журнала остаются.',
  options: {
    ...queueOption,
    ...storeOption,
    older: { type: 'string', placeholder: 'ДНЕЙ', help: `старше скольких дней (обычно ${usualDays})` },
  },
  examples: ['prikaz queue clean --older 30', 'prikaz queue clean 20270115-k3fm7x'],
  run: async ({ positionals: [run], values }, session) => {
    const days = values.older === undefined ? usualDays : parseCount(values.older, 'older');
    const { cleanRuns } = await import('../../run/queue/desk/clean-runs.ts');
    const { signal } = session;
    const cleaned = await withQueue(values, {}, (queue) =>
      withStore(values, {}, (store) => cleanRuns(queue, store, { days, run, signal })),
    );
    if (values.json) session.data(jsonText(cleaned));
    else if (!values.quiet)
      session.tell(`Убрано заданий: ${cleaned.runs.length}, файлов из хранилища: ${cleaned.blobs}.\n`);
    return exitCodes.ok;
  },
});
