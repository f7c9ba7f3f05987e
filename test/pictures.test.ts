import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueDocument, type Rendered } from '../pipeline/pipeline.ts';
import { templatesFolder } from '../pipeline/render/templates-folder.ts';
import { printWithLibreOffice } from '../pipeline/tools/libreoffice-print.ts';
import { exampleDocument, examples } from '../templates/examples.ts';
import { sheetPicture } from '../templates/sheet-picture.ts';
import { fine, pictureDifference, rough } from './picture-difference.ts';
import { hasProgram } from './render-kit.ts';

const accepted = (kind: string): Buffer => readFileSync(join(templatesFolder(), kind, 'picture.png'));

const kinds = Object.entries(examples);

describe('a PDF', () => {
  it.each(kinds)('looks as its accepted picture: %s (npm run gallery accepts)', async (kind, make) => {
    const { pdf } = await make();
    expect(await pictureDifference(await sheetPicture(pdf), accepted(kind), fine)).toBeLessThan(3);
  });
});

describe.skipIf(!hasProgram('soffice') && !process.env.CI)('a DOCX in LibreOffice (soffice)', () => {
  it('looks as the accepted picture of its PDF, a few lines aside', async () => {
    const print = async (make: () => Promise<Rendered>) =>
      printWithLibreOffice((await make()).docx, { part: 2, accessible: false });
    const printed = await Promise.all(kinds.map(async ([kind, make]) => [kind, await print(make)] as const));
    for (const [kind, pdf] of printed)
      expect(await pictureDifference(await sheetPicture(pdf), accepted(kind), rough), kind).toBeLessThan(30);
  });
});

describe('a template that broke', () => {
  const through = async (change: (source: string) => string): Promise<number> => {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    try {
      await cp(join(templatesFolder(), 'order'), folder, { recursive: true });
      const file = join(folder, 'template.typ');
      const source = await readFile(file, 'utf8');
      const broken = change(source);
      expect(broken).not.toBe(source);
      await writeFile(file, broken);
      const options = { template: folder, forms: ['pdf'], measured: false } as const;
      const [pdf] = (await issueDocument(await exampleDocument('order'), options)).files;
      return await pictureDifference(
        await sheetPicture(pdf?.bytes ?? new Uint8Array()),
        accepted('order'),
        fine,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const withRule =
    (rule: string) =>
    (source: string): string =>
      source.replace(/(#show: paper\.with\(view\)\n)/, `$1${rule}\n`);

  it.each([
    ['smaller type', withRule('#set text(size: 13.5pt)')],
    ['another face', withRule('#set text(font: "DejaVu Sans Mono")')],
    ['a wider margin', withRule('#set page(margin: (left: 32mm))')],
    ['all in bold', withRule('#set text(weight: "bold")')],
  ])('is seen: %s', async (_, change) => {
    expect(await through(change)).toBeGreaterThan(20);
  });
});
