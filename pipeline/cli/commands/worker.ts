import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { parseCount } from '../journal/registration-options.ts';
import { jobsOf, jobsOption } from '../options/jobs-option.ts';
import { observerOptions, openObservers } from '../options/observer-options.ts';
import { queueAddress, queueOption, storeOption, withQueue, withStore } from '../queue/queue-options.ts';
import { workerLines } from '../queue/worker-lines.ts';

export const worker = command({
  usage: 'worker --queue АДРЕС [--store МЕСТО] [--jobs ЧИСЛО]',
  about:
    'Исполнитель: берёт документы из очереди и обрабатывает их, пока его не остановят (Ctrl-C). Запускайте их сколько\n' +
    'нужно, на любых компьютерах. Пропадёт один — его документы через полминуты возьмёт другой; пропадёт связь с\n' +
    'сервером — исполнитель её дождётся. Что было начато при остановке, возвращается в очередь.\n' +
    'Пароль защищённых PDF берётся из переменной PRIKAZ_PASSWORD: через очередь пароли не передаются.',
  options: {
    ...queueOption,
    ...storeOption,
    jobs: jobsOption,
    memory: {
      type: 'string',
      placeholder: 'МБ',
      help: 'сколько памяти давать одному документу (обычно 2048)',
    },
    'until-empty': { type: 'boolean', help: 'закончить, когда в очереди не останется незаконченного' },
    ...observerOptions,
  },
  takesWords: false,
  examples: [
    'prikaz worker --queue postgres://kanc@server/prikaz',
    'prikaz worker --queue postgres://kanc@server/prikaz --store s3://documents/prikaz --jobs 8 --metrics 9464',
  ],
  run: async ({ values }, session) => {
    const { signal } = session;
    const { memory, 'until-empty': untilEmpty = false, quiet = false } = values;
    const address = queueAddress(values);
    const jobs = jobsOf(values.jobs);
    const { usualLimits } = await import('../../run/wanted.ts');
    const megabytes = memory === undefined ? usualLimits.megabytes : parseCount(memory, 'memory');
    return withQueue(values, { create: true }, (queue) =>
      withStore(values, {}, async (store) => {
        const [
          { runWorker },
          { openWorkPool },
          { observeStore },
          { reachStore },
          { pieceCounts },
          { liveWorkers },
        ] = await Promise.all([
          import('../../run/queue/worker/run-worker.ts'),
          import('../../run/pool/open-work-pool.ts'),
          import('../../run/metrics/observe-store.ts'),
          import('../../run/store/reach-store.ts'),
          import('../../run/queue/desk/piece-counts.ts'),
          import('../../run/queue/desk/run-status.ts'),
        ]);
        const probes = {
          queue: async () => void (await queue.query('SELECT 1')),
          store: () => reachStore(store),
        };
        const counted = {
          queue: () => pieceCounts(queue),
          workers: async () => (await liveWorkers(queue)).length,
        };
        const observer = await openObservers(values, session, probes, counted);
        const work = openWorkPool({ jobs, limits: { megabytes } });
        const lines = workerLines(session, { jobs, quiet });
        try {
          await runWorker({
            ...{ address, work, jobs, untilEmpty, signal, observer, tell: lines.tell },
            store: observeStore(store, observer),
            password: process.env['PRIKAZ_PASSWORD'] ?? null,
          });
        } finally {
          await Promise.all([work.close(), observer.close()]);
        }
        return signal.aborted ? exitCodes.interrupted : exitCodes.ok;
      }),
    );
  },
});
