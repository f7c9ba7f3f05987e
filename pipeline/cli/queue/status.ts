import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { printable } from '../printable.ts';
import { queueOption, withQueue } from './queue-options.ts';
import { statusText } from './status-text.ts';

export const status = command({
  usage: 'queue status [ЗАДАНИЕ] --queue АДРЕС',
  about:
    'Показывает задания очереди: сколько документов ждёт, в работе, готово, не обработано и отложено, с какой скоростью\n' +
    'идёт работа, сколько осталось и сколько исполнителей отзывается.',
  options: queueOption,
  examples: ['prikaz queue status', 'prikaz queue status 20270115-k3fm7x --json'],
  run: async ({ positionals: [run], values }, session) => {
    const { queueStatus } = await import('../../run/queue/desk/run-status.ts');
    const found = await withQueue(values, {}, (queue) => queueStatus(queue, run));
    session.data(values.json ? jsonText(found) : printable(statusText(found)));
    return exitCodes.ok;
  },
});
