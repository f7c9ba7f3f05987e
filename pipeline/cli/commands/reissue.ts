import { command } from '../command.ts';
import { oneFile } from '../one-file.ts';
import { answerOptions, readAnswers } from '../options/answer-flags.ts';
import { authorOption } from '../options/author-option.ts';
import { lookOf, lookOptions } from '../options/look-options.ts';
import { outOption } from '../options/out-option.ts';
import { givenPeriod, periodOption } from '../options/period-option.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { strictOption } from '../options/strict-option.ts';
import { reissueFile } from '../reissue-file.ts';
import { reportResults, resultOf } from '../report-results.ts';
import { checkRegister, registerOptions } from '../write-papers.ts';

export const reissue = command({
  usage: 'reissue ФАЙЛ --for ПЕРИОД [--formats ФОРМАТЫ] [--out ПАПКА] [ответы]',
  about:
    'Главная работа: читает прошлогодний документ, переводит его на новый период и оформляет.\n' +
    'В папку (по умолчанию out) ложатся ИМЯ.docx, ИМЯ.pdf, ИМЯ.json, ИМЯ.changes.html, ИМЯ.changes.json,\n' +
    'ИМЯ.redline.docx и ИМЯ.redline.html — что изменилось: исправлениями в Word и на странице, было и стало рядом, — и\n' +
    'ИМЯ.answers.json — вопросы, на которые может ответить только человек: впишите ответы и передайте файл в --answers.\n' +
    'Таблицу плана, календарь сроков, страницу и текст письма добавит --formats.\n' +
    'Пока не указаны номер, дата и основание, документ помечен словом «ПРОЕКТ».',
  options: {
    for: periodOption,
    out: outOption,
    ...lookOptions,
    ...answerOptions,
    ...readingOptions,
    author: authorOption,
    strict: strictOption,
    ...registerOptions,
  },
  examples: [
    'prikaz reissue приказ.docx --for 2022-2023 --out out',
    'prikaz reissue приказ.docx --for 2022-2023 --number 145 --date 09.09.2022',
    'prikaz reissue приказ.docx --for 2022-2023 --register',
  ],
  run: async ({ positionals, values }, session) => {
    const { signal } = session;
    const { author, strict, out = 'out' } = values;
    const period = givenPeriod(values.for);
    const look = await lookOf(values, signal);
    const file = oneFile(positionals, 'reissue приказ.docx --for 2022-2023');
    checkRegister(values);
    const answers = await readAnswers(values, signal);
    const answersFrom = values.answers;
    const wanted = {
      ...look,
      period,
      answers,
      answersFrom,
      out,
      author,
      strict,
      register: values,
    };
    const summary = await reissueFile(file, { ...wanted, reading: readingOf(values, session) }, session);
    return reportResults([resultOf(summary)], values, session, false);
  },
});
