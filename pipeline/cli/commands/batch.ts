import { command } from '../command.ts';
import { withRegister } from '../journal/with-register.ts';
import { gateOf, gateOptions } from '../options/gate-options.ts';
import { inputsOf, inputsOptions } from '../options/inputs-options.ts';
import { jobsOf, jobsOption } from '../options/jobs-option.ts';
import { observerOptions, openObservers } from '../options/observer-options.ts';
import { outOption } from '../options/out-option.ts';
import { wantedOf, workOptions } from '../options/work-options.ts';
import type { Session } from '../session.ts';
import { registerOptions } from '../write-papers.ts';

const tellNotes = (notes: readonly string[], { tell }: Session): void => {
  for (const note of notes) tell(`${note}\n`);
};

export const batch = command({
  usage: 'batch ВХОД… [--for ПЕРИОД] [--out ПАПКА] [--jobs ЧИСЛО] [--formats ФОРМАТЫ]',
  about:
    'Обрабатывает много документов: ВХОД — файл, папка (со всеми внутри) или образец вроде "приказы/**/*.docx".\n' +
    'С --for переводит каждый на новый период, как reissue; без него читает и оформляет, как issue.\n' +
    'Результаты ложатся в --out по тем же подпапкам, отчёт — в report/index.html. Ошибка в одном документе не мешает\n' +
    'остальным. Повторный запуск делает только новое, прерванный продолжается; исправленное вами не затирается.\n' +
    'Ответы впишите в ИМЯ.answers.json рядом с результатом: следующий запуск их прочтёт.',
  options: {
    out: outOption,
    jobs: jobsOption,
    ...inputsOptions,
    fresh: { type: 'boolean', help: 'сделать всё заново, хотя бы ничего и не изменилось' },
    ...gateOptions,
    ...workOptions,
    ...registerOptions,
    ...observerOptions,
  },
  examples: [
    'prikaz batch приказы-2026 --for 2027 --out приказы-2027',
    'prikaz batch "архив/**/*.pdf" --out прочитано --formats docx --jobs 4',
    'prikaz batch --list список.txt --for 2026-2027 --out готово --fail-on warning',
  ],
  run: async ({ positionals, values }, session) => {
    const { signal } = session;
    const { out = 'out', fresh = false, json, quiet = false } = values;
    const gate = gateOf(values);
    const jobs = jobsOf(values.jobs);
    const inputs = inputsOf(values, positionals);
    const wanted = await wantedOf(values, session);
    const { findInputs } = await import('../../run/batch/inputs/find-inputs.ts');
    const { documents, notes } = await findInputs({ ...inputs, out, signal });
    if (!quiet) tellNotes(notes, session);
    return withRegister(values, session, async (register) => {
      const [{ programKey }, { runBatch }, { openWorkPool }, { batchProgress }] = await Promise.all([
        import('../../run/batch/ledger/program-key.ts'),
        import('../../run/batch/run-batch.ts'),
        import('../../run/pool/open-work-pool.ts'),
        import('../batch/batch-progress.ts'),
      ]);
      const observer = await openObservers(values, session);
      const progress = batchProgress(session, { json, quiet, gate });
      const work = openWorkPool({ jobs, limits: wanted.limits });
      try {
        const { exitCode } = await runBatch({
          ...{ documents, out, wanted, work, jobs, fresh, gate, register, signal },
          program: await programKey(),
          observer,
          tell: progress.tell,
          note: (message) => session.tell(`${message}\n`),
        });
        return exitCode;
      } catch (error) {
        progress.tellBroken();
        throw error;
      } finally {
        progress.close();
        await Promise.all([work.close(), observer.close()]);
      }
    });
  },
});
