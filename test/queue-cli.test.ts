import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgres } from '../pipeline/journal/postgres/open-postgres.ts';
import { queueStatus } from '../pipeline/run/queue/desk/run-status.ts';
import { openQueue } from '../pipeline/run/queue/server/open-queue.ts';
import { series } from './journal-nouns.ts';
import { noServer, quickTimes, stopServer, theServer } from './queue-kit.ts';
import { launcher, runPrikaz, scratchFolder } from './run-prikaz.ts';

stopServer();

const password = 'Sekret-77';

const order = (subject: string): string => `МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «ЦЕНТР ТВОРЧЕСТВА»
ПРИКАЗ
12.01.2026 № 4
О ${subject}
В целях порядка
ПРИКАЗЫВАЮ:
1. Утвердить график ${subject} на 2026 год.
2. Контроль за исполнением приказа оставляю за собой.
Директор П.П. Озёрный
`;

const documents = (): string => {
  const folder = join(scratchFolder(), 'приказы');
  mkdirSync(join(folder, 'архив'), { recursive: true });
  writeFileSync(join(folder, 'дежурство.txt'), order('дежурстве'));
  writeFileSync(join(folder, 'архив', 'уборка.txt'), order('уборке'));
  writeFileSync(join(folder, 'пусто.docx'), 'это не документ Word');
  return folder;
};

/** The files that were made of documents, by their paths; reports tell how long it took. */
const madeIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !/[\\/](?:report|\.prikaz)[\\/]/u.test(path))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );

describe.skipIf(noServer)('the queue on the command line (initdb)', () => {
  it('makes of documents what a batch makes of them, byte for byte', { timeout: 240_000 }, async () => {
    const queue = await (await theServer()).database();
    const place = scratchFolder();
    const input = documents();
    const to = ['--queue', queue];
    const wishes = ['--for', '2027', '--formats', 'docx,pdf'];
    const sent = await runPrikaz(['submit', input, ...to, ...wishes]);
    expect(sent).toMatchObject({ code: 0 });
    const run = sent.out.trim();
    expect(run).toMatch(/^\d{8}-[a-z2-9]{6}$/u);
    const worker = await runPrikaz(['worker', ...to, '--until-empty', '--jobs', '2']);
    expect(worker).toMatchObject({ code: 0 });
    const status = await runPrikaz(['queue', 'status', run, ...to, '--json']);
    expect(JSON.parse(status.out)).toMatchObject({
      runs: [{ run, documents: 3, done: 2, failed: 1, open: 0 }],
    });
    const [queued, batched] = [join(place, 'q'), join(place, 'b')];
    const results = await runPrikaz(['queue', 'results', run, ...to, '--out', queued]);
    const batch = await runPrikaz(['batch', input, ...wishes, '--out', batched]);
    expect(results.code).toBe(batch.code);
    expect(Object.keys(madeIn(queued)).length).toBeGreaterThan(10);
    expect(madeIn(queued)).toEqual(madeIn(batched));
    const again = await runPrikaz(['queue', 'results', run, ...to, '--out', queued, '--json']);
    const ended = again.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .at(-1);
    expect(ended).toMatchObject({ kind: 'ended', totals: { documents: 3, known: 2 } });
    const cleaned = await runPrikaz(['queue', 'clean', run, ...to, '--json']);
    expect(JSON.parse(cleaned.out)).toMatchObject({ runs: [run] });
    expect((await runPrikaz(['queue', 'status', run, ...to])).err).toContain('[queue/no-run]');
  });

  it('gives what a worker has begun back at once when it is stopped', { timeout: 120_000 }, async () => {
    const address = await (await theServer()).database();
    const input = scratchFolder();
    for (let index = 1; index <= 40; index += 1)
      writeFileSync(join(input, `${index}.txt`), order(`дежурстве № ${index}`));
    const to = ['--queue', address];
    const run = (await runPrikaz(['submit', input, ...to, '--for', '2027'])).out.trim();
    const child = spawn(process.execPath, [launcher, 'worker', ...to, '--jobs', '1']);
    onTestFinished(() => void child.kill('SIGKILL'));
    const told = text(child.stderr);
    const queue = await openQueue(address, { create: false, times: quickTimes });
    const look = async () => (await queueStatus(queue, run)).runs[0];
    await expect.poll(async () => (await look())?.done, { timeout: 60_000 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(await look()).toMatchObject({ running: 0, failed: 0, dead: 0 });
    expect(await told).toContain('Остановлено');
    await queue.close();
  });

  it('takes numbers from a register in its own database only', { timeout: 120_000 }, async () => {
    const address = await (await theServer()).database();
    const journal = await openPostgres(address, { create: true, now: () => new Date(0).toISOString() });
    await journal.addSeries({ ...series(), year: 2020 });
    const input = scratchFolder();
    writeFileSync(join(input, '1.txt'), order('дежурстве'));
    const to = ['--queue', address, '--register'];
    const other = await runPrikaz(['submit', input, ...to, '--journal', 'journal.db']);
    expect(other.err).toContain('[cli/journal-elsewhere]');
    const wishes = [
      '--for',
      '2027',
      '--date',
      '11.01.2027',
      '--basis',
      'На основании письма от 09.01.2027 № 3',
    ];
    const sent = await runPrikaz(['submit', input, ...to, ...wishes, '--journal', address]);
    expect(sent.code).toBe(0);
    expect((await runPrikaz(['worker', '--queue', address, '--until-empty', '--jobs', '1'])).code).toBe(0);
    const out = scratchFolder();
    await runPrikaz(['queue', 'results', sent.out.trim(), '--queue', address, '--out', out]);
    const made = JSON.parse(readFileSync(join(out, '1.json'), 'utf8'));
    const [entry] = await journal.list();
    expect(entry).toMatchObject({ state: 'confirmed', date: '2027-01-11', number: made.order.number });
    await journal.close();
  });
});

/** The address of a server that takes guests and never says a word. */
const mute = async (): Promise<string> => {
  const open = new Set<Socket>();
  const server = createServer((socket) => void open.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `postgres://clerk:${password}@127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/office`;
};

describe('an address of a queue', () => {
  it.each([
    [
      'that nobody answers at',
      async () => `postgres://clerk:${password}@127.0.0.1:1/office`,
      'queue/server-silent',
    ],
    ['whose server says nothing', mute, 'queue/server-silent'],
    ['that is mistyped', async () => `postgress://clerk:${password}@server/office`, 'queue/address-unclear'],
  ])('%s is told of within ten seconds, without the password', async (_, address, rule) => {
    const begun = performance.now();
    const { code, err, out } = await runPrikaz(['queue', 'status', '--queue', await address()]);
    expect(code).toBe(3);
    expect(err).toContain(`[${rule}]`);
    expect(err + out).not.toContain(password);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it('is asked for where it is missing, and no password of a document travels through it', async () => {
    expect((await runPrikaz(['queue', 'status'])).err).toContain('[cli/no-queue]');
    const typed = ['submit', '.', '--queue', 'postgres://clerk@127.0.0.1:1/office', '--password', password];
    const refused = await runPrikaz(typed);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('[cli/password-in-queue]');
    expect(refused.err).not.toContain(password);
  });
});
