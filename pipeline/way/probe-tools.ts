import type { ToolFound } from '../model/tool-found.ts';

/** The outside programs and packages that some of the work needs: version and place, null where not found. */
export const probeTools = async (): Promise<readonly ToolFound[]> => {
  const [{ probeReaders }, { probeEngines }, { probeWriters }] = await Promise.all([
    import('../read/probe-readers.ts'),
    import('../recognize/probe-engines.ts'),
    import('../render/probe-writers.ts'),
  ]);
  return [...(await probeReaders()), ...(await probeEngines()), ...(await probeWriters())];
};
