import type { ToolFound } from '../model/tool-found.ts';
import { findModel } from '../tools/tessdata.ts';
import { findTesseract } from '../tools/tesseract.ts';
import { tesseractJsVersion } from '../tools/tesseract-js.ts';

/** What recognition needs, the engine and its model, and the program that may take the engine's place. */
export const probeEngines = async (): Promise<ToolFound[]> => {
  const [model, program] = await Promise.all([findModel().catch(() => null), findTesseract()]);
  return [
    { tool: 'tesseract.js', version: tesseractJsVersion(), path: null },
    {
      tool: 'model',
      // A model that nobody has given a name is told by the beginning of its hash.
      version: model && (model.name ?? model.sha256.slice(0, 12)),
      path: model?.path ?? null,
    },
    { tool: 'tesseract', version: program?.version ?? null, path: program?.path ?? null },
  ];
};
