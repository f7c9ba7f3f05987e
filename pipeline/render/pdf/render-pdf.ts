import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { typesetPdf } from '../../tools/typst.ts';
import { type Template, templatesFolder } from '../template.ts';
import type { View } from '../view/view.ts';
import { checkArchive } from './check-archive.ts';

/**
 * Typesets the view by the template's `template.typ`. The words go in as data, `view.json`, which Typst never
 * reads as markup; `blocks.typ` holds what all templates share.
 *
 * @throws Failure also where what was written is no PDF/A.
 */
export const renderPdf = async ({ folder }: Pick<Template, 'folder'>, view: View): Promise<Uint8Array> => {
  const pdf = await typesetPdf({
    // Typst finds the job's own files by their full names alone.
    folder: resolve(folder),
    main: 'template.typ',
    files: {
      'view.json': new TextEncoder().encode(JSON.stringify(view)),
      'blocks.typ': await readFile(join(templatesFolder(), 'blocks.typ')),
    },
  });
  await checkArchive(pdf);
  return pdf;
};
