import { describe, expect, it } from 'vitest';
import { looksLikeHeader, roleOfHeading } from '../pipeline/model/column-role.ts';
import type { Column } from '../pipeline/model/document.ts';

const usual: Readonly<Record<Column['role'], readonly string[]>> = {
  number: ['№', '№ п/п', 'No п/п', '№ Π/Π', 'п/п', 'Номер', '№ пункта', 'N п/п'],
  activity: [
    'Мероприятия',
    'Наименование мероприятия',
    'Содержание работы',
    'Предмет',
    'Виды деятельности',
    'Тема',
    'Действия',
    'Что сделать',
  ],
  deadline: [
    'Срок',
    'Сроки',
    'Сроки исполнения',
    'Срок реализации',
    'Планируемый срок',
    'Дата проведения',
    'Время проведения',
    'Период',
    'Месяц',
    'Когда',
  ],
  responsible: [
    'Ответственный',
    'Ответственные лица',
    'Исполнители',
    'Организатор',
    'Кто проводит',
    'Руководитель учения',
    'Врач',
  ],
  result: ['Ожидаемый результат', 'Показатели', 'Результат', 'Индикатор', 'Вид документа', 'Итог'],
  other: ['Примечание', 'Отметка о выполнении', 'Место проведения', 'Место', 'Классы', 'Участники', 'Бюджет'],
};

describe.each(Object.entries(usual))('a heading of the role %s', (role, headings) => {
  it.each(headings)('%s', (heading) => {
    expect(roleOfHeading(heading).role).toBe(role);
  });
});

describe('a row of headings', () => {
  it.each<readonly [boolean, readonly string[]]>([
    [true, ['№', 'Мероприятие', 'Срок', 'Ответственный']],
    [true, ['Тема', 'Дата']],
    [false, ['1.', 'Мероприятие', 'Срок', 'Ответственный']],
    [false, ['Мероприятие', '', '']],
    [false, ['Провести субботник', 'май', 'завхоз']],
  ])('%s: %j', (header, cells) => {
    expect(looksLikeHeader(cells)).toBe(header);
  });
});
