import { rule } from './rule.ts';

/** What is said of papers that are made from an order. */
export const composeRules = {
  'compose/other-body': rule<{ body: string }>(
    'warning',
    ({ body }) =>
      `Документ издан другой организацией: ${body}. Акт отменяет и изменяет тот, кто его издал: проверьте, вправе ли вы.`,
  ),
  'compose/name-doubtful': rule<{ name: string; printed: string }>(
    'warning',
    ({ name, printed }) => `Фамилия взята из текста: «${printed}» → «${name}». Проверьте, так ли она звучит.`,
  ),
  'compose/nobody-named': rule(
    'info',
    () =>
      'В документе никто не назван по фамилии: на листе пустые строки. Список людей укажите так: --people ФАЙЛ.',
  ),
  'compose/rows-left': rule<{ rows: readonly string[] }>(
    'info',
    ({ rows }) =>
      `В списке людей есть строки без фамилии, на лист они не попали (всего ${rows.length}): ${rows
        .slice(0, 5)
        .map((row) => `«${row.length > 60 ? `${row.slice(0, 60)}…` : row}»`)
        .join(', ')}${rows.length > 5 ? ', …' : ''}. Если это люди, озаглавьте столбец: «ФИО».`,
  ),
  'compose/on-no-card': rule<{ clauses: readonly string[] }>(
    'info',
    ({ clauses }) =>
      `На карточки не попало то, что не поручено никому по фамилии: ${clauses.length > 1 ? 'пункты' : 'пункт'} ${clauses.join(', ')}. Если нужна карточка, назовите в пункте исполнителя.`,
  ),
  'compose/recognised': rule<{ name: string }>(
    'warning',
    ({ name }) =>
      `Файл ${name} распознан со скана: ошибка распознавания выглядит как изменение. Сверьте каждый пункт с бумагой.`,
  ),
  'compose/requisite-changed': rule<{ requisite: string }>(
    'info',
    ({ requisite }) =>
      `Различается реквизит «${requisite}». Реквизиты изданного документа приказом не меняют, в проект это не вошло.`,
  ),
};
