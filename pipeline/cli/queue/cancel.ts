import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { oneRun, queueOption, withQueue } from './queue-options.ts';

export const cancel = command({
  usage: 'queue cancel ЗАДАНИЕ --queue АДРЕС',
  about:
    'Отменяет, что ещё не готово; готовое остаётся, его можно забрать. Начатые документы исполнители бросают за\n' +
    'несколько секунд; номера, взятые для них в журнале, возвращаются.',
  options: queueOption,
  examples: ['prikaz queue cancel 20270115-k3fm7x'],
  run: async ({ positionals, values }, session) => {
    const run = oneRun(positionals, 'prikaz queue cancel 20270115-k3fm7x');
    const { cancelRun } = await import('../../run/queue/desk/cancel-run.ts');
    const documents = await withQueue(values, {}, (queue) => cancelRun(queue, run));
    if (values.json) session.data(jsonText({ run, documents }));
    else if (!values.quiet)
      session.tell(
        documents > 0
          ? `Задание ${run} отменено, не обработано документов: ${documents}.\n`
          : `В задании ${run} отменять нечего: незаконченных документов нет.\n`,
      );
    return exitCodes.ok;
  },
});
