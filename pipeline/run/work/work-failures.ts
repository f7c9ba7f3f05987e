import { exitCodes, Failure } from '../../report/failure.ts';
import type { WorkLimits } from '../wanted.ts';

/** The work was stopped from outside. */
export const interrupted = (): Failure =>
  new Failure({
    rule: 'run/interrupted',
    exitCode: exitCodes.interrupted,
    message: 'Работа прервана.',
    advice: 'Запустите команду ещё раз: готовое не делается заново.',
  });

export const timedOut = ({ seconds }: Pick<WorkLimits, 'seconds'>): Failure =>
  new Failure({
    rule: 'run/timed-out',
    exitCode: exitCodes.input,
    message: `Документ не обработан за отведённое время (${seconds} с), работа над ним прекращена.`,
    advice: 'Посмотрите, тот ли это файл. Если тот, дайте ему больше времени: --timeout СЕКУНД.',
  });

export const outOfMemory = ({ megabytes }: Pick<WorkLimits, 'megabytes'>): Failure =>
  new Failure({
    rule: 'run/out-of-memory',
    exitCode: exitCodes.input,
    message: `Документу не хватило отведённой памяти (${megabytes} МБ), работа над ним прекращена.`,
    advice: 'Посмотрите, тот ли это файл. Если тот, дайте ему больше памяти: --memory МБ.',
  });

/** `cause` is what is known of the process's end. */
export const crashed = (cause: unknown): Failure =>
  new Failure({
    rule: 'run/crashed',
    exitCode: exitCodes.bug,
    message: 'Процесс, который обрабатывал документ, дважды оборвался.',
    advice:
      'Сохраните документ заново (в Word или печатью в PDF) и повторите; если не поможет, покажите его тому, кто ведёт программу.',
    cause,
  });
