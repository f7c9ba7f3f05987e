import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../pipeline/report/failure.ts';
import { limitOf } from '../pipeline/tools/limit.ts';
import { findModel, isModel, provideModel } from '../pipeline/tools/tessdata.ts';
import { parseTesseractTsv, pgmFile, tesseractVariables } from '../pipeline/tools/tesseract-output.ts';
import { openWorkerPool } from '../pipeline/tools/worker-pool.ts';

/** The least that passes for a model: a table of 24 offsets, of which the network's leads to a few bytes. */
const model = (): Buffer => {
  const bytes = Buffer.alloc(4 + 24 * 8 + 16, 1);
  bytes.writeInt32LE(24, 0);
  for (let part = 0; part < 24; part += 1) bytes.writeBigInt64LE(part === 17 ? 200n : -1n, 4 + 8 * part);
  return bytes;
};

const never = new AbortController().signal;
const ruleOf = (error: unknown): string => (error instanceof Failure ? error.rule : String(error));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prikaz-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the model', () => {
  test('is told from other files and from half of one', () => {
    expect(isModel(model())).toBe(true);
    expect(isModel(Buffer.alloc(0))).toBe(false);
    expect(isModel(Buffer.from('<html>not found</html>'.repeat(20)))).toBe(false);
    expect(isModel(model().subarray(0, 199))).toBe(false);
  });

  test('is looked for in the folder given, in the cache, then in the system', async () => {
    const [given, cache, system] = ['given', 'cache', 'system'].map((name) => join(folder, name));
    const put = async (at: string): Promise<void> => {
      await mkdir(at, { recursive: true });
      await writeFile(join(at, 'rus.traineddata'), model());
    };
    const search = { environment: { PRIKAZ_CACHE: cache }, systemFolders: [system ?? ''] };
    expect(await findModel(search)).toBeNull();
    await put(system ?? '');
    expect(await findModel(search)).toMatchObject({ origin: 'system', name: null });
    await put(join(cache ?? '', 'tessdata'));
    expect(await findModel(search)).toMatchObject({ origin: 'cache' });
    await put(given ?? '');
    const environment = { ...search.environment, TESSDATA_PREFIX: given };
    expect(await findModel({ ...search, environment })).toMatchObject({ origin: 'given' });
  });

  test('must be in the folder that was named', async () => {
    const search = { environment: { PRIKAZ_TESSDATA: join(folder, 'nowhere') }, systemFolders: [] };
    await expect(findModel(search).catch(ruleOf)).resolves.toBe('tools/model-missing');
  });

  /** Serves one answer for as long as `use` takes. */
  const serving = async (
    status: number,
    body: Buffer,
    use: (address: string) => Promise<void>,
  ): Promise<void> => {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    try {
      await use(`http://127.0.0.1:${address.port}/rus.traineddata.gz`);
    } finally {
      server.close();
    }
  };

  test('is loaded into the cache, by two at once too, and then found there', () =>
    serving(200, gzipSync(model()), async (address) => {
      const cache = join(folder, 'loaded');
      const environment = { PRIKAZ_CACHE: cache, PRIKAZ_TESSDATA_URL: address };
      const told: string[] = [];
      const order = {
        environment,
        systemFolders: [],
        signal: never,
        tell: (text: string) => told.push(text),
      };
      const [one, other] = await Promise.all([provideModel(order), provideModel(order)]);
      expect(one).toEqual(other);
      expect(await readFile(one.path)).toEqual(model());
      expect(await readdir(join(cache, 'tessdata'))).toEqual(['rus.traineddata']);
      expect(told[0]).toContain('модель русского языка');
      expect(await findModel(order)).toEqual(one);
    }));

  test.each([
    ['an error', 404, Buffer.from('no')],
    ['half of a file', 200, gzipSync(model()).subarray(0, 30)],
    ['another file', 200, Buffer.from('hello')],
  ])('is not taken from %s', (_, status, body) =>
    serving(status, body, async (address) => {
      const environment = { PRIKAZ_CACHE: join(folder, 'refused'), PRIKAZ_TESSDATA_URL: address };
      const order = { environment, systemFolders: [], signal: never };
      await expect(provideModel(order).catch(ruleOf)).resolves.toBe('tools/model-missing');
      expect(await findModel(order)).toBeNull();
    }),
  );

  test('is not asked of the network where it cannot be kept', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const environment = { PRIKAZ_CACHE: file, PRIKAZ_TESSDATA_URL: 'http://127.0.0.1:9' };
    const failure = await provideModel({ environment, systemFolders: [], signal: never }).catch(
      (error: unknown) => error,
    );
    expect(ruleOf(failure)).toBe('tools/cache-read-only');
    expect(failure).toHaveProperty('advice', expect.stringContaining('PRIKAZ_CACHE'));
  });

  test('is not asked of the network where that is forbidden', async () => {
    let asked = false;
    await serving(200, model(), async (address) => {
      const environment = {
        PRIKAZ_CACHE: join(folder, 'o'),
        PRIKAZ_OFFLINE: '1',
        PRIKAZ_TESSDATA_URL: address,
      };
      const order = { environment, systemFolders: [], signal: never, tell: () => (asked = true) };
      const failure = await provideModel(order).catch((error: unknown) => error);
      expect(ruleOf(failure)).toBe('tools/model-missing');
    });
    expect(asked).toBe(false);
  });
});

describe('what Tesseract is given and gives', () => {
  const job = {
    picture: { width: 2, height: 1, channels: 1, data: Uint8Array.of(0, 255) },
    dpi: 300,
  } as const;

  test('a PGM file', () => {
    expect(Buffer.from(pgmFile(job.picture)).toString('latin1')).toBe('P5\n2 1\n255\n\x00\xff');
  });

  test('variables', () => {
    expect(tesseractVariables({ ...job, layout: 'line', characters: '12' })).toEqual({
      tessedit_pageseg_mode: '7',
      user_defined_dpi: '300',
      thresholding_method: '2',
      tessedit_char_whitelist: '12',
    });
  });

  test('words, without rules and pictures', () => {
    const tsv = [
      '4\t1\t1\t1\t1\t0\t10\t10\t300\t20\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t10\t100\t20\t96.5\tПлан',
      '5\t1\t1\t1\t1\t2\t120\t10\t80\t20\t-3\tработы',
      '5\t1\t2\t1\t1\t1\t0\t50\t500\t4\t95\t ',
      '5\t1\t3\t1\t1\t1\t10\t60\t40\t20\t90\tна',
      '',
    ].join('\n');
    expect(parseTesseractTsv(tsv)).toEqual([
      { text: 'План', left: 10, top: 10, right: 110, bottom: 30, certainty: 96.5, line: 0 },
      { text: 'работы', left: 120, top: 10, right: 200, bottom: 30, certainty: 0, line: 0 },
      { text: 'на', left: 10, top: 60, right: 50, bottom: 80, certainty: 90, line: 1 },
    ]);
  });
});

describe('workers', () => {
  test('so many at once, in the order of asking', async () => {
    const limit = limitOf(2);
    const begun: number[] = [];
    let busy = 0;
    let most = 0;
    const work = (index: number) => async (): Promise<number> => {
      begun.push(index);
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((resolve) => setTimeout(resolve, 5));
      busy -= 1;
      return index;
    };
    const results = await Promise.all([0, 1, 2, 3, 4].map((index) => limit(work(index), never)));
    expect({ results, begun, most }).toEqual({ results: [0, 1, 2, 3, 4], begun: [0, 1, 2, 3, 4], most: 2 });
  });

  test('nothing is begun once the work is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const work = limitOf(1)(async () => 'done', stop.signal);
    await expect(work.catch(ruleOf)).resolves.toBe('tools/interrupted');
  });

  test('are lent again, and replaced when their use failed', async () => {
    const stopped: number[] = [];
    let started = 0;
    const lend = openWorkerPool({
      size: 1,
      start: async () => (started += 1),
      stop: async (worker) => void stopped.push(worker),
    });
    expect(await lend(async (worker) => worker, never)).toBe(1);
    expect(await lend(async (worker) => worker, never)).toBe(1);
    const failing = lend(async () => Promise.reject(new Error('broken')), never);
    await expect(failing).rejects.toThrow('broken');
    expect(await lend(async (worker) => worker, never)).toBe(2);
    expect(stopped).toEqual([1]);
  });
});
