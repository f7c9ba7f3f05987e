import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { typesetPdf } from '../../tools/typst.ts';
import type { TypesetJob } from '../../tools/typst-job.ts';
import type { Template } from '../template.ts';
import { templatesFolder } from '../templates-folder.ts';
import type { View } from '../view/view.ts';
import { checkArchive } from './check-archive.ts';
import { finishPdf } from './finish-pdf.ts';
import { type PdfOptions, usualPdf } from './pdf-options.ts';

/** What every template's view has, whatever else it prints. */
type Printed = Pick<View, 'created'> & Partial<Pick<View, 'qr'>>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The code that the first sheet bears, as a drawing with its size, and nothing where it bears none. */
const codeFiles = async (text: string): Promise<Record<string, Uint8Array>> => {
  const [{ qrAlt }, { qrCode }, { qrSvg }] = await Promise.all([
    import('../qr/qr-alt.ts'),
    import('../qr/qr-code.ts'),
    import('../qr/qr-svg.ts'),
  ]);
  const code = qrCode(text);
  const size = { side: code.side, alt: qrAlt(text) };
  return { 'qr.svg': encode(qrSvg(code)), 'qr.json': encode(JSON.stringify(size)) };
};

const jobOf = async (folder: string, view: Printed): Promise<TypesetJob> => ({
  folder,
  main: 'template.typ',
  files: {
    'view.json': encode(JSON.stringify(view)),
    'blocks.typ': await readFile(join(templatesFolder(), 'blocks.typ')),
    ...(view.qr && (await codeFiles(view.qr))),
  },
});

/**
 * Typesets the view by the template's `template.typ`. The words go in as data, `view.json`, which Typst never
 * reads as markup; `blocks.typ` holds what all templates share.
 *
 * @throws Failure also where what was written is not what `options` ask for.
 */
export const renderPdf = async (
  template: Pick<Template, 'folder'>,
  view: Printed,
  options: PdfOptions = usualPdf,
): Promise<Uint8Array> => {
  // Typst finds the job's own files by their full names alone.
  const folder = resolve(template.folder);
  const apart = dirname(folder) !== templatesFolder();
  const job = await jobOf(folder, view);
  // Typst holds a file to one standard at a time: the first print only says whether it can be read aloud.
  if (options.accessible) await typesetPdf({ ...job, standard: 'ua-1' }, { apart });
  const typeset = await typesetPdf({ ...job, standard: options.standard }, { apart });
  const pdf = await finishPdf(typeset, { ...options, created: view.created });
  await checkArchive(pdf, options);
  return pdf;
};
