import { join } from 'node:path';
import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { kindOption } from '../options/kind-option.ts';
import { fieldsText } from './fields-text.ts';

export const templateFields = command({
  usage: 'template fields [--kind ВИД] [--out ПАПКА]',
  about:
    'Показывает все поля, которые можно написать в шаблоне, по-русски: что в каждом, пример и чем его обработать\n' +
    '(падеж, вид даты, число прописью). С --out пишет то же страницей поля.html, чтобы держать её рядом с Word.',
  options: {
    kind: kindOption,
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'записать туда страницу поля.html' },
  },
  takesWords: false,
  examples: [
    'prikaz template fields',
    'prikaz template fields --kind журнал',
    'prikaz template fields --out out',
  ],
  run: async ({ values }, session) => {
    const { listTemplateFields, templateFieldsPage } = await import('../../pipeline.ts');
    if (values.out !== undefined) {
      const path = join(values.out, 'поля.html');
      writeFiles([{ path, content: await templateFieldsPage(values.kind) }]);
      if (!values.quiet) session.tell(`Все поля шаблона: ${path}\n`);
      if (!values.json) return exitCodes.ok;
    }
    const list = await listTemplateFields(values.kind);
    session.data(values.json ? jsonText(list) : fieldsText(list));
    return exitCodes.ok;
  },
});
