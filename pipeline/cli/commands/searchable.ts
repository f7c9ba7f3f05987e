import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { noFile } from '../one-file.ts';
import { outOption } from '../options/out-option.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { checkOutputs, outputPath } from '../output.ts';
import { reportResults, workOnEach } from '../report-results.ts';
import { summaryOf } from '../summary.ts';

export const searchable = command({
  usage: 'searchable ФАЙЛ… [--out ПАПКА]',
  about:
    'Делает из скана PDF, в котором текст ищется и копируется: изображения страниц остаются прежними,\n' +
    'распознанные слова лежат под ними на своих местах. ФАЙЛ — PDF, картинка, TIFF или папка с картинками страниц.\n' +
    'В папку (по умолчанию out) ложится ИМЯ.pdf; исходный файл не меняется.',
  options: {
    out: outOption,
    ...readingOptions,
  },
  examples: ['prikaz searchable скан.pdf', 'prikaz searchable стр1.tif --out out'],
  run: async ({ positionals: files, values }, session) => {
    if (files.length === 0) throw noFile('searchable скан.pdf');
    const { signal } = session;
    const { out = 'out' } = values;
    checkOutputs(out, files, ['.pdf']);
    const reading = readingOf(values, session);
    const { searchableCopy, summarize } = await import('../../pipeline.ts');
    const copyOne = async (file: string) => {
      const { document, pdf } = await searchableCopy(await readInput(file, signal), reading);
      signal.throwIfAborted();
      const path = outputPath(out, file, '.pdf');
      writeFiles([{ path, content: pdf }]);
      return summaryOf(file, summarize({ document }), { files: [path] });
    };
    return reportResults(await workOnEach(files, copyOne, session), values, session, false);
  },
});
