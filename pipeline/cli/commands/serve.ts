import { setTimeout as sleep } from 'node:timers/promises';
import { type ExitCode, exitCodes, Failure } from '../../report/failure.ts';
import { command } from '../command.ts';
import { journalOption } from '../journal/with-journal.ts';
import { authorOption } from '../options/author-option.ts';
import { jobsOf, jobsOption } from '../options/jobs-option.ts';
import { officeOptions } from '../options/office-settings.ts';
import { readingOptions } from '../options/reading-options.ts';
import { limitOptions, wantedOf } from '../options/work-options.ts';
import { tellFailure } from '../report-results.ts';
import { openBrowser } from '../serve/open-browser.ts';
import { placeOf, serveOptions } from '../serve/serve-options.ts';
import type { Session } from '../session.ts';

/** How often, and after how many milliseconds each time, a program that has just taken the folder is asked for its address. */
const askings = 10;
const betweenAskings = 300;

interface Manner {
  readonly 'no-open'?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Shows the address, and opens it. */
const show = async (
  address: string,
  lines: readonly string[],
  { json = false, quiet = false, 'no-open': silent = false }: Manner,
  { data, tell }: Session,
): Promise<void> => {
  if (json) data(`${JSON.stringify({ address })}\n`);
  const opened = !silent && (await openBrowser(address));
  const what = opened ? 'Страница открывается в браузере' : 'Откройте в браузере страницу';
  if (!json && !quiet) tell([`${what}: ${address}`, ...lines, ''].join('\n'));
};

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** What it means to open the page to a network. */
const networkWarning = [
  'Внимание: страницу откроет каждый в сети, кто знает пароль, и увидит все документы, журнал и шаблоны.',
  'Пароль и бумаги идут по сети незашифрованными: делайте так только в сети, которой доверяете.',
];

export const serve = command({
  usage: 'serve [--folder ПАПКА] [--port ПОРТ]',
  about:
    'Открывает в браузере страницу, на которой делается вся работа: положить скан, сверить прочитанное с бумагой,\n' +
    'обновить на новый период, взять номер из журнала и выпустить приказ. Страницу видите только вы: она открыта на\n' +
    'одном этом компьютере. Сделанное хранится в папке и переживёт перезапуск. Остановить: Ctrl-C.\n' +
    'Если страница уже открыта, вторая команда покажет её же, с новым ключом.',
  options: {
    ...serveOptions,
    jobs: jobsOption,
    engine: readingOptions.engine,
    ...officeOptions,
    author: authorOption,
    ...limitOptions,
    ...journalOption,
  },
  takesWords: false,
  examples: [
    'prikaz serve',
    'prikaz serve --folder "D:\\Приказы\\работа" --journal "D:\\Приказы\\журнал.db"',
    'prikaz serve --host 192.168.1.20,kanc.local --password-file пароль.txt --no-open',
  ],
  run: async ({ values }, session) => {
    const { signal, tell, status } = session;
    const place = placeOf(values);
    const jobs = jobsOf(values.jobs);
    const wanted = await wantedOf(values, session);
    const { addressOfRunning } = await import('../../review/server/running-file.ts');
    const showRunning = async (): Promise<ExitCode | null> => {
      const address = await addressOfRunning(place.folder);
      if (address === null) return null;
      await show(address, ['Программа с этой папкой уже работает; открыта её страница.'], values, session);
      return exitCodes.ok;
    };
    const shown = await showRunning();
    if (shown !== null) return shown;
    const [{ localToday }, { providePage }, { serve: begin, usualPort }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../review/server/page/provide-page.ts'),
      import('../../review/serve.ts'),
    ]);
    const settings = {
      answers: wanted.answers,
      wanted: {
        ...{ ...wanted, forms: [] },
        // The program runs for days.
        get today() {
          return localToday();
        },
      },
    };
    const onBug = (error: unknown): void => tellFailure(error, session);
    const page = await providePage(status);
    try {
      const { port, address, close } = await begin({
        ...{ ...place, settings, jobs, page, onBug },
        journal: values.journal,
      });
      const lines = [
        ...(place.port === null && port !== usualPort ? [`Порт ${usualPort} занят, взят ${port}.`] : []),
        ...(place.password === null ? ['Адрес с ключом действует один раз.'] : networkWarning),
        `Работа хранится в папке ${place.folder}. Остановить: Ctrl-C.`,
      ];
      await show(address, lines, values, session);
      await ended(signal);
      await close();
      if (!values.quiet) tell('То, что ещё читалось, будет дочитано при следующем запуске.\n');
      return exitCodes.interrupted;
    } catch (error) {
      if (!(error instanceof Failure) || error.rule !== 'review/in-use') throw error;
      // Another one has just begun, and does not listen yet.
      for (let asked = 0; asked < askings; asked += 1) {
        const running = await showRunning();
        if (running !== null) return running;
        await sleep(betweenAskings, undefined, { signal });
      }
      throw error;
    }
  },
});
