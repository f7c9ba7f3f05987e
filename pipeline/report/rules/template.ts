import { rule } from './rule.ts';

/** What a message about a template tells of its tag. */
export interface TagValues {
  /** What stands between the braces. */
  readonly tag: string;
  /** What was probably meant. */
  readonly meant: string | null;
  /** What else there is to say, by rule. */
  readonly detail: string | null;
}

const maybe = (meant: string | null): string => (meant ? `; возможно, „${meant}“` : '');

/** What is said of a clerk's own template. */
export const templateRules = {
  'template/unknown-field': rule<TagValues>(
    'error',
    ({ tag, meant }) => `Поля „${tag}“ нет${maybe(meant)}. Все поля покажет команда prikaz template fields.`,
  ),
  'template/mixed-letters': rule<TagValues>(
    'error',
    ({ tag, meant }) =>
      `В слове „${tag}“ перемешаны русские и латинские буквы. Наберите его заново${meant ? `: {${meant}}` : ''}.`,
  ),
  /** detail: the list or block that has the field. */
  'template/field-elsewhere': rule<TagValues>(
    'error',
    ({ tag, detail }) => `Поле „${tag}“ есть только внутри {#${detail}} … {/${detail}}. Перенесите его туда.`,
  ),
  /** A list or a block that is printed as if it were a text; meant: a field of it. */
  'template/list-as-text': rule<TagValues>(
    'error',
    ({ tag, meant }) =>
      `Поле „${tag}“ – не текст, а список или группа полей. Напишите {#${tag}} … {/${tag}}, внутри – ${
        meant ? `например, {${meant}}` : '{.}'
      }.`,
  ),
  /** detail: the filters that fit. */
  'template/unknown-filter': rule<TagValues>(
    'error',
    ({ tag, meant, detail }) =>
      `В {${tag}} после черты стоит неизвестная обработка${maybe(meant)}.${detail ? ` Сюда подходят: ${detail}.` : ''}`,
  ),
  /** meant: the filter; detail: those that fit. */
  'template/filter-unfit': rule<TagValues>(
    'error',
    ({ tag, meant, detail }) =>
      `Обработка „${meant}“ не подходит к тому, что стоит перед ней в {${tag}}. ${detail ? `Подходят: ${detail}.` : 'Уберите её вместе с чертой „|“.'}`,
  ),
  /** detail: how the filter is written. */
  'template/filter-argument': rule<TagValues>(
    'error',
    ({ tag, detail }) =>
      `Не понято, что стоит в скобках: {${tag}}.${detail ? ` Пишите так: ${detail}.` : ''}`,
  ),
  'template/unknown-condition': rule<TagValues>(
    'error',
    ({ tag }) =>
      `Условие {${tag}} не понято. Можно так: {#если поле} или {#если поле = "значение"}; конец условия – {/если}.`,
  ),
  'template/unknown-tag': rule<TagValues>(
    'error',
    ({ tag }) =>
      `Такого в шаблоне быть не может: {${tag}}. В скобках пишут имя поля, {#поле} … {/поле} или {^поле} … {/поле}.`,
  ),
  'template/empty-tag': rule<TagValues>(
    'error',
    () => 'Между скобками { } ничего нет. Впишите поле или уберите скобки.',
  ),
  'template/unclosed-tag': rule<TagValues>(
    'error',
    ({ tag }) => `Нет закрывающей скобки „}“ после {${tag}. Допишите её в том же абзаце.`,
  ),
  'template/unopened-tag': rule<TagValues>(
    'error',
    ({ tag }) => `Нет открывающей скобки „{“ перед ${tag}}. Допишите её в том же абзаце.`,
  ),
  'template/doubled-brace': rule<TagValues>(
    'error',
    ({ tag }) => `Скобка удвоена: ${tag}. Оставьте одну открывающую и одну закрывающую.`,
  ),
  'template/unclosed-loop': rule<TagValues>(
    'error',
    ({ tag, meant }) =>
      `Открыто {${tag}}, но не закрыто. Поставьте {/${meant ?? ''}} там, где это кончается.`,
  ),
  'template/unopened-loop': rule<TagValues>(
    'error',
    ({ tag, meant }) =>
      `Стоит {${tag}}, но {#${meant ?? ''}} перед этим нет. Поставьте его или уберите {${tag}}.`,
  ),
  /** meant: what has to be closed here. */
  'template/other-loop-closed': rule<TagValues>(
    'error',
    ({ tag, meant }) => `Стоит {${tag}}, а открыто другое: здесь должно быть {/${meant ?? ''}}.`,
  ),
  /** Begin and end lie in different cells, rows, tables or parts. */
  'template/loop-torn': rule<TagValues>(
    'error',
    ({ tag, meant }) =>
      `{${tag}} и {/${meant ?? ''}} стоят в разных местах: в разных таблицах, ячейках или одно – вне таблицы. Поставьте оба в один абзац, в соседние абзацы или в одну строку таблицы.`,
  ),
  'template/loops-cross': rule<TagValues>(
    'error',
    ({ tag }) =>
      `{${tag}} стоит в одной строке таблицы с другим повтором, а строку повторяет один из них. Поставьте их в разные строки или один внутрь другого.`,
  ),
  'template/picture-missing': rule<TagValues>(
    'error',
    ({ tag, detail }) =>
      `Для {${tag}} нет картинки${detail ? ` ${detail}` : ''}. Положите рядом с шаблоном файл PNG или JPEG с этим именем.`,
  ),
  'template/part-missing': rule<TagValues>(
    'error',
    ({ tag, detail }) =>
      `Для {${tag}} нет файла${detail ? ` ${detail}` : ''}. Положите рядом с шаблоном файл DOCX с этим именем.`,
  ),
  'template/part-in-line': rule<TagValues>(
    'error',
    ({ tag }) => `Вставка {${tag}} должна стоять в абзаце одна. Перенесите остальной текст в соседний абзац.`,
  ),
  'template/part-loop': rule<TagValues>(
    'error',
    ({ tag }) => `Вставка {${tag}} ведёт по кругу: файл вставляет сам себя. Уберите её.`,
  ),
  'template/no-fields': rule<TagValues>(
    'error',
    () =>
      'В файле нет ни одного поля для текста или таблиц: это обычный документ, а не шаблон. Заготовку шаблона сделает команда prikaz template new.',
  ),
  'template/outside-link': rule<TagValues>(
    'warning',
    ({ detail }) =>
      `Шаблон ссылается на чужой файл${detail ? `: ${detail}` : ''}. В документы эта ссылка не попадёт; вставьте картинку в сам шаблон.`,
  ),
  'template/active-content': rule<TagValues>(
    'warning',
    ({ detail }) =>
      `В шаблоне есть макросы или вложенные программы${detail ? ` (${detail})` : ''}. В документы они не попадут.`,
  ),
  /** detail: why the example could not be printed through it. */
  'template/not-filled': rule<TagValues>(
    'error',
    ({ detail }) => detail ?? 'Пример по шаблону не печатается.',
  ),
  /** detail: how many there are in all. */
  'template/more-faults': rule<TagValues>(
    'info',
    ({ detail }) =>
      `Всего замечаний ${detail}; здесь первые из них. Исправьте их и проверьте шаблон ещё раз.`,
  ),
  'template/unused-field': rule<TagValues>(
    'info',
    ({ tag, detail }) => `Шаблон нигде не печатает ${detail ?? `поле „${tag}“`}: {${tag}}.`,
  ),
} as const;
