import type { Numbering } from '../../pipeline.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { issuedSuffixes } from '../issued-suffixes.ts';
import { oneFile } from '../one-file.ts';
import { answerOptions, readAnswers } from '../options/answer-flags.ts';
import { officeOptions, settingsOf } from '../options/office-settings.ts';
import { refuseDraft, strictOption } from '../options/strict-option.ts';
import { templateOption } from '../options/template-option.ts';
import { checkOutputs, outputPath } from '../output.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { summarize } from '../summary.ts';
import { checkRegister, registerOptions, writePapers } from '../write-papers.ts';

export const issue = command({
  usage: 'issue ФАЙЛ.json [--out ПАПКА] [ответы] [--template ПАПКА]',
  about: 'Оформляет документ из JSON, который выдали команды read или renew: пишет ИМЯ.docx и ИМЯ.pdf.',
  options: {
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы (по умолчанию out)' },
    ...answerOptions,
    ...officeOptions,
    template: templateOption,
    strict: strictOption,
    ...registerOptions,
  },
  examples: [
    'prikaz issue приказ.json --number 145 --date 09.09.2022 --out out',
    'prikaz issue приказ.json --register --out out',
  ],
  run: async ({ positionals, values }, session) => {
    const { template, out = 'out' } = values;
    const file = oneFile(positionals, 'issue приказ.json --out out');
    checkOutputs(out, [file], issuedSuffixes);
    checkRegister(values);
    const answers = await readAnswers(values, session.signal);
    const { name, bytes } = await readInput(file, session.signal);
    const { answerDocument, checkDocumentJson, issueDocument } = await import('../../pipeline.ts');
    const read = await checkDocumentJson(new TextDecoder().decode(bytes), name);
    const settings = await settingsOf(values, session.signal);
    const document = await answerDocument(read, answers, { office: settings });
    const make = async (numbering: Numbering | null) => {
      const numbered = numbering
        ? await answerDocument(read, { ...answers, ...numbering }, { office: settings })
        : document;
      if (values.strict) refuseDraft(numbered);
      const issued = await issueDocument(numbered, { settings, ...(template && { template }) });
      session.signal.throwIfAborted();
      const papers = issued.files.map(({ suffix, bytes: content }) => ({
        path: outputPath(out, file, suffix),
        content,
      }));
      const written = papers.map(({ path }) => path);
      const summary = summarize(file, { document: numbered, draft: issued.draft, files: written });
      return { files: papers, summary };
    };
    const summary = await writePapers({ document }, values, session, make);
    return reportResults([resultOf(summary)], values, session, false);
  },
});
