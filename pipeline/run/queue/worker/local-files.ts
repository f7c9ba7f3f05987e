import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeProcessFolder } from '../../pool/process-folder.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { isInside } from '../inside-path.ts';
import type { StoredFile, StoredTemplate } from '../run-task.ts';
import { queueFailure, taskDamaged } from '../server/queue-failures.ts';

/** Files of documents, brought to this machine for as long as they are worked on, and a while longer: parts share them. */
export interface LocalFiles {
  /** Brings files and holds them until `release`. @throws Failure `store/…` */
  readonly hold: (
    files: readonly StoredFile[],
  ) => Promise<{ readonly paths: readonly string[]; readonly release: () => void }>;
  /** The path of a template; it stays to the end. @throws Failure `queue/task-damaged`, `store/…` */
  readonly template: (template: StoredTemplate) => Promise<string>;
  readonly close: () => void;
}

/** Files that nobody holds are kept, so many, for the next part of their document. */
const idleFiles = 32;

/** A key is a SHA-256, so that it can be a file's name. */
const isKey = (key: string): boolean => /^[\da-f]{64}$/u.test(key);

const noRoom = (cause: unknown) =>
  queueFailure(
    'queue/no-room',
    'Исполнителю некуда положить документ: во временной папке нет места или права писать.',
    'Освободите место на этом компьютере; документ возьмёт другой исполнитель или этот же позже.',
    cause,
  );

export const openLocalFiles = (store: BlobStore): LocalFiles => {
  // What a worker that is killed leaves here, the next one on this machine puts away.
  const folder = makeProcessFolder();
  const holders = new Map<string, number>();
  /** By key, the longest unused first. */
  const brought = new Map<string, Promise<string>>();
  const templates = new Map<string, Promise<string>>();

  const write = async (path: string, key: string): Promise<string> => {
    if (!isKey(key)) throw taskDamaged();
    const bytes = await store.get(key);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, bytes);
      renameSync(`${path}.new`, path);
    } catch (error) {
      throw noRoom(error);
    }
    return path;
  };
  /** Brings what is asked for by several at once only once; what could not be brought is asked for anew. */
  const once = (known: Map<string, Promise<string>>, key: string, bring: () => Promise<string>) => {
    const path = known.get(key) ?? bring();
    known.delete(key);
    known.set(key, path);
    path.catch(() => known.delete(key));
    return path;
  };
  const forgetIdle = (): void => {
    const idle = [...brought.keys()].filter((key) => !holders.has(key));
    for (const key of idle.slice(0, Math.max(0, idle.length - idleFiles))) {
      brought.delete(key);
      rmSync(join(folder, key), { force: true });
    }
  };
  const release = (keys: readonly string[]): void => {
    for (const key of keys) {
      const left = (holders.get(key) ?? 1) - 1;
      if (left > 0) holders.set(key, left);
      else holders.delete(key);
    }
    forgetIdle();
  };

  return {
    hold: async (files) => {
      const keys = files.map(({ key }) => key);
      for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
      try {
        const paths: string[] = [];
        for (const key of keys) paths.push(await once(brought, key, () => write(join(folder, key), key)));
        return { paths, release: () => release(keys) };
      } catch (error) {
        release(keys);
        throw error;
      }
    },
    template: ({ kind, files }) => {
      const name = files.map(({ path, key }) => `${path} ${key}`).join('\n');
      return once(templates, name, async () => {
        const [first] = files;
        if (!first || !files.every(({ path }) => isInside(path))) throw taskDamaged();
        let target = join(folder, `template-${templates.size + 1}`);
        while (existsSync(target)) target += '-';
        for (const { path, key } of files) await write(join(target, path), key);
        return kind === 'folder' ? target : join(target, first.path);
      });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
