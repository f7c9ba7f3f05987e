import { jsonText } from '../../model/json-text.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { oneFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { answerOptions, readAnswers } from '../options/answer-flags.ts';
import { authorOption } from '../options/author-option.ts';
import { settingsOf, workingOptions } from '../options/office-settings.ts';
import { givenPeriod, periodOption } from '../options/period-option.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { strictOption } from '../options/strict-option.ts';
import { checkOutputs } from '../output.ts';
import { placeFiles } from '../place-files.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { summaryOf } from '../summary.ts';

export const renew = command({
  usage: 'renew ФАЙЛ --for ПЕРИОД [--answers ФАЙЛ] [--out ПАПКА]',
  about:
    'Переводит документ на новый период: годы и сроки меняются по правилам, а что знает только человек,\n' +
    'остаётся пустым, пока он этого не укажет. ФАЙЛ — документ или JSON, который выдала команда read.\n' +
    'С --out пишет ИМЯ.json, ИМЯ.changes.json, ИМЯ.changes.html, ИМЯ.redline.docx (исправления в Word), ИМЯ.redline.html\n' +
    '(было и стало рядом) и ИМЯ.answers.json (вопросы), иначе — JSON на стандартный вывод.',
  options: {
    for: periodOption,
    ...answerOptions,
    ...workingOptions,
    ...readingOptions,
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы' },
    author: authorOption,
    strict: strictOption,
  },
  examples: ['prikaz renew приказ.docx --for 2023 --out out', 'prikaz renew приказ.json --for 2022-2023'],
  run: async ({ positionals, values }, session) => {
    const { signal } = session;
    const { out } = values;
    const period = givenPeriod(values.for);
    const settings = await settingsOf(values, signal);
    const file = oneFile(positionals, 'renew приказ.docx --for 2023');
    const { refuseDraft, renewalFiles, renewalSuffixes, renewDocument, summarize } = await import(
      '../../pipeline.ts'
    );
    if (out !== undefined) checkOutputs(out, [file], renewalSuffixes);
    const answers = await readAnswers(values, signal);
    const last = await openDocument(file, readingOf(values, session));
    const renewal = await renewDocument(last, { period, answers, office: settings, signal });
    const { document } = renewal;
    if (values.strict) refuseDraft(document);
    if (out === undefined) session.data(jsonText(document));
    const { author } = values;
    const made =
      out === undefined ? [] : await renewalFiles({ last, renewal, answers, settings, author, signal });
    const placed = await placeFiles(
      { files: made, renewal, answers, answersFrom: values.answers },
      out ?? '',
      file,
    );
    writeFiles(placed.files);
    const written = { ...placed, files: placed.files.map(({ path }) => path) };
    const result = resultOf(summaryOf(file, summarize({ document, renewal }), written));
    return reportResults([result], values, session, out === undefined);
  },
});
