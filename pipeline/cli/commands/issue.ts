import type { OrderDocument } from '../../model/document.ts';
import { parseDate } from '../answer-flags.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { issuedSuffixes } from '../issued-suffixes.ts';
import { oneFile } from '../one-file.ts';
import { checkOutputs, outputPath, writeFiles } from '../output.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { summarize } from '../summary.ts';
import { templateOption } from '../template-option.ts';
import { usageFailure } from '../usage-failure.ts';

/** The document with the number and the date that registration gave it; what was said about their lack is settled. */
const registered = (
  document: OrderDocument,
  number: string | undefined,
  date: string | undefined,
): OrderDocument => {
  if (!number && !date) return document;
  if (!document.order)
    throw usageFailure(
      'cli/no-order',
      'В этом документе нет приказа, только план: ему не нужны номер и дата.',
      'Уберите --number и --date.',
    );
  const given = { ...(number && { number }), ...(date && { date: parseDate(date) }) };
  const settled = Object.keys(given).map((key) => `/order/${key}`);
  return {
    ...document,
    order: { ...document.order, ...given },
    diagnostics: document.diagnostics.filter(({ path }) => path === null || !settled.includes(path)),
  };
};

export const issue = command({
  usage: 'issue ФАЙЛ.json [--out ПАПКА] [--number НОМЕР] [--date ДАТА] [--template ПАПКА]',
  about: 'Оформляет документ из JSON, который выдали команды read или renew: пишет ИМЯ.docx и ИМЯ.pdf.',
  options: {
    out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файлы (по умолчанию out)' },
    number: { type: 'string', placeholder: 'НОМЕР', help: 'номер приказа' },
    date: { type: 'string', placeholder: 'ДАТА', help: 'дата приказа: 10.09.2022' },
    template: templateOption,
  },
  examples: ['prikaz issue приказ.json --number 145 --date 09.09.2022 --out out'],
  run: async ({ positionals, values }, session) => {
    const { number, date, template, out = 'out' } = values;
    const file = oneFile(positionals, 'issue приказ.json --out out');
    checkOutputs(out, [file], issuedSuffixes);
    const { name, bytes } = await readInput(file, session.signal);
    const { checkDocumentJson, issueDocument } = await import('../../pipeline.ts');
    const read = await checkDocumentJson(new TextDecoder().decode(bytes), name);
    const document = registered(read, number, date);
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
