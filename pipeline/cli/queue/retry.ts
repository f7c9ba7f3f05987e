import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { oneRun, queueOption, withQueue } from './queue-options.ts';

export const retry = command({
  usage: 'queue retry ЗАДАНИЕ --queue АДРЕС [--failed]',
  about:
    'Начинает заново документы задания, от которых исполнители отказались. Распознанные страницы второй раз не читаются.\n' +
    'С --failed — и те, в которых ошибка была в самом документе: если обновлена программа или добавлен пароль.',
  options: {
    ...queueOption,
    failed: { type: 'boolean', help: 'и те, что не обработаны из-за самого документа' },
  },
  examples: ['prikaz queue retry 20270115-k3fm7x'],
  run: async ({ positionals, values }, session) => {
    const run = oneRun(positionals, 'prikaz queue retry 20270115-k3fm7x');
    const { retryRun } = await import('../../run/queue/desk/retry-run.ts');
    const { failed = false } = values;
    const documents = await withQueue(values, {}, (queue) => retryRun(queue, run, { failed }));
    if (values.json) session.data(jsonText({ run, documents }));
    else if (!values.quiet)
      session.tell(documents > 0 ? `Начато заново документов: ${documents}.\n` : 'Начинать заново нечего.\n');
    return exitCodes.ok;
  },
});
