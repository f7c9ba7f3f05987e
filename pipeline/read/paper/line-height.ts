/**
 * Single line spacing of faces, in ems: ascent, descent and gap of their own (table hhea), which Word and LibreOffice
 * set lines by. Faces of the same measures as a listed one are written with it.
 */
const heights: readonly (readonly [face: RegExp, height: number])[] = [
  [/times|liberation ?serif|tinos|pt ?astra ?serif|xo ?thames/i, 1.149],
  [/arial|liberation ?sans|arimo|helvetica|pt ?astra ?sans|xo ?oriel/i, 1.149],
  [/courier|liberation ?mono|cousine/i, 1.133],
  [/calibri|carlito/i, 1.221],
  [/cambria|caladea/i, 1.172],
  [/pt ?mono/i, 1.12],
  [/pt ?serif|pt ?sans/i, 1.294],
  [/deja ?vu/i, 1.164],
  [/verdana|tahoma/i, 1.21],
  [/free ?serif/i, 1.2],
  [/georgia/i, 1.136],
  [/noto|roboto ?slab/i, 1.362],
  [/roboto/i, 1.172],
  [/segoe/i, 1.33],
  [/aptos/i, 1.279],
];

const usualHeight = 1.15;

/** The distance of single spaced lines in a face, in ems. */
export const lineHeight = (face: string | undefined): number =>
  heights.find(([pattern]) => pattern.test(face ?? ''))?.[1] ?? usualHeight;
