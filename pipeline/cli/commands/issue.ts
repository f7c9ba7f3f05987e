import { paperSuffixes } from '../../model/paper-form.ts';
import { command } from '../command.ts';
import { documentFiles } from '../document-files.ts';
import { issueFile } from '../issue-file.ts';
import { noFile } from '../one-file.ts';
import { answerOptions, readAnswers } from '../options/answer-flags.ts';
import { type Look, lookOf, lookOptions } from '../options/look-options.ts';
import { outOption } from '../options/out-option.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { strictOption } from '../options/strict-option.ts';
import { checkOutputs } from '../output.ts';
import { reportEach } from '../report-results.ts';
import { usageFailure } from '../usage-failure.ts';
import { checkRegister, registerOptions } from '../write-papers.ts';

/**
 * A number, and answers about places, are one document's own.
 * @throws Failure `cli/answers-for-many`
 */
const checkAnswers = (
  { number, answers }: { readonly number?: string; readonly answers?: string },
  files: readonly string[],
): void => {
  const flag = (number !== undefined && '--number') || (answers !== undefined && '--answers');
  if (files.length < 2 || !flag) return;
  throw usageFailure(
    'cli/answers-for-many',
    `Параметр ${flag} относится к одному документу, а их ${files.length}.`,
    'Оформите такой документ отдельно; номера по порядку даёт журнал: --register.',
  );
};

/** LibreOffice prints so many in one start, which takes longer than a document. */
const documentsAtOnce = 12;

const printsByOffice = ({ settings, template = '' }: Look): boolean =>
  settings.engine === 'libreoffice' || /\.do[ct]x$/iu.test(template);

export const issue = command({
  usage: 'issue ФАЙЛ… [--formats ФОРМАТЫ] [--out ПАПКА] [ответы] [--office ФАЙЛ] [--template ШАБЛОН]',
  about:
    'Оформляет документы: из JSON, который выдали команды read или renew, или прямо из документа, прочитав его.\n' +
    'Пишет ИМЯ.docx и ИМЯ.pdf, с --formats и другое: таблицу плана (xlsx, csv), календарь сроков (ics), страницу (html),\n' +
    'текст для письма (email), содержание (json). ФАЙЛОВ может быть много; папка — все документы в ней.\n' +
    'Ошибка в одном документе не мешает остальным.',
  options: {
    out: outOption,
    ...lookOptions,
    ...answerOptions,
    ...readingOptions,
    strict: strictOption,
    ...registerOptions,
  },
  examples: [
    'prikaz issue приказ.json --number 145 --date 09.09.2022 --out out',
    'prikaz issue приказ.json --formats docx,pdf,xlsx,ics --per-party',
    'prikaz issue новые-приказы --register --office учреждение.json --out out',
  ],
  run: async ({ positionals, values }, session) => {
    const { strict, out = 'out' } = values;
    const look = await lookOf(values, session.signal);
    const files = documentFiles(positionals);
    if (files.length === 0) throw noFile('issue приказ.json --out out');
    checkAnswers(values, files);
    checkRegister(values);
    checkOutputs(
      out,
      files,
      look.forms.map((form) => paperSuffixes[form]),
    );
    const answers = await readAnswers(values, session.signal);
    const reading = readingOf(values, session);
    const wanted = { ...look, answers, out, strict, register: values, reading };
    // Numbers of the register are taken in the order of the files.
    const atOnce = printsByOffice(look) && !values.register ? documentsAtOnce : 1;
    return reportEach(files, (file) => issueFile(file, wanted, session), values, session, atOnce);
  },
});
