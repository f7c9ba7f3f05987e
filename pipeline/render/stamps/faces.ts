/** Stamps are typeset as all papers are, each a small page of its own that is then laid on a sheet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { typesetPdf } from '../../tools/typst.ts';
import { templatesFolder } from '../templates-folder.ts';
import { dateParts } from '../view/date-parts.ts';
import { typeset } from '../view/typeset.ts';
import { parseWordingBy, phrase } from '../wording.ts';
import type { Face, StampRequest } from './stamp.ts';

const stampWording = z.strictObject({
  draft: phrase(),
  copy: z.strictObject({
    mark: phrase(),
    position: phrase('position'),
    signature: phrase('name'),
    date: phrase('day', 'month', 'monthName', 'year'),
    dateBlank: phrase(),
  }),
});

type StampWording = z.infer<typeof stampWording>;

const folder = (): string => join(templatesFolder(), 'stamps');

export const readStampWording = async (): Promise<StampWording> => {
  const file = join(folder(), 'wording.json');
  return parseWordingBy(stampWording, await readFile(file, 'utf8'), file);
};

const face = (kind: Face['kind'], lines: readonly string[]): Face => ({ kind, lines: lines.map(typeset) });

/** The mark on a certified copy (ГОСТ Р 7.0.97-2025, «Отметка о заверении копии»). */
const copyFace = (
  { position, name, date }: NonNullable<StampRequest['copy']>,
  words: StampWording['copy'],
): Face =>
  face('copy', [
    words.mark({}),
    words.position({ position }),
    words.signature({ name }),
    date ? words.date(dateParts(date)) : words.dateBlank({}),
  ]);

/** The looks that a request needs. */
export interface Faces {
  readonly registration: Face | null;
  readonly copy: Face | null;
  readonly draft: Face | null;
  readonly appendices: readonly Face[];
}

export const facesOf = (request: StampRequest, wording: StampWording): Faces => ({
  registration: request.registration && face('registration', request.registration.lines),
  copy: request.copy && copyFace(request.copy, wording.copy),
  draft: request.draft ? face('draft', [wording.draft({})]) : null,
  appendices: request.appendices.map(({ mark }) => face('appendix', mark)),
});

export const numberFace = (page: number): Face => face('number', [String(page)]);

/** A PDF with a page for each look, just as large as it. */
export const typesetFaces = async (faces: readonly Face[]): Promise<Uint8Array> =>
  typesetPdf({
    folder: folder(),
    main: 'template.typ',
    files: {
      'view.json': new TextEncoder().encode(JSON.stringify({ faces })),
      'blocks.typ': await readFile(join(templatesFolder(), 'blocks.typ')),
    },
  });
