import { availableParallelism } from 'node:os';
import { provideModel } from '../tools/tessdata.ts';
import { openTesseract } from '../tools/tesseract.ts';
import { openTesseractJs } from '../tools/tesseract-js.ts';
import type { TextEngine } from '../tools/text-engine.ts';

/** More threads than this gain nothing: one page at a time is prepared for all of them. */
const mostWorkers = 8;

/** Which engine: tesseract.js, the machine's own Tesseract, or whichever serves best. */
export type EngineChoice = 'auto' | 'js' | 'native';

interface EngineOptions {
  readonly engine?: EngineChoice;
  /** The most threads; one a core, up to a limit, where it is not given. */
  readonly threads?: number | undefined;
  readonly signal: AbortSignal;
  readonly tell?: (message: string) => void;
}

const engines = new Map<string, TextEngine>();

/**
 * The engine for a document; one that has been opened before is used again, its threads too.
 * @throws Failure `tools/model-missing`, `tools/tesseract-missing`
 */
export const openEngine = async ({
  engine = 'auto',
  threads = availableParallelism(),
  ...options
}: EngineOptions): Promise<TextEngine> => {
  const model = await provideModel(options);
  const workers = Math.min(threads, mostWorkers);
  const key = `${engine} ${workers} ${model.path} ${model.sha256}`;
  const known = engines.get(key);
  if (known) return known;
  const open = engine === 'native' ? await openTesseract(model, workers) : openTesseractJs(model, workers);
  engines.set(key, open);
  return open;
};
