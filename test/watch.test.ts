/** A folder into which a scanner drops files, as `prikaz watch` follows it. */
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Arrival } from '../pipeline/run/watch/arrival.ts';
import { type DropFolder, dropFolder } from '../pipeline/run/watch/drop-folder.ts';
import { hasItsEnd } from '../pipeline/run/watch/file-end.ts';
import { isHeldOpen } from '../pipeline/run/watch/held-open.ts';
import { scratchFolder } from './run-prikaz.ts';

const corpus = join(import.meta.dirname, '../corpus');
const docx = readFileSync(join(corpus, 'order/flood-season/source.docx'));
const order = readFileSync(join(corpus, 'order/district-reading/source.txt'));

/** Quick, and yet slower than files are written here. */
const patience = { file: 1, pages: 2, told: 2, broken: 6 };

/** Follows a folder until the test is over. */
const follow = (root: string, wanted: Partial<DropFolder> = {}) => {
  const stop = new AbortController();
  const arrivals: Arrival[] = [];
  const notes: string[] = [];
  const drop = { root, apart: [], poll: false, once: false, patience, signal: stop.signal };
  const run = async (): Promise<void> => {
    const note = (message: string) => notes.push(message);
    for await (const arrival of dropFolder({ ...drop, note, ...wanted })) arrivals.push(arrival);
  };
  const ended = run();
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  const names = () => arrivals.map(({ path }) => path.slice(root.length + 1).replaceAll('\\', '/'));
  /** Waits until so many have come. */
  const come = async (count: number): Promise<readonly string[]> => {
    for (const begun = performance.now(); arrivals.length < count; await pause(50))
      if (performance.now() - begun > 20_000) throw new Error(`only ${names()} came; ${notes}`);
    return names();
  };
  /** Waits until so much was told. */
  const told = async (count: number): Promise<void> => {
    for (const begun = performance.now(); notes.length < count; await pause(50))
      if (performance.now() - begun > 20_000) throw new Error(`only ${notes} was told`);
  };
  return { arrivals, notes, names, come, told, ended };
};

describe('a file has its end', () => {
  const tiff = (next: number): Buffer => {
    const bytes = Buffer.from('II*\0\x08\0\0\0\x01\0', 'latin1');
    const end = Buffer.alloc(16);
    end.writeUInt32LE(next, 12);
    return Buffer.concat([bytes, end]);
  };
  it.each([
    ['a text of any kind', Buffer.from('Приказ'), true],
    ['nothing', Buffer.alloc(0), false],
    ['a PDF', Buffer.from('%PDF-1.7\n…\n%%EOF\n'), true],
    ['a PDF without its last line', Buffer.from('%PDF-1.7\n…\nstartxref\n9\n'), false],
    ['a DOCX', docx, true],
    ['a DOCX that is broken off', docx.subarray(0, -300), false],
    [
      'a DOCX for which room was made, and no more',
      Buffer.concat([docx.subarray(0, 500), Buffer.alloc(70_000)]),
      false,
    ],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]), true],
    ['a JPEG that is broken off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), false],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n…\0\0\0\0IEND', 'latin1'), true],
    ['a PNG that is broken off', Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1'), false],
    ['a TIFF', tiff(0), true],
    ['a TIFF whose next page is to come', tiff(4000), false],
    ['a TIFF that has no page yet', Buffer.from('MM\0*\0\0\0\0', 'latin1'), false],
    ['a TIFF whose pages go in circles', tiff(8), true],
  ])('%s: %#', async (_, bytes, expected) => {
    const path = join(scratchFolder(), 'файл');
    writeFileSync(path, bytes);
    expect(await hasItsEnd(path)).toBe(expected);
  });
});

describe.each([false, true])('a drop folder (looked at again and again: %s)', (poll) => {
  it('gives what is there and what comes, each once, and what changes again', async () => {
    const root = scratchFolder();
    writeFileSync(join(root, 'был.txt'), order);
    const { come, names } = follow(root, { poll });
    await come(1);
    writeFileSync(join(root, 'новый.txt'), order);
    await come(2);
    appendFileSync(join(root, 'был.txt'), '\n');
    expect(await come(3)).toEqual(['был.txt', 'новый.txt', 'был.txt']);
    await pause(1500);
    expect(names()).toHaveLength(3);
  });

  it('waits for a file that is written slowly', async () => {
    const root = scratchFolder();
    const { come, arrivals } = follow(root, { poll });
    const path = join(root, 'медленно.txt');
    for (let part = 0; part < 8; part += 1) {
      appendFileSync(path, 'строка\n');
      await pause(200);
      expect(arrivals).toEqual([]);
    }
    expect(await come(1)).toEqual(['медленно.txt']);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(9);
  });

  it('waits for one whose end is missing, tells of it, and takes it when it is clear that nothing comes', async () => {
    const [slow, broken] = [scratchFolder(), scratchFolder()];
    const ending = follow(slow, { poll, patience: { ...patience, broken: 60 } });
    writeFileSync(join(slow, 'скан.docx'), docx.subarray(0, -300));
    await ending.told(1);
    expect(ending.arrivals).toEqual([]);
    writeFileSync(join(slow, 'скан.docx'), docx);
    await ending.come(1);
    const { come, notes } = follow(broken, { poll });
    writeFileSync(join(broken, 'обрыв.docx'), docx.subarray(0, -300));
    expect(await come(1)).toEqual(['обрыв.docx']);
    expect(notes).toEqual([expect.stringContaining('обрыв.docx')]);
  });

  it('waits for a folder that vanishes, and goes on when it is back', async () => {
    const root = join(scratchFolder(), 'сканер');
    mkdirSync(root);
    writeFileSync(join(root, 'первый.txt'), order);
    const { come, told, notes, names } = follow(root, { poll });
    await come(1);
    renameSync(root, `${root}.нет`);
    await told(1);
    writeFileSync(join(`${root}.нет`, 'второй.txt'), order);
    renameSync(`${root}.нет`, root);
    expect(await come(2)).toEqual(['первый.txt', 'второй.txt']);
    expect(notes).toEqual([expect.stringContaining('пропала'), expect.stringContaining('снова на месте')]);
    await pause(1000);
    expect(names()).toHaveLength(2);
  });
});

describe('a drop folder', () => {
  it('passes over what is on its way, what systems put there, results, and links', async () => {
    const root = scratchFolder();
    const outside = join(scratchFolder(), 'чужое.txt');
    writeFileSync(outside, order);
    mkdirSync(join(root, 'готово', '.prikaz'), { recursive: true });
    mkdirSync(join(root, 'другая', '.prikaz'), { recursive: true });
    for (const name of [
      ...['скан.pdf.part', 'скан.tmp', '~$приказ.docx', '.скрытый.txt', 'Thumbs.db', 'запись.crdownload'],
      ...['готово/приказ.txt', 'другая/приказ.txt', 'приказ.changes.html', 'настройки.json'],
    ])
      writeFileSync(join(root, name), order);
    if (process.platform !== 'win32') symlinkSync(outside, join(root, 'ссылка.txt'));
    writeFileSync(join(root, 'приказ.txt'), order);
    const { ended, names } = follow(root, { apart: [join(root, 'готово')], once: true });
    await ended;
    expect(names()).toEqual(['приказ.txt']);
  });

  it('takes a picture right in it for a document, and those of a folder in it for its pages', async () => {
    const root = scratchFolder();
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]);
    mkdirSync(join(root, 'дело'));
    mkdirSync(join(root, 'разное'));
    for (const name of ['скан1.jpg', 'скан2.jpg', 'дело/стр1.jpg', 'дело/стр10.jpg', 'дело/стр2.jpg'])
      writeFileSync(join(root, name), picture);
    for (const name of ['разное/план.jpg', 'разное/приказ.jpg']) writeFileSync(join(root, name), picture);
    const { come, arrivals } = follow(root);
    expect((await come(5)).toSorted()).toEqual([
      'дело',
      'разное/план.jpg',
      'разное/приказ.jpg',
      'скан1.jpg',
      'скан2.jpg',
    ]);
    const pages = arrivals.find(({ path }) => path.endsWith('дело'))?.paths;
    expect(pages?.map((path) => path.slice(-9).replace(/^.*[\\/]/u, ''))).toEqual([
      'стр1.jpg',
      'стр2.jpg',
      'стр10.jpg',
    ]);
    writeFileSync(join(root, 'дело', 'стр11.jpg'), picture);
    await come(6);
    expect(arrivals.at(-1)?.paths).toHaveLength(4);
  });

  it.skipIf(process.platform !== 'linux')('waits for a file that another program holds open', async () => {
    const root = scratchFolder();
    const path = join(root, 'открыт.txt');
    writeFileSync(path, order);
    const reading = openSync(path, 'r');
    expect(await isHeldOpen(path)).toBe(false);
    closeSync(reading);
    // What is known of other programs is good for half a second.
    await pause(600);
    const writing = openSync(path, 'a');
    expect(await isHeldOpen(path)).toBe(true);
    const { arrivals, come, told, notes } = follow(root);
    await told(1);
    expect(arrivals).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('открыт другой программой')]);
    closeSync(writing);
    await come(1);
  });
});
