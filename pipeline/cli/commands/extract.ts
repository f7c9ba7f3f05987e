import { command } from '../command.ts';
import { derivedOptions, writeDerived } from '../compose/write-derived.ts';
import { oneFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { parseDate, parseSignatory } from '../options/answer-flags.ts';
import { settingsOf } from '../options/office-settings.ts';
import { readingOf } from '../options/reading-options.ts';
import { usageFailure } from '../usage-failure.ts';

const example = 'extract приказ.docx --clauses 1,3.2';

/** «1, 3.2» → the numbers. */
const numbersIn = (typed = ''): readonly string[] =>
  typed.split(/[\s,;]+/u).flatMap((number) => number.replace(/\.$/u, '') || []);

export const extract = command({
  usage: 'extract ФАЙЛ --clauses НОМЕРА [--items НОМЕРА] [--out ПАПКА]',
  about:
    'Готовит выписку из приказа: реквизиты, преамбула, только названные пункты и строки планов, отметка «Верно».\n' +
    'Пишет ИМЯ.extract.docx и ИМЯ.extract.pdf.',
  options: {
    clauses: { type: 'string', placeholder: 'НОМЕРА', help: 'пункты и подпункты через запятую: 1,3.2,4.а' },
    items: { type: 'string', placeholder: 'НОМЕРА', help: 'строки планов через запятую: 2.1,2.4' },
    by: {
      type: 'string',
      placeholder: '"ДОЛЖНОСТЬ, И.О. ФАМИЛИЯ"',
      help: 'кто заверяет выписку; без этого остаётся место, чтобы вписать',
    },
    on: { type: 'string', placeholder: 'ДАТА', help: 'дата заверения: 10.09.2022' },
    ...derivedOptions,
    template: { ...derivedOptions.template, help: 'свой шаблон вместо templates/extract' },
  },
  examples: [
    `prikaz ${example}`,
    'prikaz extract приказ.pdf --clauses 2 --items 1.1,1.2 --by "Секретарь, О.П. Лапина" --on 12.09.2025',
  ],
  run: async ({ positionals, values }, session) => {
    const file = oneFile(positionals, example);
    const [clauses, items] = [numbersIn(values.clauses), numbersIn(values.items)];
    if (clauses.length + items.length === 0)
      throw usageFailure(
        'cli/nothing-chosen',
        'Не сказано, что взять в выписку.',
        `Назовите пункты приказа или строки плана: prikaz ${example}`,
      );
    const { position = null, name = null } = values.by === undefined ? {} : parseSignatory(values.by);
    const certification = { position, name, date: values.on === undefined ? null : parseDate(values.on) };
    const settings = await settingsOf(values, session.signal);
    const document = await openDocument(file, readingOf(values, session));
    const { extractPapers } = await import('../../pipeline.ts');
    const { template } = values;
    const options = { clauses, items, certification, settings, template, signal: session.signal };
    const { document: part, papers } = await extractPapers(document, options);
    return writeDerived({ file, document: part, derived: [{ suffix: '.extract', papers }] }, values, session);
  },
});
