import type { ToolFound } from '../model/tool-found.ts';
import { findLibreOffice } from '../tools/libreoffice.ts';

/** The programs that the readers use where they are found. */
export const probeReaders = async (): Promise<ToolFound[]> => {
  const found = await findLibreOffice();
  return [{ tool: 'libreoffice', version: found?.version ?? null, path: found?.path ?? null }];
};
