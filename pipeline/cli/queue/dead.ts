import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { printable } from '../printable.ts';
import { queueOption, withQueue } from './queue-options.ts';

export const dead = command({
  usage: 'queue dead [ЗАДАНИЕ] --queue АДРЕС',
  about:
    'Показывает документы, от которых исполнители отказались после нескольких попыток: процесс обрывался, не хватало\n' +
    'памяти, времени или программы. Начать их заново: prikaz queue retry ЗАДАНИЕ.',
  options: queueOption,
  examples: ['prikaz queue dead', 'prikaz queue dead 20270115-k3fm7x --json'],
  run: async ({ positionals: [run], values }, session) => {
    const { deadDocuments } = await import('../../run/queue/desk/dead-documents.ts');
    const documents = await withQueue(values, {}, (queue) => deadDocuments(queue, run));
    if (values.json) session.data(jsonText(documents));
    else if (documents.length === 0) session.data('Отложенных документов нет.\n');
    else
      for (const { run: id, name, reason } of documents)
        session.data(printable(`${id}  ${name}: ${reason.message} ${reason.advice} [${reason.rule}]\n`));
    return exitCodes.ok;
  },
});
