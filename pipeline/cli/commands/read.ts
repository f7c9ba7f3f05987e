import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { jsonText } from '../json-text.ts';
import { noFile } from '../one-file.ts';
import { checkOutputs, outputPath, writeFiles } from '../output.ts';
import { readingOf, readingOptions } from '../reading-options.ts';
import { reportResults, workOnEach } from '../report-results.ts';
import { summarize } from '../summary.ts';

export const read = command({
  usage: 'read ФАЙЛ… [--out ПАПКА]',
  about:
    'Читает документы (DOCX, текст, HTML, XLSX; DOC, ODT и RTF — если установлен LibreOffice)\n' +
    'и выдаёт их содержание в JSON: на стандартный вывод или, с --out, в файлы ИМЯ.json.',
  options: {
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы ИМЯ.json' },
    ...readingOptions,
  },
  examples: [
    'prikaz read приказ.docx',
    'prikaz read приказ.docx план.xlsx --out out',
    'prikaz read - < приказ.txt',
  ],
  run: async ({ positionals: files, values }, session) => {
    if (files.length === 0) throw noFile('read приказ.docx');
    const { out } = values;
    if (out !== undefined) checkOutputs(out, files, ['.json']);
    const reading = readingOf(values, session);
    const { readDocument } = await import('../../pipeline.ts');
    const readOne = async (file: string) => {
      const document = await readDocument(await readInput(file, session.signal), reading);
      if (out === undefined) {
        session.data(jsonText(document));
        return summarize(file, { document });
      }
      const path = outputPath(out, file, '.json');
      writeFiles([{ path, content: jsonText(document) }]);
      return summarize(file, { document, files: [path] });
    };
    return reportResults(await workOnEach(files, readOne, session), values, session, out === undefined);
  },
});
