import type {
  ApprovalValues,
  CellValues,
  ClauseValues,
  DocumentValues,
  ItemValues,
  OfficeValues,
  PlanValues,
  ReferenceValues,
  SectionValues,
  SignatoryValues,
  TableValues,
} from './document-values.ts';
import { block, type FieldRow, fieldsOf, list, plain, text } from './fields-of.ts';

const date = (name: string, holds: string, example: string): FieldRow => plain('date', name, holds, example);

const nameBlank = '______________________';

const itemFields = fieldsOf<ItemValues>({
  number: text('номер', 'номер строки плана', '1.1'),
  activity: text('мероприятие', 'что сделать', 'Провести осенний кросс'),
  deadline: text('срок', 'срок, как он записан в плане', 'сентябрь 2025'),
  responsible: text('ответственный', 'ответственные одной строкой', 'учителя физкультуры'),
  parties: list('ответственные', 'ответственные по одному'),
  result: text('результат', 'ожидаемый результат', 'справка'),
  cells: list(
    'графы',
    'все графы строки; одну из них даёт {графы|по заголовку("Место")}',
    fieldsOf<CellValues>({
      heading: text('заголовок графы', 'что написано над графой', 'Место проведения'),
      text: text('текст графы', 'что стоит в графе', 'спортивный зал'),
    }),
  ),
});

const sectionFields = fieldsOf<SectionValues>({
  number: text('номер', 'номер раздела', '1'),
  title: text('название', 'название раздела', 'Спортивные мероприятия'),
  tasks: text('задачи раздела', 'задачи раздела одной строкой', 'укрепление здоровья'),
  items: list('строки', 'строки раздела', itemFields),
});

const planFields = fieldsOf<PlanValues>({
  appendix: text('номер приложения', 'номер приложения, которым идёт план', '1'),
  title: text('название', 'название плана', 'План работы школы на 2025-2026 учебный год'),
  period: text('период', 'на какое время план', '2025-2026 учебный год'),
  from: date('начало', 'первый день этого времени', '01.09.2025'),
  to: date('конец', 'последний день этого времени', '31.08.2026'),
  goal: text('цель', 'цель плана', 'сохранение здоровья обучающихся'),
  tasks: list('задачи', 'задачи плана'),
  abbreviations: list(
    'сокращения',
    'сокращения, которые объясняет план',
    fieldsOf<PlanValues['abbreviations'][number]>({
      short: text('сокращение', 'сокращение', 'ЗОЖ'),
      full: text('расшифровка', 'что оно значит', 'здоровый образ жизни'),
    }),
  ),
  approval: block(
    'гриф утверждения',
    'кем и когда утверждён план',
    fieldsOf<ApprovalValues>({
      mark: text('гриф', 'слово грифа', 'УТВЕРЖДАЮ'),
      position: plain('post', 'должность', 'кто утвердил', 'Директор', { blank: nameBlank }),
      name: plain('person', 'фио', 'кто утвердил', 'Н.К. Белозёрова', { blank: nameBlank }),
      date: plain('date', 'дата', 'когда', '29.08.2025', { blank: '«___» ____________ 20__ г.' }),
    }),
  ),
  columns: list('заголовки граф', 'заголовки граф плана', undefined, { spans: 'cell' }),
  sections: list('разделы', 'разделы плана; у плана без разделов – один без названия', sectionFields),
});

/** What a clerk's own template asks of the document itself. */
export const documentRows: { readonly [Name in keyof DocumentValues]: FieldRow } = {
  office: block(
    'организация',
    'чей это документ',
    fieldsOf<OfficeValues>({
      name: text('наименование', 'полное наименование', 'Средняя школа № 7 города Заозёрска'),
      short: text('краткое', 'краткое наименование, если оно стоит в скобках', 'МБОУ СШ № 7'),
      address: text('адрес', 'адрес', 'г. Заозёрск, ул. Маячная, д. 12'),
      phone: text('телефон', 'телефон', '(81556) 4-17-02'),
    }),
  ),
  kind: text('вид', 'вид документа строчными буквами', 'приказ'),
  date: plain('date', 'дата', 'дата документа', '29.08.2025', { blank: '«___» ____________ 20__ г.' }),
  number: plain('text', 'номер', 'регистрационный номер без знака №', '214-ОД', { blank: '______' }),
  place: text('место', 'место издания', 'г. Заозёрск'),
  heading: text('заголовок', 'заголовок документа', 'Об утверждении плана работы школы'),
  preamble: text('преамбула', 'текст до распорядительного слова', 'В целях сохранения здоровья обучающихся'),
  directive: text('распорядительное слово', 'слово, после которого идут пункты', 'ПРИКАЗЫВАЮ'),
  references: list(
    'основания',
    'документы, на которые ссылается преамбула',
    fieldsOf<ReferenceValues>({
      kind: text('вид', 'вид документа', 'распоряжение'),
      issuer: text('орган', 'кто издал, как записано', 'управления образования города Заозёрска'),
      date: date('дата', 'дата', '18.08.2025'),
      number: text('номер', 'номер', '96-р'),
      title: text('заголовок', 'заголовок', 'Об организации работы'),
    }),
  ),
  clauses: list(
    'пункты',
    'пункты распорядительной части',
    fieldsOf<ClauseValues>({
      number: text('номер', 'номер пункта без точки', '1'),
      text: text('текст', 'текст пункта', 'Утвердить план работы школы.'),
      items: list(
        'подпункты',
        'подпункты',
        fieldsOf<ClauseValues['items'][number]>({
          number: text('номер', 'номер подпункта', '1.1'),
          text: text('текст', 'текст подпункта', 'довести план до сведения учителей;'),
        }),
      ),
    }),
  ),
  signatory: block(
    'подписант',
    'кто подписывает',
    fieldsOf<SignatoryValues>({
      position: plain('post', 'должность', 'должность подписывающего', 'Директор', { blank: nameBlank }),
      name: plain('person', 'фио', 'его инициалы и фамилия', 'Н.К. Белозёрова', { blank: nameBlank }),
    }),
  ),
  plans: list('планы', 'планы документа по частям', planFields),
  tables: list(
    'таблицы',
    'приложения с таблицами, которые не планы',
    fieldsOf<TableValues>({
      appendix: text('номер приложения', 'номер приложения', '2'),
      title: text('название', 'название приложения', 'Состав рабочей группы'),
      columns: list('заголовки столбцов', 'заголовки столбцов', undefined, { spans: 'cell' }),
      rows: list(
        'строки',
        'строки таблицы',
        fieldsOf<TableValues['rows'][number]>({
          cells: list('ячейки', 'ячейки строки', undefined, { spans: 'cell' }),
        }),
      ),
    }),
  ),
};
