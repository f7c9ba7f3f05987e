import { exitCodes, Failure } from '../report/failure.ts';

/** The file is of a known kind, but its inside is not what that kind promises. `what` is Russian, without a full stop. */
export const damaged = (what: string, cause?: unknown): Failure =>
  new Failure({
    rule: 'read/damaged',
    exitCode: exitCodes.input,
    message: `Файл повреждён: ${what}.`,
    advice:
      'Откройте файл в программе, в которой он был сделан, сохраните его заново и повторите. ' +
      'Если он не открывается и там, возьмите другую копию.',
    cause,
  });

/** The file asks for more than `Limits` allow. `what` is Russian, without a full stop. */
export const overLimit = (what: string): Failure =>
  new Failure({
    rule: 'read/over-limit',
    exitCode: exitCodes.input,
    message: `Файл слишком велик или построен необычно: ${what}.`,
    advice:
      'Проверьте, тот ли это файл. Если тот, оставьте в нём только приказ с приложением ' +
      'и сохраните его заново в формате DOCX.',
  });

/** The picture of one page cannot be seen whole; the other pages can be read. */
export const pictureDamaged = (cause?: unknown): Failure =>
  new Failure({
    rule: 'read/picture-damaged',
    exitCode: exitCodes.input,
    message: 'Изображение страницы повреждено или слишком велико.',
    advice: 'Отсканируйте её заново (300 точек на дюйм, серый) и повторите.',
    cause,
  });

/** The file opens only with a password; `given` tells that one was tried. */
export const protectedFile = (given = false): Failure =>
  new Failure({
    rule: 'read/protected',
    exitCode: exitCodes.input,
    message: given ? 'Пароль к файлу не подошёл.' : 'Файл защищён паролем.',
    advice: given
      ? 'Проверьте пароль: раскладку клавиатуры и большие буквы.'
      : 'Если это PDF, укажите пароль: --password ПАРОЛЬ. Другой файл откройте с паролем, снимите защиту ' +
        '(«Файл» → «Сведения» → «Защита документа») и сохраните заново.',
  });
