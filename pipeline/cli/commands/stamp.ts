import { jsonText } from '../../model/json-text.ts';
import type { Corner, StampJob } from '../../pipeline.ts';
import { exitCodes } from '../../report/failure.ts';
import { byGravity } from '../../report/gravity.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import type { Arguments, Options } from '../arguments.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { noFile } from '../one-file.ts';
import { parseDate, parseSignatory } from '../options/answer-flags.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { checkOutputs, outputPath } from '../output.ts';
import { messageLine } from '../summary-text.ts';
import { usageFailure } from '../usage-failure.ts';

const stampOptions = {
  out: { type: 'string', short: 'o', placeholder: 'ПАПКА', help: 'куда записать файл (по умолчанию out)' },
  registration: {
    type: 'string',
    placeholder: '"СТРОКА|СТРОКА"',
    help: 'отметка о регистрации на первом листе: "Вх. № 15|от 10.09.2021"',
  },
  at: {
    type: 'string',
    placeholder: 'УГОЛ',
    help: 'угол для неё: top-left, top-right, bottom-left или bottom-right (обычно)',
  },
  copy: {
    type: 'string',
    placeholder: '"ДОЛЖНОСТЬ, И.О. ФАМИЛИЯ"',
    help: 'отметка «Верно» под текстом последнего листа: кто заверяет копию',
  },
  on: { type: 'string', placeholder: 'ДАТА', help: 'дата заверения; без неё — место для даты' },
  draft: { type: 'boolean', help: '«ПРОЕКТ» на каждом листе' },
  numbers: { type: 'boolean', help: 'номера листов со второго, вверху посередине, где их ещё нет' },
} as const satisfies Options;

type Typed = Arguments<typeof stampOptions>['values'];

const cornerNames: Readonly<Record<Corner, true>> = {
  'top-left': true,
  'top-right': true,
  'bottom-left': true,
  'bottom-right': true,
};

const isCorner = (typed: string): typed is Corner => Object.hasOwn(cornerNames, typed);

/** @throws Failure `cli/bad-corner` */
const registrationOf = ({ registration, at = 'bottom-right' }: Typed) => {
  if (!isCorner(at))
    throw usageFailure(
      'cli/bad-corner',
      `Нет такого угла: «${at}».`,
      `Есть: ${Object.keys(cornerNames).join(', ')}.`,
    );
  return registration ? { lines: registration.split('|').map((line) => line.trim()), corner: at } : null;
};

/** @throws Failure `cli/bad-corner`, `cli/bad-signatory`, `cli/bad-date` */
const marksOf = (values: Typed): StampJob['marks'] => {
  const { copy, on: date, draft = false, numbers = false } = values;
  return {
    registration: registrationOf(values),
    copy: copy ? { ...parseSignatory(copy), date: date ? parseDate(date) : null } : null,
    draft,
    numbers,
  };
};

export const stamp = command({
  usage: 'stamp ФАЙЛ.pdf [ПРИЛОЖЕНИЕ…] [--out ПАПКА] [отметки]',
  about:
    'Ставит отметки на готовый PDF: о регистрации, «Верно», «ПРОЕКТ», номера листов — там, где лист свободен.\n' +
    'ПРИЛОЖЕНИЕ — скан, картинка, PDF или папка картинок: оно станет последними листами, с отметкой\n' +
    '«Приложение № … к приказу от … № …» и закладкой. В папку (по умолчанию out) ложится ИМЯ.pdf; исходные файлы не меняются.',
  options: { ...stampOptions, engine: readingOptions.engine },
  examples: [
    'prikaz stamp приказ.pdf список.jpg график.pdf --numbers',
    'prikaz stamp приказ.pdf --copy "Секретарь, А.Б. Лесная" --on 10.09.2021',
  ],
  run: async ({ positionals: [file, ...others], values }, session) => {
    if (!file) throw noFile('stamp приказ.pdf --numbers');
    const { signal, tell, data, paint } = session;
    const { out = 'out', json = false, quiet = false } = values;
    const marks = marksOf(values);
    if (others.length === 0 && !marks.registration && !marks.copy && !marks.draft && !marks.numbers)
      throw usageFailure(
        'cli/no-stamp',
        'Не сказано, что поставить на документ.',
        'Укажите отметку (--draft, --numbers, --copy, --registration) или приложения.',
      );
    checkOutputs(out, [file], ['.pdf']);
    const reading = readingOf(values, session);
    const { stampPapers } = await import('../../pipeline.ts');
    const paper = await readInput(file, signal);
    const appendices = await Promise.all(others.map((other) => readInput(other, signal)));
    const { pdf, diagnostics } = await stampPapers({ paper, marks, appendices }, reading);
    signal.throwIfAborted();
    const path = outputPath(out, file, '.pdf');
    writeFiles([{ path, content: pdf }]);
    if (json) data(jsonText({ files: [path], diagnostics }));
    else if (!quiet) {
      for (const each of byGravity(diagnostics)) tell(`${messageLine(each, paint)}\n`);
      tell(`Записано: ${path}\n`);
    }
    return exitCodes.ok;
  },
});
