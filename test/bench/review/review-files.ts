import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { issueDocument } from '../../../pipeline/pipeline.ts';
import { benchOrder } from '../bench-order.ts';
import { benchPdf } from '../bench-pdf.ts';

/** An order with a plan of so many items, as a PDF with its text. */
export const longOrder = async (folder: string, items: number): Promise<string> => {
  const order = benchOrder(7);
  const [plan] = order.plans;
  const [section] = plan?.sections ?? [];
  if (!plan || !section) throw new Error('the order has no plan');
  const known = plan.sections.flatMap((each) => each.items);
  const all = Array.from({ length: items }, (_, index) => {
    const item = known[index % known.length];
    if (!item) throw new Error('the plan has no items');
    return { ...item, number: String(index + 1), activity: `${item.activity} (группа ${index + 1})` };
  });
  const document = { ...order, plans: [{ ...plan, sections: [{ ...section, items: all }] }] };
  const { files } = await issueDocument(document);
  const pdf = files.find(({ suffix }) => suffix === '.pdf');
  if (!pdf) throw new Error('no PDF was made');
  const path = join(folder, `Приказ на ${items} строк.pdf`);
  writeFileSync(path, pdf.bytes);
  return path;
};

/** Pages that differ: the others repeat them, so that a long scan is recognised in a minute. */
const different = 10;

/** A scan of so many pages at 300 dots per inch with blue stamps, each with a picture of its own in the file. */
export const longScan = async (folder: string, pages: number): Promise<string> => {
  const scan = await PDFDocument.load(
    readFileSync(await benchPdf('stamped', 'jpeg', Math.min(different, pages))),
  );
  const whole = await PDFDocument.create();
  while (whole.getPageCount() < pages) {
    const left = pages - whole.getPageCount();
    for (const page of await whole.copyPages(scan, scan.getPageIndices().slice(0, left))) whole.addPage(page);
  }
  const path = join(folder, `Скан на ${pages} страниц.pdf`);
  writeFileSync(path, await whole.save());
  return path;
};
