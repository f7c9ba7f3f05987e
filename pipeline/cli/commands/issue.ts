import { answerOptions, typedAnswers } from '../answer-flags.ts';
import { command } from '../command.ts';
import { giveAnswers } from '../give-answers.ts';
import { readInput } from '../input.ts';
import { issuedSuffixes } from '../issued-suffixes.ts';
import { oneFile } from '../one-file.ts';
import { checkOutputs, outputPath, writeFiles } from '../output.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { summarize } from '../summary.ts';
import { templateOption } from '../template-option.ts';

// The texts of an answers file are for `renew`, which reads their deadlines again.
const { answers: _, ...givenOptions } = answerOptions;

export const issue = command({
  usage: 'issue ФАЙЛ.json [--out ПАПКА] [ответы] [--template ПАПКА]',
  about: 'Оформляет документ из JSON, который выдали команды read или renew: пишет ИМЯ.docx и ИМЯ.pdf.',
  options: {
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы (по умолчанию out)' },
    ...givenOptions,
    template: templateOption,
  },
  examples: ['prikaz issue приказ.json --number 145 --date 09.09.2022 --out out'],
  run: async ({ positionals, values }, session) => {
    const { template, out = 'out' } = values;
    const file = oneFile(positionals, 'issue приказ.json --out out');
    const answers = typedAnswers(values);
    checkOutputs(out, [file], issuedSuffixes);
    const { name, bytes } = await readInput(file, session.signal);
    const { checkDocumentJson, issueDocument } = await import('../../pipeline.ts');
    const read = await checkDocumentJson(new TextDecoder().decode(bytes), name);
    const document = await giveAnswers(read, answers);
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
