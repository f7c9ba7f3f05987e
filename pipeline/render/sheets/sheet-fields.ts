import type { Field } from '../fields/field.ts';
import { fieldsOf, list, text } from '../fields/fields-of.ts';
import type { FilledPart, FilledView } from '../fields/filled-view.ts';
import { partRows } from '../fields/table-fields.ts';
import type { SheetPart } from './sheet-view.ts';

type FilledSheet = FilledPart & Pick<SheetPart, 'organization' | 'closing'>;

/** The fields of sheets that go with an act: to sign, to approve, to control. */
export const sheetFields: readonly Field[] = fieldsOf<Omit<FilledView, 'order'>>({
  parts: list(
    'листы',
    'листы, каждый с новой страницы',
    fieldsOf<FilledSheet>({
      ...partRows,
      organization: text('организация', 'чей документ', 'Средняя школа № 7 города Заозёрска'),
      closing: list('заключение', 'строки под таблицей'),
    }),
  ),
  draft: text('проект', 'слово «ПРОЕКТ»', ''),
  title: text('название документа', 'название для свойств файла', 'Лист ознакомления'),
  subject: text('тема документа', 'тема для свойств файла', 'Об утверждении плана работы школы'),
  author: text('составитель файла', 'автор для свойств файла', 'Средняя школа № 7 города Заозёрска'),
  created: text('дата файла', 'день для свойств файла', '2025-08-29'),
});
