import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../paths.ts';

/** Kilobytes of the built page as they would travel packed; a browser on this machine gets them unpacked. */
export interface PageWeight {
  /** What the list of documents loads. */
  readonly first: number;
  /** All but pdf.js, rooms that are opened later too. */
  readonly own: number;
  /** pdf.js, which only the preview of a PDF loads. */
  readonly pdfjs: number;
}

const built = join(root, 'pipeline/review/built');

const packed = (paths: readonly string[]): number =>
  Math.round(paths.reduce((all, path) => all + gzipSync(readFileSync(join(built, path))).length, 0) / 1024);

/** The page as it was built last. */
export const pageWeight = (): PageWeight => {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const files = globSync('assets/*.{js,mjs,css}', { cwd: built });
  const isPdfjs = (path: string): boolean => /pdf[.-]/u.test(path);
  return {
    first: packed(
      files.filter((path) => /desk-page-/u.test(path) || html.includes(path.replaceAll('\\', '/'))),
    ),
    own: packed(files.filter((path) => !isPdfjs(path))),
    pdfjs: packed(files.filter(isPdfjs)),
  };
};
