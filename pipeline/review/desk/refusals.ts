import { errorCode } from '../../report/error-code.ts';
import { exitCodes, Failure, failureOf } from '../../report/failure.ts';

const refusal = (rule: `review/${string}`, message: string, advice: string, cause?: unknown): Failure =>
  new Failure({ rule, exitCode: exitCodes.input, message, advice, cause });

export const notFound = (): Failure =>
  refusal(
    'review/not-found',
    'Этого документа здесь больше нет.',
    'Вернитесь к списку документов: возможно, его убрали в другой вкладке.',
  );

export const noSuchUpload = (): Failure =>
  refusal(
    'review/no-such-upload',
    'Присланный файл не найден.',
    'Отправьте файл ещё раз: присланное и не добавленное хранится сутки, пока программа работает.',
  );

export const nothingAdded = (): Failure =>
  refusal(
    'review/nothing-added',
    'В документе нет ни одного файла.',
    'Выберите файл и добавьте его ещё раз.',
  );

export const tooLarge = (bytes: number): Failure =>
  refusal(
    'review/too-large',
    `Файл слишком велик: больше ${Math.floor(bytes / 2 ** 20)} МБ.`,
    'Проверьте, тот ли это файл; если тот, разделите его на части.',
  );

export const tooManyPictures = (most: number): Failure =>
  refusal(
    'review/too-many',
    `В одном документе не больше ${most} картинок страниц.`,
    'Разделите документ на части.',
  );

export const deskFull = (what: string): Failure =>
  refusal(
    'review/desk-full',
    `На столе больше нет места: ${what}.`,
    'Уберите из списка документы, работа над которыми закончена.',
  );

export const notRead = (): Failure =>
  refusal('review/not-read', 'Документ ещё не прочитан.', 'Дождитесь конца чтения или начните его заново.');

export const noSuchPage = (): Failure =>
  refusal('review/no-such-page', 'Такой страницы в документе нет.', 'Обновите страницу.');

export const stale = (): Failure =>
  refusal(
    'review/stale',
    'Документ тем временем изменён в другой вкладке, ваша правка не записана.',
    'Посмотрите, что изменилось, и внесите правку ещё раз.',
  );

export const noSuchPlace = (): Failure =>
  refusal(
    'review/no-such-place',
    'В документе нет места, к которому относится правка; ничего не изменено.',
    'Обновите страницу и внесите правку ещё раз.',
  );

export const nothingToTakeBack = (): Failure =>
  refusal(
    'review/nothing-to-undo',
    'Отменять или возвращать больше нечего.',
    'Продолжайте работу с документом.',
  );

export const folderInUse = (folder: string, cause: unknown): Failure =>
  refusal(
    'review/in-use',
    `С папкой ${folder} уже работает другой запуск программы.`,
    'Откройте страницу, которую он показал, или укажите другую папку: --folder ПАПКА',
    cause,
  );

export const folderUnusable = (folder: string, cause: unknown): Failure =>
  refusal(
    'review/folder-unusable',
    `В папке ${folder} нельзя работать (${errorCode(cause instanceof Failure ? cause.cause : cause) || 'сбой диска'}).`,
    'Проверьте права на неё и место на диске или укажите другую папку: --folder ПАПКА',
    cause,
  );

export const newerDesk = (folder: string): Failure =>
  refusal(
    'review/newer-desk',
    `Папку ${folder} вела более новая версия программы.`,
    'Обновите программу или укажите другую папку: --folder ПАПКА',
  );

export const deskDamaged = (path: string, cause: unknown): Failure =>
  refusal(
    'review/damaged',
    `База документов не открывается: ${path}.`,
    'Проверьте диск и права на папку; если файл повреждён, верните его из резервной копии или укажите другую папку: --folder ПАПКА',
    cause,
  );

export const diskFailed = (cause: unknown): Failure =>
  refusal(
    'review/disk-failed',
    'Не удалось записать на диск, последнее действие не сохранено.',
    'Проверьте, есть ли на диске место, и повторите.',
    cause,
  );

/** What is wrong with a document's own file, or with the program, in words for whoever has no command line before him. */
export const readingFailure = (error: unknown): Failure => {
  const failure = failureOf(error);
  if (['cli/file-not-found', 'cli/file-unreadable'].includes(failure.rule))
    return refusal(
      'review/file-gone',
      'Файл этого документа пропал из папки программы или не читается.',
      'Положите документ ещё раз. Всё, что вы с этим сделали, осталось.',
      error,
    );
  if (failure.exitCode !== exitCodes.bug) return failure;
  return new Failure({
    rule: failure.rule,
    exitCode: failure.exitCode,
    message: 'Программа не справилась с этим документом.',
    advice:
      'Прочитайте его ещё раз. Если не поможет, сохраните его в другом виде, например в PDF, и положите снова.',
    cause: error,
  });
};
