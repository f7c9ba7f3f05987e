import { existsSync } from 'node:fs';
import { jsonText } from '../../model/json-text.ts';
import { type ExitCode, exitCodes, failureOf } from '../../report/failure.ts';
import type { BatchDocument } from '../../run/batch/batch-document.ts';
import type { Queue } from '../../run/queue/server/open-queue.ts';
import type { Outgoing, submitRun } from '../../run/queue/submission/submit-run.ts';
import type { BlobStore } from '../../run/store/blob-store.ts';
import type { Arguments, everywhere } from '../arguments.ts';
import { command } from '../command.ts';
import { givenSeries } from '../journal/series-option.ts';
import { withJournal } from '../journal/with-journal.ts';
import { gateOf, gateOptions } from '../options/gate-options.ts';
import { inputsOf, inputsOptions } from '../options/inputs-options.ts';
import { outOption } from '../options/out-option.ts';
import { wantedOf, workOptions } from '../options/work-options.ts';
import { bringResults } from '../queue/bring-results.ts';
import { queueAddress, queueOption, storeOption, withQueue, withStore } from '../queue/queue-options.ts';
import { checkQueueJournal } from '../queue/queue-register.ts';
import type { Session } from '../session.ts';
import { usageFailure } from '../usage-failure.ts';
import { type RegisterValues, registerOptions } from '../write-papers.ts';

const options = {
  ...queueOption,
  ...storeOption,
  priority: {
    type: 'string',
    placeholder: 'ЧИСЛО',
    help: 'важность от -100 до 100 (обычно 0): важные документы берут раньше',
  },
  wait: { type: 'boolean', help: 'дождаться результатов и положить их в --out, как batch' },
  out: outOption,
  ...inputsOptions,
  ...gateOptions,
  ...workOptions,
  ...registerOptions,
} as const;

type Typed = Arguments<typeof options & typeof everywhere>['values'];

const priorityOf = (typed = '0'): number => {
  if (/^-?\d{1,3}$/u.test(typed.trim()) && Math.abs(Number(typed)) <= 100) return Number(typed);
  throw usageFailure(
    'cli/bad-priority',
    `Это не важность: «${typed}».`,
    'Напишите целое число от -100 до 100.',
  );
};

/** @throws Failure `cli/password-in-queue` */
const refusePassword = ({ password }: Typed): void => {
  if (password === undefined) return;
  throw usageFailure(
    'cli/password-in-queue',
    'Пароли через очередь не передаются: их увидел бы каждый, кто к ней подключён.',
    'Задайте пароль на компьютерах исполнителей, в переменной PRIKAZ_PASSWORD.',
  );
};

/** The series that gives numbers, null where none are taken. */
const seriesOf = async (typed: RegisterValues & Typed, session: Session): Promise<string | null> => {
  if (!typed.register) return null;
  const place = queueAddress(typed);
  checkQueueJournal(typed.journal, place);
  return withJournal({ place }, session, (journal) => givenSeries(journal, typed.series));
};

/** Documents with what a person has answered beside their results of an earlier run. */
const withAnswers = async (
  documents: readonly BatchDocument[],
  out: string | undefined,
): Promise<readonly Outgoing[]> => {
  if (out === undefined || !existsSync(out)) return documents.map((each) => ({ ...each, answers: {} }));
  const [{ lockFolder }, { openLedger }, { ownAnswers }] = await Promise.all([
    import('../../run/batch/lock/lock-folder.ts'),
    import('../../run/batch/ledger/ledger.ts'),
    import('../../run/batch/results/own-answers.ts'),
  ]);
  const lock = lockFolder(out);
  try {
    const ledger = openLedger(out);
    const outgoing: Outgoing[] = [];
    for (const document of documents)
      try {
        const answers = await ownAnswers(out, document.stem, ledger.read(document.stem));
        outgoing.push({ ...document, answers });
      } catch (error) {
        outgoing.push({ ...document, answers: {}, failure: failureOf(error) });
      }
    return outgoing;
  } finally {
    lock.release();
  }
};

/** Where the run can be looked at; programs get its name on standard output, where no events are to follow. */
const tellSent = (run: string, count: number, { json, wait, quiet }: Typed, session: Session): void => {
  if (!wait) session.data(json ? jsonText({ run, documents: count }) : `${run}\n`);
  if (quiet) return;
  session.tell(`Отправлено документов: ${count}, задание ${run}.\n`);
  if (!wait)
    session.tell(
      `Как идёт работа: prikaz queue status ${run}\nЗабрать результаты: prikaz queue results ${run} --out ПАПКА\n`,
    );
};

type Submission = Omit<Parameters<typeof submitRun>[2], 'signal' | 'progress'>;

/** Sends documents and shows how far it is. */
const sendAll = async (
  queue: Queue,
  store: BlobStore,
  submission: Submission,
  typed: Typed,
  session: Session,
): Promise<void> => {
  const { id, documents } = submission;
  const { submitRun: send } = await import('../../run/queue/submission/submit-run.ts');
  const progress = (sent: number) => {
    if (!typed.quiet) session.status(`Отправлено ${sent} из ${documents.length}, задание ${id}`);
  };
  try {
    await send(queue, store, { ...submission, signal: session.signal, progress });
  } catch (error) {
    session.tell(`Отправлено не всё. Отменить то, что отправлено: prikaz queue cancel ${id}\n`);
    throw error;
  }
  session.status('');
  tellSent(id, documents.length, typed, session);
};

export const submit = command({
  usage: 'submit ВХОД… --queue АДРЕС [--store МЕСТО] [--for ПЕРИОД] [--wait --out ПАПКА]',
  about:
    'Отправляет документы в очередь, из которой их берут исполнители (prikaz worker) на любых компьютерах.\n' +
    'ВХОД и что сделать с документами указывают как в batch. Печатает имя задания: по нему смотрят, как идёт работа,\n' +
    'и забирают результаты. С --wait ждёт конца и кладёт результаты в --out с таким же отчётом, как batch.',
  options,
  examples: [
    'prikaz submit приказы-2026 --for 2027 --queue postgres://kanc@server/prikaz',
    'prikaz submit "архив/**/*.pdf" --queue postgres://kanc@server/prikaz --store //server/share --wait --out готово',
  ],
  run: async ({ positionals, values }, session): Promise<ExitCode> => {
    const { signal } = session;
    const { wait = false, quiet = false } = values;
    const out = values.out ?? 'out';
    const gate = gateOf(values);
    const priority = priorityOf(values.priority);
    const inputs = inputsOf(values, positionals);
    refusePassword(values);
    queueAddress(values);
    const wanted = await wantedOf(values, session);
    const { findInputs } = await import('../../run/batch/inputs/find-inputs.ts');
    const found = await findInputs({ ...inputs, out, signal });
    if (!quiet) for (const note of found.notes) session.tell(`${note}\n`);
    const documents = await withAnswers(found.documents, wait ? out : values.out);
    const series = await seriesOf(values, session);
    const sources = new Map(documents.map(({ name, paths: [first] }) => [name, first]));
    const sourceOf = (name: string) => sources.get(name) ?? null;
    return withQueue(values, { create: true }, (queue) =>
      withStore(values, { create: true }, async (store) => {
        const { newRunId } = await import('../../run/queue/submission/submit-run.ts');
        const id = newRunId(wanted.today);
        await sendAll(queue, store, { id, wanted, series, priority, documents }, values, session);
        if (!wait) return exitCodes.ok;
        return bringResults({ queue, store, run: id, out, gate, follow: true, sourceOf }, values, session);
      }),
    );
  },
});
