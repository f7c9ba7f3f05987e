import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../paths.ts';

/** Kilobytes as they travel on this machine, and as they would packed. */
export interface Weight {
  readonly plain: number;
  readonly packed: number;
}

export interface PageWeight {
  /** What the list of documents loads. */
  readonly first: Weight;
  /** All but pdf.js, rooms that are opened later too. */
  readonly own: Weight;
  /** pdf.js, which only the preview of a PDF loads. */
  readonly pdfjs: Weight;
}

const built = join(root, 'pipeline/review/built');

const kilobytes = (sizes: readonly number[]): number =>
  Math.round(sizes.reduce((all, size) => all + size, 0) / 1024);

const weigh = (paths: readonly string[]): Weight => {
  const files = paths.map((path) => readFileSync(join(built, path)));
  return {
    plain: kilobytes(files.map(({ length }) => length)),
    packed: kilobytes(files.map((bytes) => gzipSync(bytes).length)),
  };
};

/** The page as it was built last. */
export const pageWeight = (): PageWeight => {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const files = globSync('assets/*.{js,mjs,css}', { cwd: built });
  const isPdfjs = (path: string): boolean => /pdf[.-]/u.test(path);
  return {
    first: weigh(
      files.filter((path) => /desk-page-/u.test(path) || html.includes(path.replaceAll('\\', '/'))),
    ),
    own: weigh(files.filter((path) => !isPdfjs(path))),
    pdfjs: weigh(files.filter(isPdfjs)),
  };
};
