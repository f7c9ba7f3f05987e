import type { PartView } from '../view/view.ts';
import { block, type FieldRow, fieldsOf, flag, list, plain, text } from './fields-of.ts';
import type { FilledTable } from './filled-view.ts';

type Row = FilledTable['rows'][number];

const columns: FieldRow = list(
  'столбцы',
  'столбцы таблицы, сколько бы их ни было; обе скобки ставят в одну ячейку',
  fieldsOf<FilledTable['columns'][number]>({
    heading: text('заголовок столбца', 'что написано над столбцом', 'Мероприятие'),
    width: plain('number', 'ширина столбца', 'ширина столбца в миллиметрах', '62'),
  }),
  { spans: 'cell' },
);

/** A table as it is printed: columns are as many as the document has. */
export const tableFields = fieldsOf<FilledTable>({
  columns,
  numbers: list('номера столбцов', 'номера столбцов для строки «1 2 3», если она включена', undefined, {
    spans: 'cell',
  }),
  rows: list(
    'строки таблицы',
    'строки таблицы вместе со строками разделов',
    fieldsOf<Row>({
      text: text('текст строки', 'текст на всю ширину таблицы; у обычной строки пуст', '1. Работа с детьми'),
      cells: list('ячейки', 'ячейки строки; обе скобки ставят в одну ячейку', undefined, { spans: 'cell' }),
      tall: flag('высокая строка', 'строка так высока, что может перейти на следующую страницу'),
      section: flag('строка раздела', 'это строка с названием раздела', { spans: 'row' }),
      tasks: flag('строка задач', 'это строка с задачами раздела', { spans: 'row' }),
      item: flag('обычная строка', 'это строка мероприятия', { spans: 'row' }),
      void: flag('аннулированная строка', 'это строка аннулированного номера (в журнале)', { spans: 'row' }),
    }),
  ),
  wide: flag('широкая', 'таблице нужен альбомный лист'),
});

/** What an appendix, a stand-alone plan and a book of the register have in common. */
export const partRows: { readonly [Name in keyof PartView]-?: FieldRow } = {
  number: text('номер', 'номер приложения', '1'),
  stamps: list(
    'отметки',
    'что стоит справа вверху: отметка о приложении, гриф утверждения',
    fieldsOf<PartView['stamps'][number]>({ lines: list('строки отметки', 'строки одной отметки') }),
  ),
  title: text('название', 'название приложения или плана', 'План работы школы на 2025-2026 учебный год'),
  period: text(
    'срок реализации',
    'на какое время план, если этого нет в названии',
    'Срок реализации: 2026 год',
  ),
  goal: text('цель плана', 'цель плана', 'Цель: сохранение здоровья обучающихся'),
  lists: list(
    'перечни',
    'перечни под названием: задачи, сокращения',
    fieldsOf<PartView['lists'][number]>({
      heading: text('заголовок перечня', 'над перечнем', 'Задачи:'),
      lines: list('строки перечня', 'строки перечня'),
    }),
  ),
  table: block('таблица', 'таблица приложения', tableFields),
};

/** The loop by which a template's table of the document's own columns is known. */
export const planColumns = tableFields.find(({ english }) => english === 'columns');
