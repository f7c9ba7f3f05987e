import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFaces } from './faces.ts';
import { pageDrawings } from './page-drawings.ts';

/** Points that the seal is wide and high. */
export const sealSize = (42 / 25.4) * 72;

/** A round seal in a colour such as `#2b3f9e`, as the inside of an SVG picture in points. */
export const setSeal = async (ink: string): Promise<string> => {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: [...(await readFaces({ font: 'arimo', pen: 'caveat' }))] }],
  });
  const compiled = compiler.compile({
    mainFileContent: await readFile(join(import.meta.dirname, 'seal.typ'), 'utf8'),
    inputs: { ink },
  });
  const error = compiled.takeError();
  if (error || !compiled.result)
    throw new Error(`seal.typ: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
  const [drawing = ''] = pageDrawings(compiler.plainSvg(compiled.result));
  return drawing;
};
