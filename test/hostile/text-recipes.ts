/** Texts and pages of HTML that go on without end, or are none. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { each, file, many, type Outcome, type Recipe } from './recipe.ts';

const text = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  bytes: () => Uint8Array | string,
): Recipe => file([`text/${name}`, 'txt'], what, expected, bytes);

const html = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  body: () => string,
): Recipe => file([`html/${name}`, 'html'], what, expected, () => `<!DOCTYPE html><html><body>${body()}`);

/** A file of a gigabyte that takes no room: its beginning is written, all else is a hole. */
const sparse = (
  name: string,
  what: string,
  start: string,
  bytes: number,
  expected: readonly Outcome[],
): Recipe => ({
  name,
  what,
  expected,
  lay: (folder) => {
    const path = join(folder, 'sparse.txt');
    const handle = openSync(path, 'w');
    writeSync(handle, start);
    writeSync(handle, ' ', bytes - 1);
    closeSync(handle);
    return [path];
  },
});

const order = (clause: string): string =>
  `ПРИКАЗ\n10.09.2021 № 5\nО проверке\nПРИКАЗЫВАЮ:\n1. ${clause}\nДиректор И.И. Краснов\n`;

/** Refused, or read as far as it goes. */
const eitherWay: readonly Outcome[] = [
  'read',
  'read/over-limit',
  'read/not-text',
  'read/kind-unsupported',
  'read/empty',
  'read/too-many-cells',
];

export const textRecipes: readonly Recipe[] = [
  sparse('text/gigabyte', 'a gigabyte', order('Проверить.'), 2 ** 30, ['cli/file-too-large']),
  sparse(
    'text/hole',
    'an order and 150 MB of nothing after it',
    order('Проверить.'),
    150 * 2 ** 20,
    eitherWay,
  ),
  text('spaces', '150 MB of spaces', ['read/over-limit', 'read/empty'], () =>
    Buffer.alloc(150 * 2 ** 20, ' '),
  ),
  text('spaces-within', 'a clause with 10 MB of spaces in it', eitherWay, () =>
    order(`Провести${many(' ', 1e7)}проверку.`),
  ),
  text('line-ends', '15 million line ends', eitherWay, () => many('\n', 15e6)),
  text('one-line', 'one line of 180 MB', 'read/over-limit', () => many('Провести проверку. ', 5.4e6)),
  text('one-word', 'one word of 10 MB', 'read/over-limit', () => many('а', 5e6)),
  text('one-line-of-clauses', 'a line of five million letters', eitherWay, () =>
    order(many('Провести проверку «А» до 10.10.2021; ', 1.4e5)),
  ),
  text('many-lines', 'half a million lines', eitherWay, () => many('Провести проверку\n', 5e5)),
  text('many-clauses', 'an order of fifty thousand clauses', eitherWay, () =>
    order(each(5e4, (at) => `${at + 1}. Провести проверку № ${at} до 10.10.2021.\n`)),
  ),
  text('zeros', 'zeros alone', ['read/empty', 'read/not-text'], () => Buffer.alloc(1e6)),
  text('zeros-within', 'an order with a zero after each letter', eitherWay, () =>
    [...order('Проверить.')].join('\0'),
  ),
  text(
    'zeros-late',
    'an order, and megabytes of zeros',
    eitherWay,
    () => order('Проверить.') + many('\0', 5e6),
  ),
  text('noise', 'a megabyte of noise', ['read/not-text', 'read/kind-unsupported'], () =>
    Buffer.from(Uint8Array.from({ length: 2 ** 20 }, (_, at) => (at * at * 31 + (at >> 3) * 7) & 0xff)),
  ),
  text('mark-lies', 'a mark of UTF-16 before UTF-8', eitherWay, () =>
    Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(order('Проверить.'))]),
  ),
  text('mark-only', 'a mark of UTF-8 and nothing else', ['read/empty', 'read/kind-unsupported'], () =>
    Buffer.of(0xef, 0xbb, 0xbf),
  ),
  text('many-marks', 'a million marks of byte order', eitherWay, () => many('\ufeff', 1e6)),
  text('half-letters', 'halves of letters of UTF-16', eitherWay, () =>
    Buffer.from(many('\ud800П', 1e5), 'utf16le'),
  ),
  text('empty', 'nothing', 'read/empty', () => ''),
  text('no-line-end', 'an order whose last line does not end', 'read', () => order('Проверить.').trimEnd()),
  text('carriage-returns', 'five million carriage returns', 'read/over-limit', () => many('\r', 5e6)),
  text('other-line-ends', 'line ends of four kinds, four hundred thousand of them', eitherWay, () =>
    many('\r\u2028\u2029\n', 1e5),
  ),
  text('terminal', 'signs that steer a terminal', ['read', 'read/kind-unsupported'], () =>
    order('Проверить\x1b]0;a\x07 \x1b[2J \x9b31m.'),
  ),
  text('right-to-left', 'marks that turn the direction of writing', 'read', () =>
    order(many('\u202eпроверить\u2066', 1000)),
  ),
  text('stacked-accents', 'a letter with a million accents', eitherWay, () =>
    order(`Проверить${many('\u0301', 1e6)}.`),
  ),
  text('wide-table', 'a Markdown table of a hundred thousand columns', eitherWay, () =>
    [many('| а ', 1e5), many('|---', 1e5), many('| б ', 1e5)].join('|\n'),
  ),
  text(
    'ragged-table',
    'a Markdown table whose rows grow',
    eitherWay,
    () => `| а |\n|---|\n${each(3000, (at) => `${many('| б ', at)}|\n`)}`,
  ),
  text('pipes', 'five million pipes', eitherWay, () => many('|', 5e6)),
  text('frames', 'tables of signs that never close', eitherWay, () => many(`┌${many('─', 50)}┬\n│ а\n`, 2e4)),
  text('csv-wide', 'CSV of a hundred thousand columns', eitherWay, () => many(`${many('а;', 1e5)}\n`, 4)),
  text(
    'csv-quotes',
    'CSV with a quotation mark that never closes',
    eitherWay,
    () => `а;б;в\n1;2;3\n1;2;3\n1;2;3\n1;2;3\n"${many('а;б;в\n', 5e5)}`,
  ),
  text('csv-cells', 'CSV of two million cells', eitherWay, () => many('а;б;в;г\n', 5e5)),
  text('brackets', 'a clause of a million brackets', eitherWay, () => order(many('(', 1e6))),
  text('quotes', 'a clause of a million quotation marks', eitherWay, () => order(many('« ', 5e5))),
  text('rules', 'a clause of a million lines to sign on', eitherWay, () => order(many('_', 1e6))),
  text('digits', 'a clause of half a million numbers', eitherWay, () => order(many('1.1. ', 5e5))),
  text('dates', 'a clause of a hundred thousand dates', eitherWay, () => order(many('10.10.2021 ', 1e5))),
  text('names', 'a clause of a hundred thousand names', eitherWay, () => order(many('Лужин А.А., ', 1e5))),
  text('hyphens', 'a word torn into half a million parts', eitherWay, () => order(many('про-\n', 5e5))),
  text('fragments', 'lines of HTML that never close', eitherWay, () => many('<p><b>текст\n', 5e4)),
  html('deep', 'elements nested a hundred thousand deep', 'read/over-limit', () => many('<div>', 1e5)),
  html(
    'million-cells',
    'a table of a million cells',
    'read/over-limit',
    () => `<table>${many(`<tr>${many('<td>x', 10)}`, 1e5)}`,
  ),
  html(
    'spans',
    'cells over all columns and rows',
    'read/over-limit',
    () => `<table>${many('<tr><td colspan=1000 rowspan=65000>x', 3000)}`,
  ),
  html('nested-tables', 'tables nested two thousand deep', ['read', 'read/over-limit'], () =>
    many('<table><tr><td>', 2000),
  ),
  html('formatting', 'formatting that is repeated in each paragraph', 'read/over-limit', () =>
    each(3000, (at) => `<p><font a=${at}>x`),
  ),
  html(
    'attributes',
    'an element of two hundred thousand attributes',
    'read',
    () => `<p ${each(2e5, (at) => `a${at}=1 `)}>Приказ`,
  ),
  html('comments', 'comments that never end', 'read', () => many('<!-- ', 1e6)),
  html(
    'scripts',
    'scripts, frames and what else a browser would fetch',
    'read',
    () =>
      '<script>for(;;);</script><iframe src=file:///etc/passwd></iframe><meta http-equiv=refresh content="0;url=http://127.0.0.1:9"><img src=//127.0.0.1:9/a onerror=alert(1)><p>Приказ',
  ),
  html(
    'picture-within',
    'a picture of 40 MB written as text',
    ['read', 'read/over-limit'],
    () => `<img src="data:image/png;base64,${many('A', 4e7)}"><p>Приказ`,
  ),
  html(
    'entities',
    'five million entities',
    ['read', 'read/over-limit'],
    () => `<p>${many('&nbsp;&amp; ', 2e6)}`,
  ),
  html('torn', 'a hundred thousand elements in the wrong order', eitherWay, () =>
    many('</p></b><i><p><b></i>x', 1e5),
  ),
  html('options', 'lists of choices within lists of choices', eitherWay, () => many('<select><option>', 1e5)),
];
