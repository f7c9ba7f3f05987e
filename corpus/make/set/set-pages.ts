import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import type { Knobs } from '../knobs.ts';
import type { PrintedDocument } from '../print/printed.ts';
import { columnWidths } from './column-widths.ts';
import { faces, pens, readFaces } from './faces.ts';
import { pageDrawings } from './page-drawings.ts';

const signSchema = z.discriminatedUnion('name', [
  z.object({
    name: z.enum(['from', 'to']),
    value: z.tuple([z.string(), z.number()]),
    page: z.number(),
    x: z.number(),
    y: z.number(),
  }),
  z.object({
    name: z.enum(['registration', 'signature', 'approval']),
    value: z.number(),
    page: z.number(),
    x: z.number(),
    y: z.number(),
  }),
]);

/** Where something stands: a cell's begin or end (its row's path and column), a requisite. Points from the top left. */
export type Sign = z.infer<typeof signSchema>;

export interface SetDocument {
  readonly pdf: Uint8Array;
  /** Each page as the inside of an SVG picture in points, letters as outlines. */
  readonly drawings: readonly string[];
  readonly signs: readonly Sign[];
}

/** Width between the margins of look.typ in millimetres. */
const widthOf = (knobs: Knobs): number => (knobs.landscape ? 297 : 210) - 25 - 12;

const sheetOf = ({ order, parts }: PrintedDocument, knobs: Knobs): unknown => {
  const { family, width } = faces[knobs.font];
  const letter = width * (knobs.size - knobs.tableSmaller);
  return {
    knobs: { ...knobs, face: family, hand: pens[knobs.pen] },
    order,
    parts: parts.map((part) => ({ ...part, ...columnWidths(part.table, widthOf(knobs), letter) })),
  };
};

/**
 * Typesets a printed document.
 *
 * @throws Error where look.typ does not compile.
 */
export const setPages = async (printed: PrintedDocument, knobs: Knobs): Promise<SetDocument> => {
  const look = await readFile(join(import.meta.dirname, 'look.typ'), 'utf8');
  const workspace = join(import.meta.dirname, 'workspace');
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: [...(await readFaces(knobs))] }],
  });
  compiler.mapShadow(join(workspace, 'sheet.json'), Buffer.from(JSON.stringify(sheetOf(printed, knobs))));
  compiler.mapShadow(join(workspace, 'look.typ'), Buffer.from(look));
  const compiled = compiler.compile({ mainFilePath: join(workspace, 'look.typ') });
  const error = compiled.takeError();
  if (error || !compiled.result)
    throw new Error(`look.typ: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
  const [signs] = compiler.query(compiled.result, { selector: '<layout>', field: 'value' });
  const pages = {
    pdf: compiler.pdf(compiled.result, { pdfTags: false }),
    drawings: pageDrawings(compiler.plainSvg(compiled.result)),
    signs: signSchema.array().parse(signs),
  };
  compiler.evictCache(10);
  return pages;
};
