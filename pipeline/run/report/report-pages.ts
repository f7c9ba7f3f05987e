/** How the pages of a report are called, and where in them a document stands. */

/** Documents on one page: what a browser opens at once, with their pictures. */
export const documentsOnPage = 200;

/** The page that shows a part of the documents, counted from 0. */
export const pageName = (index: number): string => (index === 0 ? 'index.html' : `index-${index + 1}.html`);

/** Where all names stand, by folder. */
export const namesPage = 'names.html';

/** The document's place among those that need a person most, counted from 0. */
export const rowId = (index: number): string => `d${index + 1}`;

export const placeInIndex = (index: number): string =>
  `${pageName(Math.floor(index / documentsOnPage))}#${rowId(index)}`;

/** True for a page of any report, an earlier one too. */
export const isReportPage = (name: string): boolean => /^(?:index|names)(?:-\d+)?\.html$/.test(name);
