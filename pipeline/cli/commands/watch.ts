import { stat } from 'node:fs/promises';
import { exitCodes } from '../../report/failure.ts';
import type { BatchEvent } from '../../run/batch-event.ts';
import { command } from '../command.ts';
import { withRegister } from '../journal/with-register.ts';
import { gateOf, gateOptions } from '../options/gate-options.ts';
import { jobsOf, jobsOption } from '../options/jobs-option.ts';
import { observerOptions, openObservers } from '../options/observer-options.ts';
import { outOption } from '../options/out-option.ts';
import { patienceOf, realFolder, watchedRoot, watchOptions } from '../options/watch-options.ts';
import { wantedOf, workOptions } from '../options/work-options.ts';
import { registerOptions } from '../write-papers.ts';

export const watch = command({
  usage: 'watch ПАПКА [--for ПЕРИОД] [--out ПАПКА] [--done ПАПКА] [--formats ФОРМАТЫ]',
  about:
    'Следит за папкой, куда складывает файлы сканер, и обрабатывает каждый новый документ, как batch.\n' +
    'Файл берётся, когда он записан целиком. Картинка прямо в папке — отдельный документ, картинки во вложенной\n' +
    'папке с именами по порядку — страницы одного. Исходные файлы остаются на месте, если не указать --done.\n' +
    'Работает, пока не остановить (Ctrl-C); после перезапуска готовое заново не делается.',
  options: {
    out: outOption,
    ...watchOptions,
    jobs: jobsOption,
    ...gateOptions,
    ...workOptions,
    ...registerOptions,
    ...observerOptions,
  },
  examples: [
    'prikaz watch сканер --for 2027 --out готово',
    'prikaz watch //сервер/сканер --poll --for 2027 --out готово --done //сервер/сканер/обработано',
    'prikaz watch сканер --formats docx --out прочитано --once',
  ],
  run: async ({ positionals, values }, session) => {
    const { signal, tell: say, data, paint } = session;
    const { out = 'out', done, once = false, poll = false, json = false, quiet = false } = values;
    const root = watchedRoot(positionals);
    const patience = patienceOf(values.still);
    const gate = gateOf(values);
    const jobs = jobsOf(values.jobs);
    const wanted = await wantedOf(values, session);
    return withRegister(values, session, async (register) => {
      const [{ programKey }, { runWatch }, { openWorkPool }, { arrivalLine }] = await Promise.all([
        import('../../run/batch/ledger/program-key.ts'),
        import('../../run/watch/run-watch.ts'),
        import('../../run/pool/open-work-pool.ts'),
        import('../watch/arrival-line.ts'),
      ]);
      const tell = (event: BatchEvent): void => {
        if (json) data(`${JSON.stringify(event)}\n`);
        else if (event.kind === 'document' && (!quiet || event.result.failure))
          say(arrivalLine(event.result, gate, new Date(), paint));
      };
      const probes = { folder: async () => void (await stat(root)), out: async () => void (await stat(out)) };
      const observer = await openObservers(values, session, probes);
      const work = openWorkPool({ jobs, limits: wanted.limits });
      if (!quiet && !once) say(`Слежу за папкой ${root}. Остановить: Ctrl-C.\n`);
      try {
        const exitCode = await runWatch({
          ...{ root, poll, once, patience, wanted, work, jobs, gate, register, signal, observer, tell },
          out: realFolder(out),
          done: done === undefined ? null : realFolder(done),
          fresh: false,
          program: await programKey(),
          note: (message) => say(`${message}\n`),
        });
        return signal.aborted ? exitCodes.interrupted : exitCode;
      } finally {
        await Promise.all([work.close(), observer.close()]);
      }
    });
  },
});
