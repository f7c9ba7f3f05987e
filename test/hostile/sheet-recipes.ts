/** Workbooks of Excel that claim more than they hold, or hold more than they show. */
import { xlsxParts } from '../office-kit.ts';
import { each, file, many, type Outcome, type Recipe } from './recipe.ts';
import { rawZip } from './zip-file.ts';

type More = Parameters<typeof xlsxParts>[1] & { readonly parts?: Readonly<Record<string, string>> };

const sheet = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  made: () => readonly [sheet: string, more?: More],
): Recipe =>
  file([`xlsx/${name}`, 'xlsx'], what, expected, () => {
    const [inner, { parts = {}, ...more } = {}] = made();
    const all = { ...xlsxParts(inner, more), ...parts };
    return rawZip(Object.entries(all).map(([part, data]) => ({ name: part, data, method: 0 })));
  });

const c = (value: string | number, type = '', style = ''): string =>
  `<c ${type && `t="${type}"`} ${style}><v>${value}</v></c>`;
const row = (cells: string, number?: number): string =>
  `<row ${number === undefined ? '' : `r="${number}"`}>${cells}</row>`;
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const plan = row(c('№', 'str') + c('Мероприятие', 'str') + c('Срок', 'str'));
const planRow = row(c(1) + c('Проверка', 'str') + c('до 10.10.2021', 'str'));

export const sheetRecipes: readonly Recipe[] = [
  sheet('huge-dimension', 'one cell in a sheet that says to be full', 'read', () => [
    `<dimension ref="A1:XFD1048576"/>${data(row(c('Приказ', 'str')))}`,
  ]),
  sheet('million-cells', 'a table of a million cells', 'read/over-limit', () => [
    data(many(row(many(c(1), 10)), 1e5)),
  ]),
  sheet('sparse-million', 'a million rows with nothing in them', ['read', 'read/over-limit'], () => [
    data(each(1e6, (at) => `<row r="${at + 1}"/>`)),
  ]),
  sheet('far-apart', 'two cells in opposite corners', ['read', 'read/over-limit'], () => [
    data(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
  ]),
  sheet('many-plans', 'sixty thousand rows of a plan', ['read', 'read/over-limit'], () => [
    data(plan + many(planRow, 6e4)),
  ]),
  sheet('shared-bomb', 'a text of 32 KB in each of a hundred thousand cells', 'read/over-limit', () => [
    data(many(row(many(c(0, 's'), 10)), 1e4)),
    { strings: `<si><t>${many('слово ', 5400)}</t></si>` },
  ]),
  sheet('many-strings', 'two million shared texts', 'read/over-limit', () => [
    data(row(c(0, 's'))),
    { strings: many('<si><t>а</t></si>', 2e6) },
  ]),
  sheet('count-lies', 'shared texts that say to be two thousand millions', 'read', () => [
    data(row(c(0, 's') + c(1_999_999_999, 's') + c(-1, 's'))),
    {
      parts: {
        'xl/sharedStrings.xml':
          '<sst count="2000000000" uniqueCount="2000000000"><si><t>Приказ</t></si></sst>',
      },
    },
  ]),
  sheet('merges', 'a hundred thousand merges over the whole sheet', ['read', 'read/over-limit'], () => [
    `${data(many(planRow, 100))}<mergeCells>${many('<mergeCell ref="A1:XFD1048576"/>', 1e5)}</mergeCells>`,
  ]),
  sheet('merges-apart', 'merges that each reach over all rows below', 'read/over-limit', () => [
    `${data(each(2e4, (at) => row(c(1) + c(2), at + 1)))}<mergeCells>${each(2e4, (at) => `<mergeCell ref="A${at + 1}:B1048576"/>`)}</mergeCells>`,
  ]),
  sheet('hidden-columns', 'a hundred thousand hidden columns', 'read', () => [
    `<cols>${many('<col min="1" max="16384" hidden="1"/>', 1e5)}</cols>${data(planRow)}`,
  ]),
  sheet('wide', 'three rows of two thousand columns', 'read/over-limit', () => [
    data(many(row(many(c(1), 2000)), 3)),
  ]),
  sheet('strange-addresses', 'cells whose addresses are none', ['read', 'read/damaged'], () => [
    data(`<row r="1"><c r="${many('Z', 1e5)}99999999999999999999"><v>1</v></c><c r="A-1"><v>2</v></c></row>`),
  ]),
  sheet('row-of-nowhere', 'a row with a number beyond all rows', 'read/damaged', () => [
    data(row(c(1), 4e9)),
  ]),
  sheet('rows-backwards', 'rows in the wrong order', 'read/damaged', () => [
    data(row(c(1), 9) + row(c(1), 3)),
  ]),
  sheet('endless-format', 'a number format of a million signs', ['read', 'read/over-limit'], () => [
    data(many(row(c(44_000.5, '', 's="1"')), 2000)),
    {
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${many('[$-F]yyyy\\-', 1e5)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
    },
  ]),
  sheet('impossible-dates', 'dates beyond all calendars', 'read', () => [
    data(row([1e308, -1e308, 3e6, 'NaN', '1e999', '0x10'].map((value) => c(value, '', 's="1"')).join(''))),
    { styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' },
  ]),
  sheet('long-cell', 'a cell of a million letters', 'read/over-limit', () => [
    data(row(c(many('а', 1e6), 'str'))),
  ]),
  sheet('formulas', 'formulas that fetch and run', 'read', () => [
    data(
      row(
        `<c><f>WEBSERVICE("http://127.0.0.1:9")</f><v>1</v></c><c t="str"><f>cmd|' /c calc'!A0</f><v>=cmd</v></c>`,
      ),
    ),
  ]),
  sheet('thousand-sheets', 'a thousand sheets that are one and the same', ['read', 'read/over-limit'], () => [
    data(many(planRow, 50)),
    {
      parts: {
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${each(1000, (at) => `<sheet name="${at}" sheetId="${at}" r:id="rId1"/>`)}</sheets></workbook>`,
      },
    },
  ]),
  sheet('many-styles', 'two hundred thousand styles of cells', ['read', 'read/over-limit'], () => [
    data(planRow),
    { styles: `<cellXfs>${many('<xf numFmtId="14"/>', 2e5)}</cellXfs>` },
  ]),
];
