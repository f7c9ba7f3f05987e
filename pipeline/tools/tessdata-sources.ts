/** Where the Russian model can be got when a machine has none. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Environment } from './cache-folder.ts';
import { runProgram } from './run-program.ts';

interface ModelSource {
  /** As a person is told of it. */
  readonly name: string;
  /** The model's bytes. Throws where they cannot be had. */
  readonly fetchModel: (signal: AbortSignal) => Promise<Uint8Array>;
}

/** The file of Debian's package, and what tesseract.js itself would load. */
const addresses = [
  'https://raw.githubusercontent.com/tesseract-ocr/tessdata_fast/4.1.0/rus.traineddata',
  'https://cdn.jsdelivr.net/npm/@tesseract.js-data/rus/4.0.0_best_int/rus.traineddata.gz',
];

/** In the order in which they are tried. `PRIKAZ_TESSDATA_URL` is an office's own copy, and then the only one. */
export const modelSources = ({ PRIKAZ_TESSDATA_URL: own }: Environment): readonly ModelSource[] => {
  const sources = (own ? [own] : addresses).map((address) => ({
    name: URL.canParse(address) ? new URL(address).host : address,
    fetchModel: (signal: AbortSignal) => download(address, signal),
  }));
  if (own || process.platform !== 'linux') return sources;
  return [...sources, { name: 'пакет tesseract-ocr-rus', fetchModel: fromPackage }];
};

/** The fast model has 4 MB, the best one 15 MB. */
const mostBytes = 64 * 1024 * 1024;

/** Milliseconds until an answer begins, and until it has come. */
const answerTime = 15_000;
const downloadTime = 300_000;

const download = async (address: string, signal: AbortSignal): Promise<Uint8Array> => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error(`${address}: no answer`)), answerTime);
  try {
    const limits = AbortSignal.any([signal, late.signal, AbortSignal.timeout(downloadTime)]);
    const response = await fetch(address, { signal: limits });
    clearTimeout(timer);
    if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
    const bytes = await collect(response.body, address);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return isPacked ? await promisify(gunzip)(bytes, { maxOutputLength: mostBytes }) : bytes;
  } finally {
    clearTimeout(timer);
  }
};

const collect = async (body: ReadableStream<Uint8Array>, address: string): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`${address}: too much`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Milliseconds that a package may take to come, and to be unpacked. */
const packageTime = 120_000;

/** Debian's and Ubuntu's package, got by the system's own means and unpacked aside: nobody need be root for that. */
const fromPackage = async (signal: AbortSignal): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-'));
  try {
    const run = { folder, timeLimit: packageTime, signal };
    await finish({ ...run, path: 'apt-get', arguments: ['download', 'tesseract-ocr-rus'] });
    const archive = (await readdir(folder)).find((name) => name.endsWith('.deb'));
    if (!archive) throw new Error('apt-get brought no package');
    await finish({ ...run, path: 'dpkg-deb', arguments: ['-x', archive, 'unpacked'] });
    const names = await readdir(join(folder, 'unpacked'), { recursive: true });
    const model = names.find((name) => name.endsWith('rus.traineddata'));
    if (!model) throw new Error('the package has no model');
    return await readFile(join(folder, 'unpacked', model));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const finish = async (run: Parameters<typeof runProgram>[0]): Promise<void> => {
  const { code, errors } = await runProgram(run);
  if (code !== 0) throw new Error(`${run.path}: ${errors}`);
};
