import { command } from '../command.ts';
import { derivedOptions, writeDerived } from '../compose/write-derived.ts';
import { oneFile } from '../one-file.ts';
import { openDocument } from '../open-document.ts';
import { settingsOf } from '../options/office-settings.ts';
import { readingOf } from '../options/reading-options.ts';

const example = 'sheet cards приказ.docx';

/** «.card-2» for the second of several, «.cards» for all in one. */
const suffixOf = (party: string | null, index: number): string =>
  party === null ? '.cards' : `.card-${index + 1}`;

export const cards = command({
  usage: 'sheet cards ФАЙЛ [--each] [--out ПАПКА]',
  about:
    'Готовит контрольные карточки: каждому ответственному — его пункты, сроки и место для отметок об исполнении.\n' +
    'Пункт, за который отвечают двое, стоит на карточках обоих. Пишет ИМЯ.cards.docx и ИМЯ.cards.pdf.',
  options: {
    each: { type: 'boolean', help: 'каждая карточка в своём файле: ИМЯ.card-1.docx, ИМЯ.card-2.docx, …' },
    ...derivedOptions,
    template: { ...derivedOptions.template, help: 'свой шаблон вместо templates/control-card' },
  },
  examples: [`prikaz ${example}`, `prikaz ${example} --each --out карточки`],
  run: async ({ positionals, values }, session) => {
    const file = oneFile(positionals, example);
    const { signal } = session;
    const settings = await settingsOf(values, signal);
    const document = await openDocument(file, readingOf(values, session));
    const { cardPapers } = await import('../../pipeline.ts');
    const { template, each = false } = values;
    const { cards: made, diagnostics } = await cardPapers(document, { each, settings, template, signal });
    const derived = made.map(({ party, papers }, index) => ({ suffix: suffixOf(party, index), papers }));
    const said = { ...document, diagnostics };
    return writeDerived({ file, document: said, derived }, values, session);
  },
});
