import type { ToolFound } from '../model/tool-found.ts';
import { findTypst } from '../tools/typst-compiler.ts';
import { findFonts } from '../tools/typst-fonts.ts';

/** What printing needs: the typesetter and its fonts. */
export const probeWriters = async (): Promise<ToolFound[]> => {
  const typst = await findTypst();
  return [
    { tool: 'typst', version: typst?.version ?? null, path: null },
    { tool: 'fonts', version: await findFonts(), path: null },
  ];
};
