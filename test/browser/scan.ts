/** Scans that are made while the test runs, from documents of the corpus. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { type Knobs, knobsSchema } from '../../corpus/make/knobs.ts';
import { makeDocument } from '../../corpus/make/make-document.ts';
import { readTruths } from '../../corpus/make/read-truths.ts';

/** As the scanner of an office gives it: a little noise, a little blur. */
const officeScanner: Partial<Knobs> = { container: 'jpeg', dpi: 200, noise: 8, blur: 0.7, quality: 75 };

/** Prints a document of the corpus and scans it; gives the path of the PDF. */
export const scanOf = async (
  folder: string,
  { name, fileName, knobs = officeScanner }: ScanWish,
): Promise<string> => {
  const found = (await readTruths()).find((one) => one.name === name);
  if (!found) throw new Error(`the corpus has no ${name}`);
  const { bytes } = await makeDocument(found.truth, knobsSchema.parse(knobs), ['browser', name]);
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  return path;
};

interface ScanWish {
  /** Of the document, as «order/town-improvement». */
  readonly name: string;
  readonly fileName: string;
  readonly knobs?: Partial<Knobs>;
}

/** A scan of so many pages, which repeat those of another one. */
export const longScanOf = async (folder: string, scan: Uint8Array, pages: number): Promise<string> => {
  const short = await PDFDocument.load(scan);
  const whole = await PDFDocument.create();
  while (whole.getPageCount() < pages) {
    const indices = short.getPageIndices().slice(0, pages - whole.getPageCount());
    for (const page of await whole.copyPages(short, indices)) whole.addPage(page);
  }
  const path = join(folder, `Скан на ${pages} страниц.pdf`);
  writeFileSync(path, await whole.save());
  return path;
};
