import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { jsonText } from '../../model/json-text.ts';
import type { DeskKind } from '../../render/desk-kinds.ts';
import { exitCodes } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { kindOption } from '../options/kind-option.ts';
import { usageFailure } from '../usage-failure.ts';

/** Names that Word gives to its files: a folder of that name was not meant. */
const wordEndings = ['.doc', '.dot', '.dotx', '.docm', '.dotm', '.rtf', '.odt', '.txt', '.pdf'];

const isDocx = (place: string): boolean => extname(place).toLowerCase() === '.docx';

/** Where the template is to be made. @throws Failure `cli/too-many-files`, `cli/bad-template-name` */
const givenPlace = ([place = 'шаблон.docx', extra]: readonly string[]): string => {
  if (extra !== undefined)
    throw usageFailure(
      'cli/too-many-files',
      `Лишнее имя: «${extra}».`,
      'Имя с пробелами возьмите в прямые кавычки: "…".',
    );
  if (wordEndings.includes(extname(place).toLowerCase()))
    throw usageFailure(
      'cli/bad-template-name',
      `Заготовка — файл .docx или папка, а указано ${place}.`,
      'Например: prikaz template new приказ.docx',
    );
  return place;
};

/** A clerk's own work is never written over. */
const refuseTaken = (place: string, isFile: boolean): void => {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found || (!isFile && found.isDirectory() && readdirSync(place).length === 0)) return;
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
    const place = givenPlace(positionals);
    const { startTemplate } = await import('../../pipeline.ts');
    const isFile = isDocx(place);
    refuseTaken(place, isFile);
    const { files, kind } = await startTemplate(values.kind, isFile ? 'file' : 'folder');
    const made = files.map(({ name, bytes }) => ({
      path: isFile ? place : join(place, name),
      content: bytes,
    }));
    writeFiles(made);
    const paths = made.map(({ path }) => path);
    if (values.json) session.data(jsonText({ files: paths }));
    else if (!values.quiet) session.tell(newText(place, paths, kind));
    return exitCodes.ok;
  },
});

type NamedKind = Pick<DeskKind, 'name' | 'command' | 'paper'>;

const newText = (place: string, paths: readonly string[], { name, command, paper }: NamedKind): string => {
  const kind = paper === 'order' ? '' : ` --kind ${name}`;
  const steps = [
    `Откройте DOCX в Word и поправьте вид; поля стоят в фигурных скобках, их список: prikaz template fields${kind}`,
    `Проверьте: prikaz template check ${place}${kind}`,
    ...(paper ? [`Посмотрите: prikaz template preview ${place}${kind}`] : []),
    `Оформляйте по нему: prikaz ${command} --template ${place}`,
  ];
  return [
    'Заготовка шаблона:',
    ...paths.map((path) => `  ${path}`),
    'Дальше:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n');
};
