/** What every store promises, whatever it is made of. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure } from '../pipeline/report/failure.ts';
import type { BlobStore } from '../pipeline/run/store/blob-store.ts';
import { openStore } from '../pipeline/run/store/open-store.ts';
import { reachStore } from '../pipeline/run/store/reach-store.ts';
import { ruleOf } from './journal-kit.ts';
import { secret, stopStores, testedStores } from './store-kit.ts';

stopStores();

/** Two minutes: Java's server takes half a minute to begin on a busy machine. */
const patience = 120_000;

describe.for(testedStores)('a store in $name', { timeout: patience }, ({ missing, place }) => {
  const test = it.skipIf(missing);
  const opened = async (address: string): Promise<BlobStore> => {
    const store = await openStore(address);
    onTestFinished(() => store.close());
    return store;
  };
  const fresh = async () => {
    const tested = await place();
    return { ...tested, store: await opened(tested.address) };
  };

  test('gives back what it was given, under its SHA-256, to everyone', async () => {
    const { store, address } = await fresh();
    const key = await store.put(Buffer.from('Приказываю:'));
    expect(key).toBe('eaad4b32cc14fc3809f881857d6198d8baed29dd7e6724ceb15c147cfc539808');
    expect(Buffer.from(await (await opened(address)).get(key)).toString()).toBe('Приказываю:');
  });

  test('holds a file of no bytes', async () => {
    const { store } = await fresh();
    const key = await store.put(new Uint8Array());
    expect(key).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(await store.get(key)).toHaveLength(0);
  });

  test('takes the same bytes twice, and a part of a larger piece of memory', async () => {
    const { store } = await fresh();
    const bytes = randomBytes(3_000_000);
    const part = bytes.subarray(100, 2_500_000);
    expect(await store.put(part)).toBe(await store.put(Uint8Array.from(part)));
    expect(Buffer.compare(await store.get(await store.put(part)), part)).toBe(0);
  });

  test('begins once, however many programs come to it first', async () => {
    const { address } = await place();
    const stores = await Promise.all(Array.from({ length: 8 }, () => opened(address)));
    const keys = await Promise.all(stores.map((store) => store.put(Buffer.from('один'))));
    expect(new Set(keys).size).toBe(1);
  });

  test('says what it does not have, and removes what is not there', async () => {
    const { store } = await fresh();
    const key = await store.put(randomBytes(10));
    await store.remove(key);
    await store.remove(key);
    expect(await ruleOf(store.get(key))).toBe('store/missing');
    expect(await ruleOf(store.get('../../etc/passwd'))).toBe('store/missing');
    await store.remove('../../etc/passwd');
    await reachStore(store);
  });

  test('finds a turned bit, and is whole again when the same is put once more', async () => {
    const { store, spoil } = await fresh();
    const bytes = randomBytes(1_500_000);
    const key = await store.put(bytes);
    await spoil(key);
    expect(await ruleOf(store.get(key))).toBe('store/damaged');
    await store.put(bytes);
    expect(Buffer.compare(await store.get(key), bytes)).toBe(0);
  });

  test('takes and gives 150 MB in less than 1 GB', async () => {
    const { store } = await fresh();
    const bytes = randomBytes(150_000_000);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    onTestFinished(() => clearInterval(watch));
    const before = process.memoryUsage.rss();
    const found = await store.get(await store.put(bytes));
    expect(Buffer.compare(found, bytes)).toBe(0);
    expect(most - before).toBeLessThan(1_000_000_000);
  });

  test('takes and gives 200 small files at once', async () => {
    const { store } = await fresh();
    const files = Array.from({ length: 200 }, (_, index) => randomBytes(index * 7));
    const keys = await Promise.all(files.map((bytes) => store.put(bytes)));
    const found = await Promise.all(keys.map((key) => store.get(key)));
    expect(found.map((bytes) => Buffer.from(bytes))).toEqual(files);
  });

  test('takes the same files from two processes at once', async () => {
    const { store, address } = await fresh();
    const opener = join(import.meta.dirname, '../pipeline/run/store/open-store.ts');
    const script = `
      const { openStore } = await import(${JSON.stringify(opener)});
      const store = await openStore(${JSON.stringify(address)});
      const keys = [];
      for (let count = 0; count < 20; count += 1) keys.push(await store.put(Buffer.alloc(100_000, count)));
      console.log(JSON.stringify(keys));
      await store.close();`;
    const putAll = async (): Promise<readonly string[]> => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
      return JSON.parse(said);
    };
    const [first, second] = await Promise.all([putAll(), putAll()]);
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(20);
    for (const [count, key] of first.entries())
      expect(Buffer.compare(await store.get(key), Buffer.alloc(100_000, count))).toBe(0);
  });

  test('that is gone is told of soon, without its secrets, and is used again when it is back', async () => {
    const { store, cut, mend } = await fresh();
    const bytes = randomBytes(100);
    const key = await store.put(bytes);
    await cut();
    const begun = performance.now();
    for (const work of [() => store.put(randomBytes(100)), () => store.get(key), () => reachStore(store)]) {
      const failure = await work().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(Failure);
      const { rule, message, advice } = failure as Failure;
      expect(rule).toBe('store/unreachable');
      expect(`${message} ${advice}`).not.toContain(secret);
    }
    expect(performance.now() - begun).toBeLessThan(15_000);
    await mend();
    expect(Buffer.compare(await store.get(key), bytes)).toBe(0);
  });
});
