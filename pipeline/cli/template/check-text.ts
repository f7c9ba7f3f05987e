import { counted } from '../../model/plural.ts';
import type { TemplateRemark } from '../../render/template-check/remark.ts';
import { remarkPlace } from '../../render/template-check/remark.ts';
import type { Session } from '../session.ts';
import { messageLine } from '../summary-text.ts';

/** «стр. 1, абзац 12» is one place, so the page is no column of its own. */
const remarkLines = (remark: TemplateRemark, paint: Session['paint']): readonly string[] => {
  const place = remarkPlace(remark);
  const message = place ? `${place}: ${remark.message}` : remark.message;
  const line = messageLine({ ...remark, message, page: null, path: null, box: null }, paint);
  return remark.around ? [line, `      Здесь: ${remark.around}`] : [line];
};

/** What was found in a template, for a clerk. */
export const checkText = (
  place: string,
  remarks: readonly TemplateRemark[],
  paths: readonly string[],
  paint: Session['paint'],
): string => {
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  const verdict = errors > 0 ? `найдено: ${counted(errors, ['ошибка', 'ошибки', 'ошибок'])}` : 'ошибок нет';
  return [
    paint('bold', `${place}: ${verdict}.`),
    ...remarks.flatMap((remark) => remarkLines(remark, paint)),
    ...paths.map((path) => `Копия с примечаниями: ${path}`),
    errors > 0
      ? `Исправьте названное в самом шаблоне и повторите проверку.`
      : `Посмотреть, что по нему выйдет: prikaz template preview ${place}`,
    '',
  ].join('\n');
};
