import type { PaperForm } from '../../model/paper-form.ts';
import { rule } from './rule.ts';

/** What a form is made of. */
const needs: Partial<Record<PaperForm, string>> = {
  xlsx: 'плана или таблицы',
  csv: 'плана с пунктами',
  ics: 'сроков с датами',
};

/** What is said of papers that are made from a document. */
export const renderRules = {
  'render/text-there': rule(
    'info',
    () => 'На всех страницах уже есть текст, распознавать нечего: копия совпадает с исходным файлом.',
  ),
  'render/signature-lost': rule(
    'warning',
    () =>
      'Файл подписан электронной подписью. В новом файле она не подтвердится: храните вместе с ним исходный.',
  ),
  'render/stamp-over-print': rule(
    'warning',
    () =>
      'На этом листе нет свободного места, отметка легла поверх напечатанного. Посмотрите, читается ли всё.',
  ),
  'render/sheets-unnumbered': rule<{ pages: readonly number[] }>(
    'info',
    ({ pages }) =>
      `Место номера занято на листах: ${pages.join(', ')}. Там номер не поставлен: возможно, он уже есть.`,
  ),
  'render/tags-lost': rule(
    'info',
    () =>
      'В присоединённых листах нет разметки для чтения вслух: файл остаётся архивным PDF/A, но уровня B и без PDF/UA.',
  ),
  'render/archive-lost': rule<{ why: readonly string[] }>(
    'warning',
    ({ why }) =>
      `Файл больше не архивный PDF/A: ${why.join(', ')}. Для архива храните исходные файлы или соедините PDF/A.`,
  ),
  'render/nothing-for-form': rule<{ form: PaperForm }>(
    'warning',
    ({ form }) => `Файл ${form} не сделан: в документе нет ${needs[form] ?? 'того, что в нём должно быть'}.`,
  ),
  'render/undated-items': rule<{ shown: readonly string[]; count: number }>(
    'info',
    ({ shown, count }) =>
      `В календаре нет пунктов без точной даты (всего ${count}): ${shown.join(', ')}${count > shown.length ? ' и другие' : ''}. Они перечислены в его описании.`,
  ),
  'render/case-unsure': rule<{ from: string; to: string }>(
    'warning',
    ({ from, to }) => `Проверьте падеж: по шаблону „${from}“ стало „${to}“, и это может быть неверно.`,
  ),
  'render/pdf-not-made': rule<{ reason: string; advice: string }>(
    'warning',
    ({ reason, advice }) => `${reason} DOCX записан без PDF. ${advice}`,
  ),
  'render/unmeasured': rule<{ file: string; reason: string }>(
    'warning',
    ({ file, reason }) =>
      `Оформление не проверено: файл ${file} не удалось измерить. ${reason} Просмотрите его сами.`,
  ),
};
