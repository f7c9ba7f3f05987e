/** `npm run gallery`: renders each template's example to `picture.png`, all its pages side by side. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, rgb } from 'pdf-lib';
import { render } from '../pipeline/render/render.ts';

const kinds = ['order', 'plan'];
/** Points between and around the pages. */
const gap = 24;
const table = rgb(0.82, 0.83, 0.85);
const paper = rgb(1, 1, 1);

/** One sheet that shows all pages of a document. */
const layOut = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const sheet = await PDFDocument.create();
  const pages = await sheet.embedPdf(bytes, (await PDFDocument.load(bytes)).getPageIndices());
  const width = pages.reduce((sum, page) => sum + page.width + gap, gap);
  const height = Math.max(...pages.map((page) => page.height)) + 2 * gap;
  const canvas = sheet.addPage([width, height]);
  canvas.drawRectangle({ x: 0, y: 0, width, height, color: table });
  let x = gap;
  for (const page of pages) {
    const place = { x, y: height - gap - page.height };
    canvas.drawRectangle({ ...place, width: page.width, height: page.height, color: paper });
    canvas.drawPage(page, place);
    x += page.width + gap;
  }
  return sheet.save();
};

const drawPicture = async (pdf: Uint8Array, picture: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const file = join(folder, 'sheet.pdf');
  await writeFile(file, pdf);
  const resolution = ['-r', '66'];
  const drawn = spawnSync('pdftoppm', ['-png', '-gray', '-singlefile', ...resolution, file, picture]);
  await rm(folder, { recursive: true });
  if (drawn.status !== 0) throw new Error('pdftoppm failed: install poppler (Debian: poppler-utils)');
};

for (const kind of kinds) {
  const folder = join(import.meta.dirname, kind);
  const { pdf } = await render(JSON.parse(await readFile(join(folder, 'example.json'), 'utf8')), {
    draft: false,
  });
  await drawPicture(await layOut(pdf), join(folder, 'picture'));
  console.log(join('templates', kind, 'picture.png'));
}
