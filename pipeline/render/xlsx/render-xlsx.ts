import type { Sheet } from '../../model/sheet.ts';
import { packParts } from '../pack-parts.ts';
import { openStyleBook } from './cell-styles.ts';
import { xmlText } from './cell-xml.ts';
import { headerOf, sheetXml } from './sheet-xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters of a name on a tab, and the signs that it may not have (Excel's rules). */
const longestName = 31;
const foreignSigns = /[\\/?*[\]:\p{C}]/gu;

/** The names on the tabs: what Excel takes, and none twice. */
const tabNames = (sheets: readonly Sheet[]): readonly string[] => {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const tidy = name.replace(foreignSigns, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Лист';
    const named = (count: number): string => {
      const mark = count === 1 ? '' : ` (${count})`;
      const tab = tidy.slice(0, longestName - mark.length).trimEnd() + mark;
      return taken.has(tab.toLowerCase()) ? named(count + 1) : tab;
    };
    const tab = named(1);
    taken.add(tab.toLowerCase());
    return tab;
  });
};

/** The filters' range, which Excel wants named as well, and the rows that each printed page begins with. */
const definedNames = (sheets: readonly Sheet[], names: readonly string[]): string =>
  sheets
    .map((sheet, index) => {
      const { row, cells } = headerOf(sheet);
      const tab = xmlText(`'${(names[index] ?? '').replaceAll("'", "''")}'!`);
      return (
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${tab}${cells}</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${tab}$${row}:$${row}</definedName>`
      );
    })
    .join('');

const workbookXml = (sheets: readonly Sheet[]): string => {
  const names = tabNames(sheets);
  const tabs = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${tabs.join('')}</sheets><definedNames>${definedNames(sheets, names)}</definedNames></workbook>`
  );
};

const relationsXml = (targets: readonly (readonly [kind: string, target: string])[]): string => {
  const relations = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`;
};

const contentTypesXml = (sheetPaths: readonly string[]): string => {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...sheetPaths.map((path) => [path, 'worksheet']),
  ];
  return (
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([path, kind]) => `<Override PartName="/xl/${path}" ContentType="${types}.${kind}+xml"/>`).join('')}</Types>`
  );
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook with at least one sheet of at least one column. The same sheets give the same bytes.
 * @throws Failure `render/cell-too-long`
 */
export const renderXlsx = (sheets: readonly Sheet[]): Uint8Array => {
  const styles = openStyleBook();
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const written = Object.fromEntries(
    sheets.map((sheet, index) => [`xl/${paths[index]}`, sheetXml(sheet, styles)]),
  );
  const parts = {
    '[Content_Types].xml': contentTypesXml(paths),
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...paths.map((path) => ['worksheet', path] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(),
    ...written,
  };
  return packParts(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, declaration + xml])));
};
