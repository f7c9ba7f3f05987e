import { command } from '../command.ts';
import { gateOf, gateOptions } from '../options/gate-options.ts';
import { outOption } from '../options/out-option.ts';
import { bringResults } from './bring-results.ts';
import { oneRun, queueOption, storeOption, withQueue, withStore } from './queue-options.ts';

export const results = command({
  usage: 'queue results ЗАДАНИЕ --out ПАПКА --queue АДРЕС [--store МЕСТО] [--wait]',
  about:
    'Кладёт результаты задания в папку с таким же отчётом, как batch. Команду можно повторять: что уже забрано, второй\n' +
    'раз не скачивается; исправленное вами не затирается. С --wait ждёт, пока будет готово всё.',
  options: {
    ...queueOption,
    ...storeOption,
    out: outOption,
    wait: { type: 'boolean', help: 'дождаться всех документов' },
    ...gateOptions,
  },
  examples: ['prikaz queue results 20270115-k3fm7x --out готово'],
  run: ({ positionals, values }, session) => {
    const run = oneRun(positionals, 'prikaz queue results 20270115-k3fm7x --out готово');
    const { out = 'out', wait: follow = false } = values;
    const gate = gateOf(values);
    return withQueue(values, {}, (queue) =>
      withStore(values, {}, (store) =>
        bringResults({ queue, store, run, out, gate, follow }, values, session),
      ),
    );
  },
});
