import { join } from 'node:path';
import type { EntryFilter } from '../../model/journal/journal-entry.ts';
import { jsonText } from '../../model/json-text.ts';
import { exitCodes } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { command } from '../command.ts';
import { parseForms } from '../options/format-options.ts';
import { outOption } from '../options/out-option.ts';
import { templateOption } from '../options/template-option.ts';
import { filterOf, filterOptions } from './entry-filter.ts';
import { journalOption, withJournal } from './with-journal.ts';

/** «журнал-ОД-2025»: what a series is called may hold signs that no file name has. */
const fileName = ({ series, year }: EntryFilter): string =>
  ['журнал', series?.replace(/[^\p{L}\p{N}]+/gu, '-'), year].filter(Boolean).join('-');

export const exportRegister = command({
  usage: 'journal export [--format ФОРМАТЫ] [--series СЕРИЯ] [--year ГОД] [--out ПАПКА]',
  about:
    'Выгружает журнал: xlsx — таблица с фильтрами, docx и pdf — журнал для печати, csv и json — для других программ.\n' +
    'Таблицу и CSV можно внести обратно командой journal import.',
  options: {
    format: {
      type: 'string',
      placeholder: 'ФОРМАТЫ',
      help: 'xlsx (по умолчанию), docx, pdf, csv, json через запятую',
    },
    ...filterOptions,
    organization: { type: 'string', placeholder: 'НАЗВАНИЕ', help: 'чей журнал: печатается над заголовком' },
    out: outOption,
    template: { ...templateOption, help: 'папка со своим шаблоном вместо templates/journal' },
    ...journalOption,
  },
  takesWords: false,
  examples: [
    'prikaz journal export --format xlsx,pdf --series ОД --year 2025',
    'prikaz journal export --format docx --organization "МБОУ «Школа № 5»"',
  ],
  run: async ({ values }, session) => {
    const { format = 'xlsx', out = 'out', organization, template, journal: place } = values;
    const { exportJournal, journalForms } = await import('../../pipeline.ts');
    const forms = parseForms(format, journalForms);
    const filter = filterOf(values);
    const written = await withJournal({ place }, session, (journal) =>
      exportJournal(journal, forms, { ...filter, organization, template }),
    );
    session.signal.throwIfAborted();
    const files = Object.entries(written).map(([form, content]) => ({
      path: join(out, `${fileName(filter)}.${form}`),
      content,
    }));
    writeFiles(files);
    const paths = files.map(({ path }) => path);
    if (values.json) session.data(jsonText({ files: paths }));
    else if (!values.quiet) session.tell(`Записано: ${paths.join(', ')}\n`);
    return exitCodes.ok;
  },
});
