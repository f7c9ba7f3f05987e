import type { Field } from '../fields/field.ts';
import { fieldsOf, list, text } from '../fields/fields-of.ts';
import type { FilledPart, FilledView } from '../fields/filled-view.ts';
import { partRows } from '../fields/table-fields.ts';
import type { BookView } from './journal-view.ts';

type FilledBook = FilledPart & Pick<BookView, 'organization' | 'closing'>;

/** The fields of the register: a part is a book of it. */
export const journalFields: readonly Field[] = fieldsOf<Omit<FilledView, 'order'>>({
  parts: list(
    'книги',
    'книги журнала',
    fieldsOf<FilledBook>({
      ...partRows,
      organization: text('организация', 'чей журнал', 'Средняя школа № 7 города Заозёрска'),
      closing: list('заключение', 'строки под таблицей'),
    }),
  ),
  draft: text('проект', 'слово «ПРОЕКТ»', ''),
  title: text('название документа', 'название для свойств файла', 'Журнал регистрации приказов'),
  subject: text('тема документа', 'тема для свойств файла', 'Средняя школа № 7 города Заозёрска'),
  author: text('составитель файла', 'автор для свойств файла', 'Средняя школа № 7 города Заозёрска'),
  created: text('дата файла', 'день печати для свойств файла', '2026-01-12'),
});
