import { type ServerTrouble, serverTrouble } from '../../../journal/postgres/server-trouble.ts';
import { exitCodes, Failure } from '../../../report/failure.ts';

/** What the queue cannot do: in Russian why, and what to do instead. */
export const queueFailure = (
  rule: `queue/${string}`,
  message: string,
  advice: string,
  cause?: unknown,
): Failure => new Failure({ rule, exitCode: exitCodes.input, message, advice, cause });

const texts: Readonly<
  Record<ServerTrouble, readonly [rule: `queue/${string}`, message: string, advice: string]>
> = {
  refused: [
    'queue/server-refused',
    'Сервер очереди не пускает: неверны имя, пароль или база данных, или нет прав.',
    'Проверьте адрес: --queue postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА — или спросите того, кто ведёт сервер.',
  ],
  unproven: [
    'queue/server-unproven',
    'Сертификат сервера очереди не проверить: это может быть чужой сервер.',
    'Спросите того, кто ведёт сервер, верен ли адрес и какой сертификат указать.',
  ],
  crowded: [
    'queue/busy',
    'Сервер очереди занят: к нему подключились слишком многие.',
    'Повторите команду через минуту или уменьшите --jobs.',
  ],
  locked: ['queue/busy', 'Очередь занята другой программой.', 'Повторите команду позже.'],
  'disk-full': ['queue/disk-full', 'На диске сервера нет места.', 'Скажите тому, кто ведёт сервер.'],
  'read-only': [
    'queue/unwritable',
    'Сервер очереди открыт только для чтения.',
    'Укажите адрес главного сервера.',
  ],
  silent: [
    'queue/server-silent',
    'Сервер очереди не отвечает или прервал связь.',
    'Проверьте сеть и адрес сервера и повторите команду; что уже сделано, покажет prikaz queue status.',
  ],
};

/** Why the server cannot be used, in Russian; the address, which may hold a password, is never told. */
export const explainServer = (error: unknown): unknown => {
  if (error instanceof Failure) return error;
  const trouble = serverTrouble(error);
  return trouble ? queueFailure(...texts[trouble], error) : error;
};

/** True for what may well go by itself: a server that starts anew, a lock that another holds. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Failure && /^(queue|journal)\/(server-silent|busy)$/u.test(error.rule);

export const addressUnclear = (): Failure =>
  queueFailure(
    'queue/address-unclear',
    'Это не адрес сервера PostgreSQL.',
    'Укажите его так: --queue postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА',
  );

export const noQueue = (): Failure =>
  queueFailure(
    'queue/not-found',
    'В этой базе данных очереди ещё нет.',
    'Отправьте в неё документы командой prikaz submit или проверьте адрес.',
  );

/** The tables of a program newer than this one. */
export const newerQueue = (): Failure =>
  queueFailure(
    'queue/newer',
    'Очередь ведётся более новой версией программы.',
    'Обновите prikaz на этом компьютере и повторите команду.',
  );

export const noRun = (run: string): Failure =>
  queueFailure(
    'queue/no-run',
    `В очереди нет задания «${run}».`,
    'Задания, которые в ней есть, покажет команда: prikaz queue status',
  );

export const runCancelled = (run: string): Failure =>
  queueFailure(
    'queue/run-cancelled',
    `Задание ${run} отменили, пока документы отправлялись.`,
    'Если отмена была по ошибке, отправьте документы снова: prikaz submit.',
  );

export const notRetried = (run: string): Failure =>
  queueFailure(
    'queue/run-cancelled',
    `Задание ${run} отменено: заново оно не начинается.`,
    'Отправьте документы снова: prikaz submit.',
  );

export const taskDamaged = (): Failure =>
  queueFailure(
    'queue/task-damaged',
    'Задание в очереди повреждено: в нём недопустимые имена файлов.',
    'Отправьте документы заново командой prikaz submit.',
  );
