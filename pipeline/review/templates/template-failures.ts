import { exitCodes, Failure } from '../../report/failure.ts';

export const unknownTemplate = (): Failure =>
  new Failure({
    rule: 'review/not-found',
    exitCode: exitCodes.input,
    message: 'Такого шаблона нет.',
    advice: 'Обновите страницу: его могли удалить в другой вкладке.',
  });

export const noWordFile = (name: string): Failure =>
  new Failure({
    rule: 'review/no-word-file',
    exitCode: exitCodes.input,
    message: `Шаблон должен быть файлом Word (.docx): «${name}».`,
    advice: 'Откройте его в Word и сохраните как «Документ Word (.docx)», без макросов.',
  });

export const tooManyTemplates = (most: number): Failure =>
  new Failure({
    rule: 'review/too-many-templates',
    exitCode: exitCodes.input,
    message: `Шаблонов уже ${most}, больше не поместится.`,
    advice: 'Удалите те, которыми больше не пользуетесь.',
  });

/** A file that cannot be looked through at all, in words that name it as the person does, not by its place on this machine. */
export const unfitTemplate = (failure: unknown, place: string, name: string): unknown => {
  if (!(failure instanceof Failure)) return failure;
  const { rule, exitCode } = failure;
  return new Failure({
    rule,
    exitCode,
    message: failure.message.replaceAll(place, () => `«${name}»`),
    advice: /prikaz|--/u.test(failure.advice)
      ? 'Откройте файл в Word, сохраните его заново как «Документ Word (.docx)» и загрузите ещё раз.'
      : failure.advice.replaceAll(place, () => `«${name}»`),
    cause: failure,
  });
};
