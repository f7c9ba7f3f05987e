import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MeasuredPaper, PaperLine } from '../pipeline/model/paper/measured-paper.ts';
import { checkDocumentJson, issueDocument } from '../pipeline/pipeline.ts';
import { measure } from './paper-kit.ts';

const examples = globSync('templates/*/example.json')
  .filter((path) => existsSync(`${dirname(path)}/template.docx`))
  .filter((path) => readFileSync(path, 'utf8').includes('"prikaz.document/1"'))
  .map((path) => [basename(dirname(path)), path] as const);

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

type Printed = readonly [PaperLine, readonly PaperLine[] | null];

/** For each paragraph of one form the lines of the other that print it, null where it is not found. */
const printedLines = (docx: MeasuredPaper, pdf: MeasuredPaper): Printed[] => {
  const keys = pdf.lines.map(({ text }) => key(text));
  const all = keys.join('');
  let start = 0;
  const starts = keys.map((own) => {
    start += own.length;
    return start - own.length;
  });
  let from = 0;
  return docx.lines.flatMap((line): Printed[] => {
    const own = key(line.text);
    if (own === '') return [];
    const at = [all.indexOf(own, from), all.indexOf(own)].find((place) => place >= 0);
    if (at === undefined) return [[line, null]];
    from = at + own.length;
    const lines = pdf.lines.filter(
      (_, index) => (starts[index] ?? 0) < from && (starts[index] ?? 0) + (keys[index]?.length ?? 0) > at,
    );
    return [[line, lines]];
  });
};

const differ = (one: number | null, other: number | null, by: number): boolean =>
  one !== null && other !== null && Math.abs(one - other) > by;

/** What the two forms say otherwise of one paragraph. */
const differences = (docx: PaperLine, lines: readonly PaperLine[]): string[] => {
  const [first] = lines;
  if (!first) return ['text'];
  const letters = [
    ...(differ(docx.sizes[0] ?? 0, first.sizes[0] ?? 0, 0.25) ? ['size'] : []),
    ...(docx.bold === first.bold ? [] : ['bold']),
  ];
  // What a tab parts are several lines of a PDF; a cell of a few millimetres does not tell how it is set.
  const isPlain = !docx.text.includes('\t') && docx.table === null;
  return isPlain ? [...letters, ...otherwiseSet(docx, first, lines.length > 1)] : letters;
};

const otherwiseSet = (docx: PaperLine, first: PaperLine, several: boolean): string[] => {
  const isAlike =
    first.align === null || first.align === docx.align || (!several && first.align === 'justified');
  return [
    ...(isAlike ? [] : ['align']),
    ...(several && differ(docx.indent, first.indent, 0.5) ? ['indent'] : []),
    ...(several && differ(docx.firstLine, first.firstLine, 0.5) ? ['first line'] : []),
    ...(several && differ(docx.spacing, first.spacing, 0.04) ? ['spacing'] : []),
  ];
};

describe('both forms of what is issued measure alike', () => {
  test.each(examples)('%s', async (_, path) => {
    const document = await checkDocumentJson(readFileSync(path, 'utf8'), path);
    const { files } = await issueDocument(document, { measured: false });
    const [docx, pdf] = await Promise.all(
      ['.docx', '.pdf'].map(async (suffix) => {
        const file = files.find((each) => each.suffix.endsWith(suffix));
        if (!file) throw new Error(`no ${suffix}`);
        return measure(file.bytes);
      }),
    );
    if (!docx || !pdf) throw new Error('not measured');
    const found = printedLines(docx, pdf).flatMap(([line, lines]) =>
      differences(line, lines ?? []).map((name) => `${name}: ${line.text.slice(0, 60)}`),
    );
    expect(found).toEqual([]);
    expect(docx.lines.length).toBeGreaterThan(10);
    for (const { margins } of pdf.areas) {
      // Hyphens and commas may hang over the right edge.
      expect(margins?.left).toBeGreaterThan(29.9);
      expect(margins?.right).toBeGreaterThan(8.5);
      expect(margins?.top).toBeGreaterThan(19.9);
      expect(margins?.bottom).toBeGreaterThan(19.9);
    }
    expect(pdf.tables.map(({ rows }) => rows.length)).toEqual(docx.tables.map(({ rows }) => rows.length));
    expect(pdf.properties).toMatchObject({
      title: docx.properties.title,
      language: 'ru-RU',
      fontsEmbedded: true,
    });
  });
});
