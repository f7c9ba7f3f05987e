import { answerOptions, readAnswers } from '../answer-flags.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { issuedSuffixes } from '../issued-suffixes.ts';
import { officeOf, weekOption } from '../office-options.ts';
import { oneFile } from '../one-file.ts';
import { checkOutputs, outputPath, writeFiles } from '../output.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { refuseDraft, strictOption } from '../strict-option.ts';
import { summarize } from '../summary.ts';
import { templateOption } from '../template-option.ts';

export const issue = command({
  usage: 'issue ФАЙЛ.json [--out ПАПКА] [ответы] [--template ПАПКА]',
  about: 'Оформляет документ из JSON, который выдали команды read или renew: пишет ИМЯ.docx и ИМЯ.pdf.',
  options: {
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы (по умолчанию out)' },
    ...answerOptions,
    ...weekOption,
    template: templateOption,
    strict: strictOption,
  },
  examples: ['prikaz issue приказ.json --number 145 --date 09.09.2022 --out out'],
  run: async ({ positionals, values }, session) => {
    const { template, out = 'out' } = values;
    const file = oneFile(positionals, 'issue приказ.json --out out');
    checkOutputs(out, [file], issuedSuffixes);
    const answers = await readAnswers(values, session.signal);
    const { name, bytes } = await readInput(file, session.signal);
    const { answerDocument, checkDocumentJson, issueDocument } = await import('../../pipeline.ts');
    const read = await checkDocumentJson(new TextDecoder().decode(bytes), name);
    const document = await answerDocument(read, answers, { office: officeOf(values) });
    if (values.strict) refuseDraft(document);
    const issued = await issueDocument(document, template ? { template } : {});
    session.signal.throwIfAborted();
    const files = issued.files.map(({ suffix, bytes: content }) => ({
      path: outputPath(out, file, suffix),
      content,
    }));
    writeFiles(files);
    const summary = summarize(file, { document, draft: issued.draft, files: files.map(({ path }) => path) });
    return reportResults([resultOf(summary)], values, session, false);
  },
});
