import { rule } from './rule.ts';

/** How something should be and how it is, in words. */
interface Difference {
  readonly expected: string;
  readonly actual: string;
}

/** What the rules of the office say of a paper: how it is, how it should be, and what to do. */
export const officeRules = {
  'office/margins': rule<Difference>(
    'error',
    ({ expected, actual }) =>
      `Поля листа уже допустимых: ${actual}, а нужно не меньше: ${expected}. Увеличьте поля.`,
  ),
  'office/binding-margin': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Левое поле — ${actual}, а у документа со сроком хранения больше 10 лет оно не меньше ${expected}. Приказы по основной деятельности хранят постоянно: увеличьте поле.`,
  ),
  'office/type-size': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Размер шрифта — ${actual}, а принят ${expected} (меньше — только в таблицах). Исправьте размер.`,
  ),
  'office/first-line-indent': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Абзацный отступ: ${actual}, а принят ${expected}. Задайте его в свойствах абзаца.`,
  ),
  'office/line-spacing': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Межстрочный интервал текста — ${actual}, а принят ${expected}. Исправьте интервал.`,
  ),
  'office/requisite-spacing': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Реквизит из нескольких строк напечатан через ${actual} интервала, а нужно через ${expected}. Исправьте интервал.`,
  ),
  'office/justified': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Текст выровнен ${actual}, а принято ${expected}. Исправьте выравнивание.`,
  ),
  'office/requisite-width': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Строка реквизита слишком длинная: ${actual}, а должна быть ${expected}. Разбейте реквизит на строки.`,
  ),
  'office/page-number-missing': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Страницы нумеруют со второй: ${expected}, а в файле ${actual}. Вставьте номера страниц.`,
  ),
  'office/page-number-first': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Первую страницу не нумеруют: ${expected}, а у вас ${actual}. Включите «Особый колонтитул для первой страницы».`,
  ),
  'office/page-number-place': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Номер страницы стоит ${actual}, а ставят его ${expected}. Перенесите его в верхний колонтитул.`,
  ),
  'office/appendix-numbering': rule<Difference>(
    'info',
    ({ expected, actual }) =>
      `Страницы приложения принято нумеровать отдельно: ${expected}, а у вас ${actual}. Начните приложение с нового раздела и нумерации с 1.`,
  ),
  'office/requisite-order': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Реквизиты стоят не по порядку: ${expected}, а у вас ${actual}. Переставьте их.`,
  ),
  'office/date-and-number': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Нужны ${expected}, а они стоят ${actual}. Поставьте их рядом.`,
  ),
  'office/date-form': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Дата написана так: ${actual}, а принято ${expected}. Исправьте дату.`,
  ),
  'office/number-form': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Номер написан так: ${actual}, а принято ${expected}. Исправьте номер.`,
  ),
  'office/place-repeats': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Место составления ${actual} уже названо в наименовании организации. Оставьте бланк ${expected}.`,
  ),
  'office/title-subject': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Заголовок отвечает на вопрос «о чём?» и начинается с ${expected}, а у вас ${actual}. Перепишите его.`,
  ),
  'office/title-align': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Заголовок выровнен ${actual}, а принято ${expected}. Исправьте выравнивание.`,
  ),
  'office/first-person': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Единоличный руководитель распоряжается от первого лица: ${expected}, а написано ${actual}. Исправьте слово.`,
  ),
  'office/directive-colon': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `После распорядительного слова нужно ${expected}, а напечатано ${actual}. Поставьте двоеточие.`,
  ),
  'office/numbering-depth': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Уровней нумерации в тексте — ${actual}, а допускается ${expected}. Упростите нумерацию.`,
  ),
  'office/basis-undated': rule<Difference>(
    'warning',
    ({ expected, actual }) => `У основания указывают ${expected}; ${actual}. Впишите недостающее.`,
  ),
  'office/basis-unnamed': rule<Difference>(
    'info',
    ({ expected, actual }) => `У основания указывают ${expected}; ${actual}. Если они известны, впишите их.`,
  ),
  'office/basis-case': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Нужно ${expected}, а написано ${actual}. Исправьте падеж.`,
  ),
  'office/task-without-deadline': rule<Difference>(
    'info',
    ({ expected, actual }) => `В поручении называют: ${expected}; ${actual}. Если срок есть, впишите его.`,
  ),
  'office/executor-case': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Исполнитель в начале пункта: нужно ${expected}, а написано ${actual}. Исправьте падеж.`,
  ),
  'office/control-last': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Пункт о контроле — ${expected}, а у вас это ${actual}. Перенесите его в конец.`,
  ),
  'office/control-form': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Пункт о контроле пишут так: ${expected}, а написано ${actual}. Исправьте его.`,
  ),
  'office/control-case': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `На кого возложен контроль: ${expected}, а написано ${actual}. Исправьте падеж.`,
  ),
  'office/name-in-text': rule<Difference>(
    'info',
    ({ expected, actual }) =>
      `Имена в тексте пишут так: ${expected}; у вас ${actual}. Переставьте, если так принято и у вас.`,
  ),
  'office/name-in-signature': rule<Difference>(
    'info',
    ({ expected, actual }) =>
      `Имя в подписи пишут так: ${expected}; у вас ${actual}. Переставьте, если так принято и у вас.`,
  ),
  'office/parted-words': rule<Difference>(
    'info',
    ({ expected, actual }) =>
      `Нужен ${expected}, а стоит ${actual}. Замените пробел (Ctrl+Shift+Пробел), чтобы слова не разошлись по строкам.`,
  ),
  'office/signature-form': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Подпись: нужно ${expected}, а написано ${actual}. Исправьте её.`,
  ),
  'office/signature-place': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Подпись ставят так: ${expected}, а у вас ${actual}. Исправьте её.`,
  ),
  'office/signature-parted': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Подпись должна быть ${expected}, а у вас ${actual}. Держите последние строки вместе.`,
  ),
  'office/appendix-mark-differs': rule<Difference>(
    'error',
    ({ expected, actual }) =>
      `В отметке о приложении стоит «${actual}», а приказ — «${expected}». Исправьте отметку.`,
  ),
  'office/appendix-mark-incomplete': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Отметку о приложении пишут так: ${expected}; у вас ${actual}. Дополните её.`,
  ),
  'office/appendix-numbers': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Приложений несколько, поэтому нужно ${expected}, а у вас ${actual}. Пронумеруйте приложения по порядку.`,
  ),
  'office/stamp-place': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Отметку о приложении и гриф утверждения ставят ${expected}, а у вас она ${actual}. Передвиньте её.`,
  ),
  'office/approved-form': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Слово согласуют с названием документа: ${expected}, а написано ${actual}. Исправьте слово.`,
  ),
  'office/approval-stamp': rule<Difference>(
    'warning',
    ({ expected, actual }) => `В грифе утверждения указывают: ${expected}; ${actual}. Дополните его.`,
  ),
  'office/table-header': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Таблица занимает несколько листов: нужны ${expected}, а они ${actual}. Включите «Повторять как заголовок».`,
  ),
  'office/executor-mark': rule<Difference>(
    'warning',
    ({ expected, actual }) => `В отметке об исполнителе указывают: ${expected}; ${actual}. Дополните её.`,
  ),
  'office/copy-mark': rule<Difference>(
    'warning',
    ({ expected, actual }) => `В отметке о заверении копии указывают: ${expected}; ${actual}. Дополните её.`,
  ),
  'office/visa-mark': rule<Difference>(
    'warning',
    ({ expected, actual }) => `В согласовании указывают: ${expected}; ${actual}. Дополните его.`,
  ),
  'office/familiarisation': rule<Difference>(
    'info',
    ({ expected, actual }) => `В листе ознакомления указывают: ${expected}; ${actual}. Дополните его.`,
  ),
  'office/archive-form': rule<Difference>(
    'info',
    ({ expected, actual }) => `Для хранения нужен ${expected}, а это ${actual}. Сохраните файл как PDF/A.`,
  ),
  'office/archive-fonts': rule<Difference>(
    'warning',
    ({ expected, actual }) =>
      `Для хранения нужны ${expected}, а в файле ${actual}. Сохраните PDF с внедрёнными шрифтами.`,
  ),
  'office/archive-open': rule<Difference>(
    'warning',
    ({ expected, actual }) => `Для хранения нужен файл ${expected}, а ${actual}. Сохраните его без пароля.`,
  ),
} as const;
