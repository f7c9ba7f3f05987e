import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawKnobs } from '../../corpus/make/draw-knobs.ts';
import { makeDocument } from '../../corpus/make/make-document.ts';
import { printDocument, type Truth } from '../../corpus/make/print/print-document.ts';
import { pick, type Random, randomOf } from '../../corpus/make/random.ts';
import { type NamedTruth, readTruths } from '../../corpus/make/read-truths.ts';
import { setPages } from '../../corpus/make/set/set-pages.ts';
import { htmlOf } from '../../corpus/make/write/html-of.ts';
import type { OrderDocument } from '../../pipeline/model/document.ts';
import { renderDocx } from '../../pipeline/render/docx/render-docx.ts';
import { prepare } from '../../pipeline/render/render.ts';
import { inventTruth } from './invent-truth.ts';
import { printText } from './print-text.ts';

/** The sorts of file that an office's folder holds. */
export type Sort = 'docx' | 'text' | 'html' | 'pdf' | 'scan';

/** Of a thousand files; a share counts from the first to the last. */
export type Mix = Readonly<Record<Sort, number>>;

/** A folder as offices have it that typed their orders and kept them as files; few are scans. */
export const typedMix: Mix = { docx: 470, text: 340, html: 150, pdf: 36, scan: 4 };

interface Made {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

const asDocument = (truth: Truth): OrderDocument => ({
  schema: 'prikaz.document/1',
  source: { name: 'made', mediaType: 'text/plain', sha256: '0'.repeat(64), pages: null, recognised: false },
  ...truth,
  corrections: [],
  diagnostics: [],
});

const makeDocx = async (truth: Truth): Promise<Made> => {
  const { template, view } = await prepare(asDocument(truth), { draft: false });
  return { extension: 'docx', bytes: renderDocx(template, view) };
};

/** One page is enough of a scan: what a page costs is what `npm run bench -- scan` tells. */
const oneSheet = ({ order, plans, tables }: Truth): Truth =>
  order
    ? { order, plans: [], tables: [] }
    : { order, plans: plans.slice(0, 1), tables: plans.length > 0 ? [] : tables };

const scanLooks = ['clean-300', 'low-150', 'photocopy-200', 'tiff-1bit'] as const;

const makeScan = async (truth: Truth, serial: number, random: Random): Promise<Made> => {
  const knobs = drawKnobs(pick(random, scanLooks), String(serial), 'scan', {});
  const { suffix, bytes } = await makeDocument(oneSheet(truth), knobs, [serial]);
  return { extension: suffix, bytes };
};

const makeOne = async (sort: Sort, truth: Truth, serial: number, random: Random): Promise<Made> => {
  const knobs = drawKnobs('text-pdf', String(serial), 'look', {});
  switch (sort) {
    case 'docx':
      return makeDocx(truth);
    case 'text':
      return {
        extension: 'txt',
        bytes: new TextEncoder().encode(printText(printDocument(truth, knobs))),
      };
    case 'html':
      return { extension: 'html', bytes: htmlOf(printDocument(truth, knobs)) };
    case 'pdf':
      return { extension: 'pdf', bytes: (await setPages(printDocument(truth, knobs), knobs)).pdf };
    case 'scan':
      return makeScan(truth, serial, random);
  }
};

/** Spreads the sorts evenly: 389 and 1000 share no divisor, so each thousand holds its shares in any order. */
const sortOf = (serial: number, mix: Mix): Sort => {
  let rest = (serial * 389) % 1000;
  for (const [sort, share] of Object.entries(mix) as [Sort, number][]) {
    if (rest < share) return sort;
    rest -= share;
  }
  return 'text';
};

const folderOf = (serial: number): string => `${2015 + (serial % 9)}/${String(serial % 40).padStart(2, '0')}`;

const write = async (folder: string, serial: number, mix: Mix, corpus: readonly NamedTruth[]) => {
  const random = randomOf('many', serial);
  const { extension, bytes } = await makeOne(
    sortOf(serial, mix),
    inventTruth(serial, corpus, random),
    serial,
    random,
  );
  const path = join(folder, folderOf(serial), `приказ-${serial}.${extension}`);
  mkdirSync(dirname(path), { recursive: true });
  await writeFile(path, bytes);
};

/**
 * Writes documents that all differ, numbered from `from`, into a folder by years and departments; the same numbers give
 * the same bytes.
 */
export const manyDocuments = async (
  folder: string,
  count: number,
  { from = 1, mix = typedMix }: { readonly from?: number; readonly mix?: Mix } = {},
): Promise<void> => {
  const corpus = await readTruths();
  for (let serial = from; serial < from + count; serial += 1) await write(folder, serial, mix, corpus);
};
