/** What the tests of rendering share: the examples, and ways to look into what was written. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { documentSchema } from '../pipeline/model/schema.ts';

export const exampleOf = (kind: 'order' | 'plan'): OrderDocument =>
  documentSchema.parse(
    JSON.parse(readFileSync(new URL(`../templates/${kind}/example.json`, import.meta.url), 'utf8')),
  );

export const partOf = (docx: Uint8Array, name: string): string => new PizZip(docx).file(name)?.asText() ?? '';

/** All matches' first groups. */
export const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The paragraphs of `word/document.xml` as plain text, a line break as a space. */
export const paragraphsOf = (docx: Uint8Array): readonly string[] =>
  found(partOf(docx, 'word/document.xml'), /<w:p>(.*?)<\/w:p>/gs).map((paragraph) =>
    paragraph
      .replaceAll('<w:br/>', ' ')
      .replaceAll('<w:tab/>', '\t')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity),
  );

/** The words of a PDF in reading order; a word divided at a line's end is joined again. */
export const pdfWords = async (pdf: Uint8Array): Promise<readonly string[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.cleanup();
  return wordsOf(pages.join('\n').replace(/\u00AD\s*/g, ''));
};

export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

export const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).status === 0;
