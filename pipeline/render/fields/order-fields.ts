/** The one tree of fields of orders and plans: the engine, `template check`, `template fields` and the docs use it. */
import type { OrderView } from '../view/view.ts';
import { documentRows } from './document-fields.ts';
import type { DocumentValues } from './document-values.ts';
import type { Field } from './field.ts';
import { block, type FieldRow, fieldsOf, flag, list, plain, text } from './fields-of.ts';
import type { FilledPart, FilledView } from './filled-view.ts';
import { partRows } from './table-fields.ts';

/** The requisites as the usual look prints them, word for word as in the PDF. */
const orderViewFields = fieldsOf<OrderView>({
  corner: flag('угловое расположение', 'реквизиты стоят в левом углу, а не посередине'),
  organization: text('шапка', 'наименование организации, разбитое на строки', 'Средняя школа № 7'),
  contacts: list('контакты', 'адрес и телефон построчно'),
  form: text('вид документа', 'вид документа прописными буквами', 'ПРИКАЗ'),
  date: text('строка даты', 'дата или место для неё', '29.08.2025'),
  number: text('строка номера', 'знак № и номер или место для него', '№ 214-ОД'),
  place: text('строка места', 'место издания', 'г. Заозёрск'),
  title: text('заголовок по строкам', 'заголовок, разбитый на строки', 'Об утверждении плана'),
  preamble: text('абзац преамбулы', 'преамбула', 'В целях сохранения здоровья обучающихся'),
  directive: text('распорядительная строка', 'распорядительное слово с двоеточием', 'ПРИКАЗЫВАЮ:'),
  clauses: list('абзацы', 'абзацы пунктов с номерами, кроме последнего'),
  lastClause: text(
    'последний абзац',
    'последний абзац: он не расстаётся с подписью',
    '3. Контроль оставляю за собой.',
  ),
  appendixList: list('перечень приложений', 'перечень приложений под текстом, если он включён'),
  signatory: block(
    'подпись',
    'подпись или место для неё',
    fieldsOf<OrderView['signatory']>({
      position: plain('post', 'должность', 'должность подписывающего', 'Директор'),
      name: plain('person', 'фио', 'его инициалы и фамилия', 'Н.К. Белозёрова'),
    }),
  ),
  executor: list('исполнитель', 'отметка об исполнителе построчно'),
});

/** The rows of the tree, for views that have more. */
export const orderRows: { readonly [Name in keyof (DocumentValues & FilledView)]: FieldRow } = {
  ...documentRows,
  order: block('приказ', 'реквизиты и текст в том виде, в каком их печатает обычный шаблон', orderViewFields),
  parts: list(
    'приложения',
    'приложения или отдельный план, каждое с новой страницы',
    fieldsOf<FilledPart>(partRows),
  ),
  draft: text('проект', 'слово «ПРОЕКТ», пока документ не готов', ''),
  title: text('название документа', 'название для свойств файла', 'Приказ от 29.08.2025 № 214-ОД'),
  subject: text('тема документа', 'тема для свойств файла', 'Об утверждении плана работы школы'),
  author: text('составитель файла', 'автор для свойств файла', 'Средняя школа № 7 города Заозёрска'),
  created: text('дата файла', 'дата для свойств файла', '2025-08-29'),
};

export const orderFields: readonly Field[] = fieldsOf<DocumentValues & FilledView>(orderRows);
