/**
 * `npm run gallery`: the pictures of the docs. Each template's example becomes its `picture.png`, all pages side by
 * side; `test/pictures.test.ts` holds the papers to them. `stamps/picture.png` shows marks on an order and a scan that is
 * joined to it, `page/picture.png` the web page of an order, `batch/picture.png` the report on many documents;
 * `changes/picture.png` shows a renewal: last year's page, the list of changes, this year's page;
 * `redline/picture.png` the same renewal with its changes marked, in Word and on a page; `corpus/overlay.png` a scanned
 * page with what was read drawn over it; `pipeline/review/pictures` the rooms of the clerk's page, which
 * `npm run gallery -- review` draws alone. Needs poppler, LibreOffice, Chromium and Tesseract's Russian model.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { PDFDocument, type PDFEmbeddedPage, rgb } from 'pdf-lib';
import { drawKnobs } from '../corpus/make/draw-knobs.ts';
import { makeDocument } from '../corpus/make/make-document.ts';
import { readTruths } from '../corpus/make/read-truths.ts';
import {
  changesPage,
  issueDocument,
  readDocument,
  readOverlaid,
  redlineRenewal,
  renewDocument,
  stampPapers,
} from '../pipeline/pipeline.ts';

import { exampleDocument, examples } from './examples.ts';
import { drawReviewPictures } from './review-pictures.ts';
import { sheetPicture } from './sheet-picture.ts';

const root = join(import.meta.dirname, '..');
/** What the picture of a renewal shows. */
const sample = {
  source: join(root, 'corpus/order/school-absence/source.docx'),
  period: '2023-2024',
  today: '2023-08-28',
  answers: {
    number: '94-од',
    date: '2023-08-30',
    basis:
      'Во исполнение приказа отдела образования администрации Луговского муниципального округа ' +
      'от 21.08.2023 № 231 «Об учёте посещаемости в новом учебном году»',
  },
};

/** Points between and around the pages. */
const gap = 24;
const table = rgb(0.82, 0.83, 0.85);
const paper = rgb(1, 1, 1);

const run = (program: string, ...rest: readonly string[]): void => {
  const { status } = spawnSync(program, rest, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${program} failed: is it installed?`);
};

/** One sheet that shows the pages side by side. */
const layOut = async (sheet: PDFDocument, pages: readonly PDFEmbeddedPage[]): Promise<Uint8Array> => {
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

const firstPages = async (papers: readonly Uint8Array[]): Promise<Uint8Array> => {
  const sheet = await PDFDocument.create();
  return layOut(sheet, (await Promise.all(papers.map((bytes) => sheet.embedPdf(bytes, [0])))).flat());
};

/** Draws a sheet as `picture.png` of a template's folder. */
const draw = async (kind: string, pdf: Uint8Array, scratch: string, ...manner: readonly string[]) => {
  const file = join(scratch, `${kind}-sheet.pdf`);
  const picture = join(import.meta.dirname, kind, 'picture');
  await writeFile(file, pdf);
  run('pdftoppm', '-png', '-singlefile', ...manner, file, picture);
  console.log(relative(root, `${picture}.png`));
};

const pdfOf = ({ files }: Awaited<ReturnType<typeof issueDocument>>): Uint8Array => {
  const pdf = files.find(({ suffix }) => suffix === '.pdf');
  if (!pdf) throw new Error('no PDF was issued');
  return pdf.bytes;
};

/** Last year's page as LibreOffice prints it, the list of changes before the answers, this year's page after them. */
const renewalPages = async (scratch: string): Promise<readonly Uint8Array[]> => {
  const { source, answers, ...options } = sample;
  const last = await readDocument({ name: 'приказ.docx', bytes: await readFile(source) }, options);
  const list = join(scratch, 'changes.html');
  await writeFile(list, await changesPage(await renewDocument(last, options)));
  run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', scratch, source);
  const printed = `--print-to-pdf=${join(scratch, 'changes.pdf')}`;
  run('chromium', '--headless', '--no-sandbox', '--no-pdf-header-footer', printed, list);
  const { document, changes } = await renewDocument(last, { ...options, answers });
  return [
    await readFile(join(scratch, 'source.pdf')),
    await readFile(join(scratch, 'changes.pdf')),
    pdfOf(await issueDocument(document, { changes })),
  ];
};

/** A renewal with its changes marked: as LibreOffice prints the redline, and side by side. */
const redlinePages = async (scratch: string): Promise<readonly Uint8Array[]> => {
  const { source, ...options } = sample;
  const last = await readDocument({ name: 'приказ.docx', bytes: await readFile(source) }, options);
  const papers = await redlineRenewal(last, await renewDocument(last, options), options);
  for (const { suffix, bytes } of papers) await writeFile(join(scratch, `order${suffix}`), bytes);
  const [docx, page] = ['docx', 'html'].map((kind) => join(scratch, `order.redline.${kind}`)) as [
    string,
    string,
  ];
  run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', scratch, docx);
  const printed = join(scratch, 'page.pdf');
  run('chromium', '--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${printed}`, page);
  return [await readFile(join(scratch, 'order.redline.pdf')), await readFile(printed)];
};

const drawPages = async (kind: string, pdf: Uint8Array): Promise<void> => {
  const picture = join(import.meta.dirname, kind, 'picture.png');
  await writeFile(picture, await sheetPicture(pdf));
  console.log(relative(root, picture));
};

/** An order with every mark, and a scanned appendix at its end. */
const stampedPaper = async (): Promise<Uint8Array> => {
  const paper = pdfOf(await issueDocument(await exampleDocument('revocation')));
  const scan = await readFile(join(root, 'corpus', 'overlay.png'));
  const { pdf } = await stampPapers({
    paper: { name: 'приказ.pdf', bytes: paper },
    marks: {
      registration: { lines: ['Вх. № 15', 'от 10.09.2025'], corner: 'bottom-right' },
      copy: { position: 'Секретарь', name: 'А.Б. Лесная', date: '2025-09-10' },
      draft: false,
      numbers: true,
    },
    appendices: [{ name: 'план.png', bytes: scan }],
  });
  return pdf;
};

/** A page as Chromium shows it, so wide and high, as `picture.png` of a template's folder. */
const shoot = async (kind: string, page: string, size: string, scratch: string): Promise<void> => {
  const [shot, picture] = [join(scratch, `${kind}.png`), join(import.meta.dirname, kind, 'picture.png')];
  const look = ['--hide-scrollbars', `--window-size=${size}`, `--screenshot=${shot}`];
  run('chromium', '--headless', '--no-sandbox', ...look, page);
  const { default: sharp } = await import('sharp');
  await sharp(shot).png({ palette: true, colours: 64 }).toFile(picture);
  console.log(relative(root, picture));
};

/** The web page of an order, as wide as a tablet. */
const drawPage = async (scratch: string): Promise<void> => {
  const { files } = await issueDocument(await exampleDocument('order'), { forms: ['html'] });
  const page = join(scratch, 'order.html');
  await writeFile(page, files[0]?.bytes ?? '');
  await shoot('page', page, '800,1100', scratch);
};

/** The report on a few documents of the corpus, one of them cut off. */
const drawReport = async (scratch: string): Promise<void> => {
  const [documents, out] = [join(scratch, 'приказы'), join(scratch, 'out')];
  await mkdir(documents);
  const named = {
    'план библиотеки.html': 'plan/school-library',
    'режим библиотеки.docx': 'order/library-hours',
    'учёт посещаемости.docx': 'order/school-absence',
    'дежурство.txt': 'order/duty-roster',
  };
  for (const [name, source] of Object.entries(named))
    await cp(join(root, 'corpus', source, `source${extname(name)}`), join(documents, name));
  await writeFile(join(documents, 'оборванный.pdf'), '%PDF-1.7\n');
  const launcher = join(root, 'pipeline/cli/prikaz.mjs');
  // One of the documents cannot be read, so the program does not end well.
  spawnSync(process.execPath, [launcher, 'batch', documents, '--for', '2026-2027', '--out', out]);
  await shoot('batch', join(out, 'report/index.html'), '1000,1300', scratch);
};

/** A specked and skewed page of a plan, and what was read from it. */
const drawOverlay = async (): Promise<void> => {
  const [variant, seed, scanned] = ['stamped-copy', 'gallery', 'plan/school-safety'];
  const example = (await readTruths()).find(({ name }) => name === scanned);
  if (!example) throw new Error(`no ${scanned} in the corpus`);
  const { bytes } = await makeDocument(example.truth, drawKnobs(variant, seed, scanned, { rules: 'full' }), [
    seed,
    scanned,
  ]);
  const { pictures } = await readOverlaid({ name: 'план.pdf', bytes });
  const picture = join(root, 'corpus', 'overlay.png');
  const { default: sharp } = await import('sharp');
  await sharp(pictures[0]).resize({ width: 900 }).png({ palette: true, colours: 64 }).toFile(picture);
  console.log(relative(root, picture));
};

const drawPapers = async (scratch: string): Promise<void> => {
  for (const [kind, make] of Object.entries(examples)) await drawPages(kind, (await make()).pdf);
  await drawPages('stamps', await stampedPaper());
  await drawPage(scratch);
  await drawReport(scratch);
  await drawOverlay();
  await draw('changes', await firstPages(await renewalPages(scratch)), scratch, '-r', '60');
  await draw('redline', await firstPages(await redlinePages(scratch)), scratch, '-r', '60');
};

const scratch = await mkdtemp(join(tmpdir(), 'gallery-'));
try {
  if (process.argv[2] !== 'review') await drawPapers(scratch);
  await drawReviewPictures(scratch);
} finally {
  await rm(scratch, { recursive: true });
}
