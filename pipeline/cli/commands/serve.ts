import { type ExitCode, exitCodes, Failure } from '../../report/failure.ts';
import type { DeskSettings } from '../../review/desk/desk.ts';
import type { Wanted } from '../../run/wanted.ts';
import type { Arguments, everywhere, Options } from '../arguments.ts';
import { command } from '../command.ts';
import { journalOption } from '../journal/with-journal.ts';
import { authorOption } from '../options/author-option.ts';
import { jobsOf, jobsOption } from '../options/jobs-option.ts';
import { officeOptions } from '../options/office-settings.ts';
import { readingOptions } from '../options/reading-options.ts';
import { limitOptions, wantedOf } from '../options/work-options.ts';
import { tellFailure } from '../report-results.ts';
import { type Place, placeOf, serveOptions } from '../serve/serve-options.ts';
import { showAddress, showBeginning, showRunning } from '../serve/show-address.ts';
import type { Session } from '../session.ts';

/** What it means to open the page to a network. */
const networkWarning = [
  'Внимание: страницу откроет каждый в сети, кто знает пароль, и увидит все документы, журнал и шаблоны.',
  'Пароль и бумаги идут по сети незашифрованными: делайте так только в сети, которой доверяете.',
];

/** A core is left to what a person waits for. */
const leaveOne = (cores: number): number => Math.max(1, cores - 1);

/** Documents of a page have no wish in common; its program runs for days, so that «today» changes. */
const settingsOf = (wanted: Wanted, today: () => string): DeskSettings => ({
  answers: wanted.answers,
  wanted: {
    ...{ ...wanted, forms: [] },
    get today() {
      return today();
    },
  },
});

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Serves until Ctrl-C. */
const serveUntilEnd = async (place: Place, values: Typed, session: Session): Promise<ExitCode> => {
  const { signal, status, tell } = session;
  const wanted = await wantedOf(values, session);
  const [{ localToday }, { providePage }, { serve: begin, usualPort }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../review/bundle/provide-page.ts'),
    import('../../review/serve.ts'),
  ]);
  const { port, address, close } = await begin({
    ...place,
    settings: settingsOf(wanted, localToday),
    jobs: values.jobs === undefined ? leaveOne(jobsOf(undefined)) : jobsOf(values.jobs),
    journal: values.journal,
    page: await providePage(status),
    onBug: (error) => tellFailure(error, session),
  });
  const lines = [
    ...(place.port === null && port !== usualPort ? [`Порт ${usualPort} занят, взят ${port}.`] : []),
    ...(place.password === null ? ['Адрес с ключом действует один раз.'] : networkWarning),
    `Работа хранится в папке ${place.folder}. Остановить: Ctrl-C.`,
  ];
  await showAddress(address, lines, values, session);
  await ended(signal);
  await close();
  if (!values.quiet) tell('То, что ещё читалось, будет дочитано при следующем запуске.\n');
  return exitCodes.interrupted;
};

const options = {
  ...serveOptions,
  jobs: jobsOption,
  engine: readingOptions.engine,
  ...officeOptions,
  author: authorOption,
  ...limitOptions,
  ...journalOption,
} as const satisfies Options;

type Typed = Arguments<typeof options & typeof everywhere>['values'];

export const serve = command({
  usage: 'serve [--folder ПАПКА] [--port ПОРТ]',
  about:
    'Открывает в браузере страницу, на которой делается вся работа: положить скан, сверить прочитанное с бумагой,\n' +
    'обновить на новый период, взять номер из журнала и выпустить приказ. Страницу видите только вы: она открыта на\n' +
    'одном этом компьютере. Сделанное хранится в папке и переживёт перезапуск. Остановить: Ctrl-C.\n' +
    'Если страница уже открыта, вторая команда покажет её же, с новым ключом.',
  options,
  takesWords: false,
  examples: [
    'prikaz serve',
    'prikaz serve --folder "D:\\Приказы\\работа" --journal "D:\\Приказы\\журнал.db"',
    'prikaz serve --host 192.168.1.20,kanc.local --password-file пароль.txt --no-open',
  ],
  run: async ({ values }, session) => {
    const place = placeOf(values);
    if (await showRunning(place.folder, values, session)) return exitCodes.ok;
    try {
      return await serveUntilEnd(place, values, session);
    } catch (error) {
      const isTaken = error instanceof Failure && error.rule === 'review/in-use';
      if (isTaken && (await showBeginning(place.folder, values, session))) return exitCodes.ok;
      throw error;
    }
  },
});
