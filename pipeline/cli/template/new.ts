import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { kindOption } from '../options/kind-option.ts';
import { writeFiles } from '../output.ts';
import { usageFailure } from '../usage-failure.ts';

/** A clerk's own work is never written over. */
const refuseTaken = (place: string, isFile: boolean): void => {
  if (!existsSync(place) || (!isFile && readdirSync(place).length === 0)) return;
  throw usageFailure(
    'cli/template-there',
    `Здесь уже что-то есть: ${place}.`,
    'Укажите другое имя: заготовка ничего не заменяет.',
  );
};

export const newTemplate = command({
  usage: 'template new [ФАЙЛ.docx|ПАПКА] [--kind ВИД]',
  about:
    'Делает заготовку шаблона: вид и слова те же, что у обычного, поля по-русски. Файл .docx правят в Word, PDF из\n' +
    'него делает LibreOffice. В папке лежат ещё слова программы (wording.json), пример (example.json) и вид PDF\n' +
    '(template.typ: если править только Word, удалите его). Без имени — файл шаблон.docx.',
  options: { kind: kindOption },
  examples: ['prikaz template new приказ.docx', 'prikaz template new шаблоны/план --kind план'],
  run: async ({ positionals, values }, session) => {
    const [place = 'шаблон.docx', extra] = positionals;
    if (extra !== undefined)
      throw usageFailure(
        'cli/too-many-files',
        `Лишнее имя: «${extra}».`,
        'Имя с пробелами возьмите в прямые кавычки: "…".',
      );
    const { startTemplate } = await import('../../pipeline.ts');
    const isFile = extname(place).toLowerCase() === '.docx';
    refuseTaken(place, isFile);
    const { files, command: printing } = await startTemplate(values.kind, isFile ? 'file' : 'folder');
    const made = files.map(({ name, bytes }) => ({
      path: isFile ? place : join(place, name),
      content: bytes,
    }));
    writeFiles(made);
    const paths = made.map(({ path }) => path);
    if (values.json) session.data(jsonText({ files: paths }));
    else if (!values.quiet) session.tell(newText(place, paths, printing));
    return exitCodes.ok;
  },
});

const newText = (place: string, paths: readonly string[], command: string): string =>
  [
    'Заготовка шаблона:',
    ...paths.map((path) => `  ${path}`),
    'Дальше:',
    '  1. Откройте DOCX в Word и поправьте вид; поля стоят в фигурных скобках, их список: prikaz template fields',
    `  2. Проверьте: prikaz template check ${place}`,
    `  3. Посмотрите: prikaz template preview ${place}`,
    `  4. Оформляйте по нему: prikaz ${command} --template ${place}`,
    '',
  ].join('\n');
