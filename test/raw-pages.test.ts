import { PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openRawPages } from '../pipeline/read/pdf/raw-pages.ts';
import { pdfOf } from './pdf-kit.ts';

/** Bytes that begin alike and go on differently, as pictures of one scanner do. */
const picture = (seed: number): string =>
  Array.from({ length: 20_000 }, (_, index) =>
    index < 500 ? 'ab' : `${(index * index * seed) % 9973}`.padStart(4, ' '),
  ).join('');

test('the large streams of a file are views of it, the small ones copies', async () => {
  const objects = Object.fromEntries(
    [5, 7, 11].map((seed) => [`X${seed}`, { entries: '/Subtype /Form', data: picture(seed) }]),
  );
  const bytes = new Uint8Array(pdfOf([{ content: 'q Q', objects }]));
  const [page] = await openRawPages(bytes);
  const streams = [...(page?.doc.context.enumerateIndirectObjects() ?? [])].flatMap(([, object]) =>
    object instanceof PDFRawStream ? object : [],
  );
  const large = streams.filter(({ contents }) => contents.length > 64 * 1024);
  expect(large.map(({ contents }) => Buffer.from(contents).toString('latin1').trim())).toEqual(
    [5, 7, 11].map((seed) => picture(seed).trim()),
  );
  expect(large.every(({ contents }) => contents.buffer === bytes.buffer)).toBe(true);
  expect(streams.some(({ contents }) => contents.buffer !== bytes.buffer)).toBe(true);
});
