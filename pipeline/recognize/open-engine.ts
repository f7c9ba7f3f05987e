import { availableParallelism } from 'node:os';
import { provideModel } from '../tools/tessdata.ts';
import { openTesseractJs } from '../tools/tesseract-js.ts';
import type { TextEngine } from '../tools/text-engine.ts';

/** More threads than this gain nothing: one page at a time is prepared for all of them. */
const mostWorkers = 8;

interface EngineOptions {
  readonly signal: AbortSignal;
  readonly tell?: (message: string) => void;
}

const engines = new Map<string, TextEngine>();

/** The engine for a document; one that has been opened before is used again, its threads too. */
export const openEngine = async (options: EngineOptions): Promise<TextEngine> => {
  const model = await provideModel(options);
  const key = `${model.path} ${model.sha256}`;
  const engine = engines.get(key) ?? openTesseractJs(model, Math.min(availableParallelism(), mostWorkers));
  engines.set(key, engine);
  return engine;
};
