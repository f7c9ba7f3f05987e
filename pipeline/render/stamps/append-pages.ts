import type { PDFDocument, PDFPage } from 'pdf-lib';
import { project } from '../../model/projection.ts';
import { openWhole } from '../edit-pdf.ts';
import { pdfOfImages, type SheetSize } from '../searchable/image-pages.ts';
import { sheetToUser } from '../searchable/sheet-to-user.ts';
import type { Appended } from './stamp.ts';

/** A4 in points. */
const a4 = { width: 595.28, height: 841.89 };
/** A sheet that is a little larger or smaller than A4 is A4: scanners cut as they like. */
const tolerance = 1.03;

/** The sheet that a picture is laid on: A4, on its side where the picture is wide. */
const sheetFor = ({ width, height }: SheetSize): SheetSize =>
  width > height ? { width: a4.height, height: a4.width } : a4;

/** Pictures become sheets of A4, as large as they fit; small ones keep their own size of paper only where it is A4's. */
const fitted = (picture: SheetSize): SheetSize => {
  const sheet = sheetFor(picture);
  const scale = Math.min(sheet.width / picture.width, sheet.height / picture.height);
  const isSheet = scale <= tolerance && scale >= 1 / tolerance;
  return isSheet ? picture : { width: picture.width * scale, height: picture.height * scale };
};

/** Gives a page the sheet that a picture of its size is laid on, with the picture in the middle. */
const onSheet = (page: PDFPage): void => {
  const { width, height } = page.getSize();
  const sheet = sheetFor({ width, height });
  const [x, y] = [(sheet.width - width) / 2, (sheet.height - height) / 2];
  page.setMediaBox(-x, -y, sheet.width, sheet.height);
};

const pagesOf = async ({ files, isPdf, sheets }: Appended): Promise<PDFDocument> => {
  const [first = new Uint8Array()] = files;
  if (isPdf) return openWhole(first);
  const pdf = await pdfOfImages(files, sheets.map(fitted));
  pdf.getPages().forEach(onSheet);
  return pdf;
};

/** Joins an appendix to the end of a paper. Throws a `Failure` where it is damaged or protected. */
export const appendPages = async (pdf: PDFDocument, appended: Appended): Promise<void> => {
  const source = await pagesOf(appended);
  for (const page of await pdf.copyPages(source, source.getPageIndices())) pdf.addPage(page);
};

/** How much smaller a page becomes that has no room for its mark: a sixth of the page is the mark's. */
const shrunk = 0.84;

/** Makes a page smaller, towards the middle of its foot as a viewer shows it, so that its head is free. */
export const makeRoom = (page: PDFPage): void => {
  const { width, height } = page.getSize();
  const isTurned = page.getRotation().angle % 180 !== 0;
  const [x, y] = project(sheetToUser(page), (isTurned ? height : width) / 2, isTurned ? width : height);
  page.scaleContent(shrunk, shrunk);
  page.scaleAnnotations(shrunk, shrunk);
  page.translateContent(x * (1 - shrunk), y * (1 - shrunk));
};
