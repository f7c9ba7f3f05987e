import { errorCode } from '../../report/error-code.ts';
import { type ExitCode, exitCodes, Failure } from '../../report/failure.ts';

const refusal = (
  rule: `serve/${string}`,
  exitCode: ExitCode,
  message: string,
  advice: string,
  cause?: unknown,
): Failure => new Failure({ rule, exitCode, message, advice, cause });

/** A request that no page of this program makes. */
export const badRequest = (): Failure =>
  refusal(
    'serve/bad-request',
    exitCodes.input,
    'Программа не поняла запрос страницы.',
    'Обновите страницу: F5.',
  );

export const notFound = (): Failure =>
  refusal('serve/not-found', exitCodes.input, 'Здесь ничего нет.', 'Вернитесь к списку документов.');

export const tooLarge = (): Failure =>
  refusal(
    'serve/too-large',
    exitCodes.input,
    'Столько за один раз программа не принимает.',
    'Разделите файл на части и добавьте их по одной.',
  );

/** A request without a session. */
export const noSession = (): Failure =>
  refusal(
    'serve/no-session',
    exitCodes.input,
    'Программа не знает этого окна.',
    'Запустите prikaz serve ещё раз: страница откроется в новом окне. Сделанное сохранено.',
  );

/** Another site speaks through the person's browser. */
export const foreignOrigin = (): Failure =>
  refusal(
    'serve/foreign-origin',
    exitCodes.input,
    'Запрос пришёл не со страницы программы, он не выполнен.',
    'Откройте страницу по адресу, который напечатала программа.',
  );

/** A name that this server is not called by: DNS rebinding, or a name that nobody told the program. */
export const foreignHost = (): Failure =>
  refusal(
    'serve/foreign-host',
    exitCodes.input,
    'По этому адресу программа не отвечает.',
    'Откройте страницу по адресу, который напечатала программа; другие имена перечисляют в --host.',
  );

/** What a person typed is no date, no number, …; each fault in Russian. */
export const unfitAnswers = (faults: readonly string[]): Failure =>
  refusal(
    'serve/answers-unfit',
    exitCodes.input,
    `Ответ не понят: ${faults.join('; ')}.`,
    'Исправьте его; остальное сохранено.',
  );

/** A full or broken disk, or somebody who has changed the program's folder behind its back. */
export const diskFailed = (cause: unknown): Failure =>
  refusal(
    'serve/disk-failed',
    exitCodes.output,
    `Файл в папке программы не прочитан или не записан (${errorCode(cause instanceof Failure ? cause.cause : cause) || 'сбой диска'}).`,
    'Проверьте, на месте ли папка, которую программа назвала при запуске, и есть ли место на диске. Потом повторите.',
    cause,
  );

/** A mistake of the program itself. */
export const ownMistake = (cause: unknown): Failure =>
  refusal(
    'serve/bug',
    exitCodes.bug,
    'В программе произошла ошибка, последнее действие не выполнено.',
    'Обновите страницу (F5) и повторите: всё, что сохранено, осталось. Если ошибка повторится, передайте тому, кто ведёт программу, что она напечатала.',
    cause,
  );
