import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { comparisonText } from '../comparison-text.ts';
import { openDocument } from '../open-document.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { numberedPaths } from '../output.ts';
import { twoFiles } from '../two-files.ts';

const example = 'diff приказ-2022.docx приказ-2023.docx';

export const diff = command({
  usage: 'diff БЫЛО СТАЛО [--out ФАЙЛ.html] [--exit-code]',
  about:
    'Сравнивает документы двух лет по смыслу: что добавлено, исключено, перенесено, сказано иначе, где сдвинут срок\n' +
    'или сменился ответственный. Что изменилось вместе с годом или получило другой номер, отличием не считается.\n' +
    'БЫЛО и СТАЛО — документы любого вида, который читает программа, или JSON команды read.',
  options: {
    out: {
      type: 'string',
      short: 'o',
      placeholder: 'ФАЙЛ.html',
      help: 'записать оба документа рядом, с отметками',
    },
    'exit-code': { type: 'boolean', help: 'код завершения 1, если есть отличия' },
    ...readingOptions,
  },
  examples: [`prikaz ${example}`, 'prikaz diff было.pdf стало.docx --out отличия.html'],
  run: async ({ positionals, values }, session) => {
    const [old, next] = twoFiles(positionals, example);
    const { out } = values;
    const paths =
      out === undefined ? [] : [old, next].flatMap((file) => numberedPaths(out, 1, file)).slice(0, 1);
    const reading = readingOf(values, session);
    const { compareDocuments, comparisonPage } = await import('../../pipeline.ts');
    const before = await openDocument(old, reading);
    const after = await openDocument(next, reading);
    const comparison = await compareDocuments(before, after, { signal: session.signal });
    const page = paths.length === 0 ? '' : await comparisonPage(before, after, comparison);
    session.signal.throwIfAborted();
    writeFiles(paths.map((path) => ({ path, content: page })));
    if (values.json) session.data(jsonText(comparison));
    else if (!values.quiet) session.data(comparisonText(comparison));
    if (paths.length > 0 && !values.json && !values.quiet) session.tell(`Записано: ${paths.join(', ')}\n`);
    return values['exit-code'] && comparison.differences.length > 0 ? exitCodes.documentError : exitCodes.ok;
  },
});
