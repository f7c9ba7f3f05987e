import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SettingKnobs } from '../knobs.ts';

const resolve = createRequire(import.meta.url).resolve;

interface Face {
  /** The family as Typst knows it; its files are called so without the spaces. */
  readonly family: string;
  /** Mean width of a letter in em. */
  readonly width: number;
}

/** The free faces that documents are set in; each is an npm package with TTF files and Cyrillic letters. */
export const faces: Readonly<Record<SettingKnobs['font'], Face>> = {
  tinos: { family: 'Tinos', width: 0.5 },
  arimo: { family: 'Arimo', width: 0.56 },
  carlito: { family: 'Carlito', width: 0.52 },
  'pt-serif': { family: 'PT Serif', width: 0.56 },
  'pt-sans': { family: 'PT Sans', width: 0.54 },
  'noto-serif': { family: 'Noto Serif', width: 0.6 },
};

const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const readFace = (name: string, family: string, weight: string): Promise<Buffer> =>
  readFile(resolve(`@expo-google-fonts/${name}/${weight}/${family.replaceAll(' ', '')}_${weight}.ttf`));

/** Families that look written by hand. */
export const pens: Readonly<Record<SettingKnobs['pen'], string>> = {
  'marck-script': 'Marck Script',
  caveat: 'Caveat',
};

/** The files of a document's face, of Tinos for signs that it lacks, and of the hand. */
export const readFaces = ({ font, pen }: Pick<SettingKnobs, 'font' | 'pen'>): Promise<readonly Buffer[]> => {
  const names = [...new Set([font, 'tinos'] as const)];
  return Promise.all([
    ...names.flatMap((name) => weights.map((weight) => readFace(name, faces[name].family, weight))),
    readFace(pen, pens[pen], '400Regular'),
  ]);
};
