import type { ToolFound } from '../model/tool-found.ts';
import { findFonts, findTypst } from '../tools/typst.ts';

/** What printing needs: the typesetter and its fonts. */
export const probeWriters = async (): Promise<ToolFound[]> => {
  const typst = await findTypst();
  return [
    { tool: 'typst', version: typst?.version ?? null, path: null },
    { tool: 'fonts', version: await findFonts(), path: null },
  ];
};
