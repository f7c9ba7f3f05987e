/** The faces that Typst sets in: Tinos, free, with Cyrillic, as wide as Times New Roman. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** The bytes of each face. */
export const readFonts = (): Promise<Buffer[]> =>
  Promise.all(faces.map((face) => readFile(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`))));

/** The version of the package of fonts, null where one of its faces is missing. */
export const findFonts = async (): Promise<string | null> => {
  try {
    await readFonts();
    const { version } = JSON.parse(await readFile(resolve('@expo-google-fonts/tinos/package.json'), 'utf8'));
    return `Tinos ${version}`;
  } catch {
    return null;
  }
};
