import type { FieldList } from '../../pipeline.ts';

/** Letters of the first column; a longer tag has a line of its own. */
const tagWidth = 34;

const row = (left: string, right: string): string =>
  left.length <= tagWidth
    ? `${left.padEnd(tagWidth)}  ${right}`
    : `${left}\n${' '.repeat(tagWidth)}  ${right}`;

const explained = (what: string, example: string): string => (example ? `${what} (${example})` : what);

/** The fields and filters as two columns for a terminal. */
export const fieldsText = ({ fields, filters }: FieldList): string =>
  [
    'Поля пишут в документе Word в фигурных скобках; поля с отступом – внутри списка, под которым стоят.',
    '',
    ...fields.map(({ tag, holds, example, depth }) =>
      row(`  ${'    '.repeat(depth)}${tag}`, explained(holds, example)),
    ),
    '',
    'Обработка после черты, {поле|обработка}:',
    '',
    ...filters.map(({ written, does, example }) => row(`  |${written}`, explained(does, example))),
    '',
    'Условия: {#если поле} … {иначе} … {/если}, {#если вид = "распоряжение"} … {/если}, {^поле} … {/поле} – когда поля нет.',
    'Картинка рядом с шаблоном: {%герб 30мм}. Другой DOCX рядом с шаблоном: {>шапка}.',
    '',
  ].join('\n');
