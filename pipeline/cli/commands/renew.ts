import { answerOptions, readAnswers } from '../answer-flags.ts';
import { command } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { oneFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { checkOutputs, writeFiles } from '../output.ts';
import { givenPeriod, periodOption } from '../period-option.ts';
import { readingOf, readingOptions } from '../reading-options.ts';
import { renewAnswered } from '../renew-answered.ts';
import { renewalFiles, renewalSuffixes } from '../renewal-files.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { summarize } from '../summary.ts';

export const renew = command({
  usage: 'renew ФАЙЛ --for ПЕРИОД [--answers ФАЙЛ] [--out ПАПКА]',
  about:
    'Переводит документ на новый период: годы и сроки меняются по правилам, а что знает только человек,\n' +
    'остаётся пустым, пока он этого не укажет. ФАЙЛ — документ или JSON, который выдала команда read.\n' +
    'С --out пишет ИМЯ.json, ИМЯ.changes.json и ИМЯ.changes.html, иначе — JSON на стандартный вывод.',
  options: {
    for: periodOption,
    ...answerOptions,
    ...readingOptions,
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы' },
  },
  examples: ['prikaz renew приказ.docx --for 2023 --out out', 'prikaz renew приказ.json --for 2022-2023'],
  run: async ({ positionals, values }, session) => {
    const { signal } = session;
    const { out } = values;
    const period = givenPeriod(values.for);
    const file = oneFile(positionals, 'renew приказ.docx --for 2023');
    if (out !== undefined) checkOutputs(out, [file], renewalSuffixes);
    const answers = await readAnswers(values, signal);
    const last = await openDocument(file, readingOf(values, session));
    const renewal = await renewAnswered(last, { period, answers, signal });
    const { document } = renewal;
    const written = out === undefined ? [] : await renewalFiles(renewal, out, file);
    writeFiles(written);
    if (out === undefined) session.data(jsonText(document));
    const files = written.map(({ path }) => path);
    const result = resultOf(summarize(file, { document, renewal, files }));
    return reportResults([result], values, session, out === undefined);
  },
});
