import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { Raster } from '../pipeline/model/raster.ts';
import { withThreesAndFives } from '../pipeline/recognize/mend/three-or-five.ts';
import { inkWithin, type Region } from '../pipeline/recognize/region.ts';

const { resolve } = createRequire(import.meta.url);

/** Faces whose threes have round tops and flat ones. */
const faces = {
  Tinos: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'PT Sans': '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  'Noto Serif': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  Arimo: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
};
for (const [name, path] of Object.entries(faces)) GlobalFonts.register(readFileSync(resolve(path)), name);

/** A word in black on white, letters so many pixels high to the em, and where its ink is. */
const printed = (text: string, face: string, em: number): { picture: Raster; word: Region } => {
  const canvas = createCanvas(em * text.length, em * 2);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = 'black';
  pen.font = `${em}px "${face}"`;
  pen.fillText(text, em / 2, em * 1.4);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const grey = Uint8Array.from({ length: canvas.width * canvas.height }, (_, i) => data[4 * i] ?? 0);
  const picture: Raster = { width: canvas.width, height: canvas.height, channels: 1, data: grey };
  const word = inkWithin(picture, { left: 0, top: 0, right: canvas.width, bottom: canvas.height });
  if (!word) throw new Error(`nothing was drawn for «${text}»`);
  return { picture, word };
};

/** What was printed as `truth` and read as `read`, mended. */
const mended = (truth: string, read: string, face: string, em = 46): string => {
  const { picture, word } = printed(truth, face, em);
  return withThreesAndFives(read, picture, word);
};

describe.each(Object.keys(faces))('in %s', (face) => {
  test.each([36, 46, 58])('a three that was read as a five is a three, at %i pixels', (em) => {
    expect(mended('13.03.2025', '15.05.2025', face, em)).toBe('13.03.2025');
    expect(mended('3', '5', face, em)).toBe('3');
  });

  test('a five that was read as a three is a five', () => {
    expect(mended('25.05.2025', '23.03.2023', face)).toBe('25.05.2025');
  });

  test('what was read right stays', () => {
    for (const text of ['3-5', '(35)', '30.05.2023', '№35', '350%,'])
      expect(mended(text, text, face)).toBe(text);
  });
});

test('a shape that is neither, and a word that is no number, stay as they were read', () => {
  expect(mended('8', '5', 'Tinos')).toBe('5');
  expect(mended('3а', '5а', 'PT Sans')).toBe('5а');
});

test('where a digit is missing nothing is mended', () => {
  expect(mended('133', '15', 'PT Sans')).toBe('15');
});
