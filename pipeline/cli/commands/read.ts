import { jsonText } from '../../model/json-text.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { noFile, oneFile } from '../one-file.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { checkOutputs, numberedPaths, outputPath } from '../output.ts';
import { reportResults, workOnEach } from '../report-results.ts';
import { summaryOf } from '../summary.ts';

export const read = command({
  usage: 'read ФАЙЛ… [--out ПАПКА] [--overlay ФАЙЛ.png]',
  about:
    'Читает документы (PDF, сканы PNG, JPEG, TIFF и WebP, папки изображений страниц, DOCX, XLSX, HTML, текст;\n' +
    'DOC, ODT и RTF — если установлен LibreOffice) и выдаёт их содержание в JSON: на стандартный вывод\n' +
    'или, с --out, в файлы ИМЯ.json.',
  options: {
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы ИМЯ.json' },
    overlay: {
      type: 'string',
      placeholder: 'ФАЙЛ.png',
      help: 'нарисовать прочитанное поверх изображений страниц (PDF и сканы)',
    },
    ...readingOptions,
  },
  examples: [
    'prikaz read приказ.docx',
    'prikaz read приказ.docx план.pdf папка-сканов --out out',
    'prikaz read скан.pdf --out out --overlay out/разметка.png',
    'prikaz read - < приказ.txt',
  ],
  run: async ({ positionals: files, values }, session) => {
    if (files.length === 0) throw noFile('read приказ.docx');
    const { out, overlay } = values;
    if (out !== undefined) checkOutputs(out, files, ['.json']);
    const overlaid =
      overlay === undefined ? undefined : oneFile(files, 'read скан.pdf --overlay разметка.png');
    const reading = readingOf(values, session);
    const { readDocument, readOverlaid, summarize } = await import('../../pipeline.ts');
    const readOne = async (file: string) => {
      const input = await readInput(file, session.signal);
      const { document, pictures } = overlaid
        ? await readOverlaid(input, reading)
        : { document: await readDocument(input, reading), pictures: [] };
      const written = numberedPaths(overlay ?? '', pictures.length, file).map((path, index) => ({
        path,
        content: pictures[index] ?? '',
      }));
      const result =
        out === undefined ? [] : [{ path: outputPath(out, file, '.json'), content: jsonText(document) }];
      if (out === undefined) session.data(jsonText(document));
      writeFiles([...result, ...written]);
      const files = [...result, ...written].map(({ path }) => path);
      return summaryOf(file, summarize({ document }), { files });
    };
    return reportResults(await workOnEach(files, readOne, session), values, session, out === undefined);
  },
});
