import { command } from '../command.ts';
import { noFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { reportResults, workOnEach } from '../report-results.ts';
import { summarize } from '../summary.ts';

export const check = command({
  usage: 'check ФАЙЛ…',
  about:
    'Читает документы и говорит, что в них проверить: пропуски, сроки, нумерацию, неуверенно прочитанные слова.\n' +
    'Ничего не записывает. ФАЙЛ — документ, скан, папка изображений или JSON, который выдала команда read.',
  options: { ...readingOptions },
  examples: ['prikaz check приказ.docx', 'prikaz check скан.pdf --json'],
  run: async ({ positionals: files, values }, session) => {
    if (files.length === 0) throw noFile('check приказ.docx');
    const reading = readingOf(values, session);
    const checkOne = async (file: string) => summarize(file, { document: await openDocument(file, reading) });
    return reportResults(await workOnEach(files, checkOne, session), values, session, false);
  },
});
