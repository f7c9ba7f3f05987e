import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { noFile, oneFile } from '../one-file.ts';
import { settingsOf, workingOptions } from '../options/office-settings.ts';
import { periodOption } from '../options/period-option.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { checkOutputs, outputPath, refuseInputs } from '../output.ts';
import { reportResults, workOnEach } from '../report-results.ts';
import { summaryOf } from '../summary.ts';

/** What the names of reports in a folder end in. */
const suffix = '.сверка.html';

/** True for the name of one page, false for a folder of them. */
const isPage = (out: string): boolean =>
  /^\.html?$/iu.test(extname(out)) && !statSync(out, { throwIfNoEntry: false })?.isDirectory();

/**
 * Where the report of each file goes.
 * @throws Failure `cli/too-many-files`, `cli/same-name`, `cli/input-in-the-way`
 */
const reportPaths = (files: readonly string[], out: string): ((file: string) => string) => {
  if (!isPage(out)) {
    checkOutputs(out, files, [suffix]);
    return (file) => outputPath(out, file, suffix);
  }
  refuseInputs([oneFile(files, 'report скан.pdf --out сверка.html')])(out);
  return () => out;
};

export const report = command({
  usage: 'report ФАЙЛ… [--out ФАЙЛ.html|ПАПКА] [--for ПЕРИОД]',
  about:
    'Делает страницу, на которой прочитанное видно рядом с бумагой: изображения страниц, место каждого значения,\n' +
    'сомнения. Всё внутри одного файла HTML: он открывается без программы и без сети, его можно переслать.\n' +
    'С --for в нём есть и список изменений на новый период. Без --out файлы ИМЯ.сверка.html ложатся в папку out.',
  options: {
    out: {
      type: 'string',
      short: 'o',
      placeholder: 'ФАЙЛ.html|ПАПКА',
      help: 'куда записать: файл для одного документа, папка для нескольких (по умолчанию out)',
    },
    for: periodOption,
    ...workingOptions,
    ...readingOptions,
  },
  examples: [
    'prikaz report скан.pdf --out сверка.html',
    'prikaz report приказ.docx план.pdf --out сверка --for 2026',
  ],
  run: async ({ positionals: files, values }, session) => {
    if (files.length === 0) throw noFile('report скан.pdf --out сверка.html');
    const { out = 'out', for: period } = values;
    const pathOf = reportPaths(files, out);
    const settings = await settingsOf(values, session.signal);
    const [{ makeReport, reportCode }, { summarize }] = await Promise.all([
      import('../../review/report/make-report.ts'),
      import('../../pipeline.ts'),
    ]);
    const code = await reportCode(values.quiet || values.json ? () => undefined : session.status);
    const reading = readingOf(values, session);
    const reportOn = async (file: string) => {
      const input = await readInput(file, session.signal);
      const { html, document, renewal } = await makeReport(input, { ...reading, period, settings, code });
      session.signal.throwIfAborted();
      const path = pathOf(file);
      writeFiles([{ path, content: html }]);
      return summaryOf(file, summarize({ document, ...(renewal && { renewal }) }), { files: [path] });
    };
    return reportResults(await workOnEach(files, reportOn, session), values, session, false);
  },
});
