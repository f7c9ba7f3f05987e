/** All hostile inputs, by their topics. */
import { cutRecipes } from './cut-recipes.ts';
import { docxRecipes } from './docx-recipes.ts';
import { drawingRecipes } from './drawing-recipes.ts';
import { fontRecipes } from './font-recipes.ts';
import { linkRecipes } from './link-recipes.ts';
import { lockedRecipes } from './locked-recipes.ts';
import { pdfBombRecipes } from './pdf-bomb-recipes.ts';
import { pdfPageRecipes } from './pdf-page-recipes.ts';
import { pdfStructureRecipes } from './pdf-structure-recipes.ts';
import { pictureRecipes } from './picture-recipes.ts';
import type { Recipe } from './recipe.ts';
import { scanRecipes } from './scan-recipes.ts';
import { sheetRecipes } from './sheet-recipes.ts';
import { textRecipes } from './text-recipes.ts';
import { xmlRecipes } from './xml-recipes.ts';
import { zipRecipes } from './zip-recipes.ts';

export const recipes: readonly Recipe[] = [
  ...zipRecipes,
  ...xmlRecipes,
  ...docxRecipes,
  ...sheetRecipes,
  ...pdfStructureRecipes,
  ...pdfBombRecipes,
  ...pdfPageRecipes,
  ...fontRecipes,
  ...drawingRecipes,
  ...lockedRecipes,
  ...pictureRecipes,
  ...scanRecipes,
  ...textRecipes,
  ...linkRecipes,
  ...cutRecipes,
];

/** Those that `npm test` tries with all else: one or a few of each kind of attack, each in less than a second. */
const quick: ReadonlySet<string> = new Set([
  ...['flat-bomb', 'overlapping', 'size-too-small', 'zip64-lies', 'encrypted-part', 'climbing-name'].map(
    (name) => `zip/${name}`,
  ),
  ...['billion-laughs', 'external-file', 'deep', 'utf-16', 'no-text'].map((name) => `xml/${name}`),
  ...['million-cells', 'wide-span', 'cyclic-styles', 'relations-back'].map((name) => `docx/${name}`),
  ...['huge-dimension', 'count-lies', 'row-of-nowhere'].map((name) => `xlsx/${name}`),
  ...[
    'page-tree-loop',
    'table-loop',
    'table-stream-lies',
    'table-function',
    'thirty-packings',
    'form-doubling',
  ].map((name) => `pdf/${name}`),
  ...[
    'javascript',
    'page-no-numbers',
    'map-bomb',
    'font-endless-program',
    'font-type3-loop',
    'font-huge-map',
    'heavy-note',
  ].map((name) => `pdf/${name}`),
  ...['locked-2-user', 'locked-3-owner', 'locked-4-user', 'locked-4-wrong', 'locked-4-unasked'].map(
    (name) => `pdf/${name}`,
  ),
  ...['png/claims', 'png/strip', 'jpg/claims', 'tif/claims', 'gif/claims', 'webp/claims', 'scan/claims'],
  ...['text/gigabyte', 'text/spaces', 'text/zeros', 'text/terminal', 'html/deep', 'html/scripts'],
  ...[
    'name/line-end',
    'name/right-to-left',
    'name/device',
    'link/endless',
    'link/circle',
    'link/pipe',
    'folder/empty',
  ],
  ...['cut/xlsx', 'cut/png'],
]);

export const quickRecipes: readonly Recipe[] = recipes.filter(({ name }) => quick.has(name));
