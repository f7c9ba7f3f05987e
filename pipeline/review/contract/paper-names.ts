/** What a clerk calls the papers, by the suffix that the program gives them: how a file's name ends, what it is for. */
const paperNames: readonly (readonly [suffix: string, ending: string, use: string])[] = [
  ['.changes.html', ' — что изменилось.html', 'Список изменений'],
  ['.redline.docx', ' — сравнение с прошлогодним.docx', 'Правки в Word'],
  ['.redline.html', ' — сравнение с прошлогодним.html', 'Было и стало'],
  ['.email.txt', ' — письмо.txt', 'Текст письма'],
  ['.docx', '.docx', 'Документ Word'],
  ['.pdf', '.pdf', 'На печать'],
  ['.xlsx', '.xlsx', 'Таблица плана'],
  ['.ics', '.ics', 'Календарь сроков'],
  ['.csv', '.csv', 'План для программ'],
  ['.html', '.html', 'Страница для сайта'],
  ['.json', '.json', 'Данные для программ'],
];

/** How the name of a paper ends that the program gives this suffix; undefined for what clerks have no name for. */
export const paperEnding = (suffix: string): string | undefined =>
  paperNames.find(([known]) => known === suffix)?.[1];

/** What a paper is for, by its whole name; undefined where that does not tell. */
export const paperUse = (name: string): string | undefined =>
  paperNames.find(([, ending]) => name.endsWith(ending))?.[2];
