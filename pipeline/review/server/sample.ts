import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { probeEngines } from '../../recognize/probe-engines.ts';
import type { Desk } from '../desk/desk.ts';

const corpus = new URL('../../../corpus/order/school-absence/', import.meta.url);

/** Path of the example's scan: two sheets. */
export const sampleScan = fileURLToPath(new URL('scan.pdf', corpus));

/**
 * The example of the first-run page: a scan of two sheets with a few words that are doubtful, for that is what the page
 * is for. Where nothing on this machine can read scans yet, the same order as Word wrote it: a newcomer need not wait
 * for a model, nor have a network.
 */
const sampleFile = async (): Promise<{ readonly name: string; readonly file: string }> => {
  const found = await probeEngines();
  const canReadScans = found.some(({ tool, path }) => tool === 'model' && path !== null);
  return canReadScans
    ? { name: 'Пример приказа.pdf', file: 'scan.pdf' }
    : { name: 'Пример приказа.docx', file: 'source.docx' };
};

/** The sample as an upload of the desk, and its name. */
export const uploadSample = async (
  desk: Desk,
): Promise<{ readonly name: string; readonly upload: string }> => {
  const { name, file } = await sampleFile();
  const bytes = Readable.toWeb(createReadStream(fileURLToPath(new URL(file, corpus))));
  // Node's own stream of bytes is the web's.
  return { name, upload: await desk.upload(bytes as ReadableStream<Uint8Array>) };
};
