import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../command.ts';
import { oneFile } from '../one-file.ts';
import { answerOptions, readAnswers } from '../options/answer-flags.ts';
import { lookOf, lookOptions } from '../options/look-options.ts';
import { outOption } from '../options/out-option.ts';
import { periodOption } from '../options/period-option.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { reissueFile } from '../reissue-file.ts';
import { reportResults, resultOf } from '../report-results.ts';

/** The document that shows the main job to a newcomer: an order with a plan. */
const sample = new URL('../../../corpus/order/school-absence/source.docx', import.meta.url);

const samplePath = (): string => relative(process.cwd(), fileURLToPath(sample));

export const start = command({
  usage: 'start [ФАЙЛ] [--for ПЕРИОД] [--out ПАПКА] [ответы]',
  about:
    'Показывает главную работу: берёт прошлогодний документ и делает из него документ следующего года.\n' +
    'Без ФАЙЛА — на примере, который идёт с программой; без --for — на период, следующий за указанным в документе.',
  options: {
    for: periodOption,
    out: outOption,
    ...lookOptions,
    ...answerOptions,
    ...readingOptions,
  },
  examples: ['prikaz start', 'prikaz start приказ.docx --out out'],
  run: async ({ positionals, values }, session) => {
    const { signal, tell } = session;
    const { out = 'out' } = values;
    const file = positionals.length === 0 ? samplePath() : oneFile(positionals, 'start приказ.docx');
    const answers = await readAnswers(values, signal);
    const look = await lookOf(values, signal);
    const reading = readingOf(values, session);
    const wanted = {
      ...look,
      period: values.for ?? 'next',
      answers,
      answersFrom: values.answers,
      out,
      reading,
    };
    const summary = await reissueFile(file, wanted, session);
    const exitCode = reportResults([resultOf(summary)], values, session, false);
    if (positionals.length === 0 && !values.quiet && !values.json)
      tell(
        '\nЭто был пример. Со своим приказом, в браузере: npx prikaz serve\n' +
          'Или одной командой: npx prikaz reissue приказ.docx --for 2022-2023 --out out\n',
      );
    return exitCode;
  },
});
