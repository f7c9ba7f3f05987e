import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { knockAt } from './enter/knock.ts';
import { writeOwnFile } from './own-file.ts';

const schema = z.object({ origin: z.url({ protocol: /^http$/u }), secret: z.string().min(32) });

/** Where the program that works in a folder is to be asked. */
type Running = z.infer<typeof schema>;

const fileIn = (folder: string): string => join(folder, 'running.json');

const read = (folder: string): Running | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return null;
  }
};

/** Notes where this program can be asked; what is given back takes the note away, unless it is another one's by then. */
export const noteRunning = (folder: string, running: Running): (() => void) => {
  const file = fileIn(folder);
  writeOwnFile(file, JSON.stringify(running));
  return () => {
    if (read(folder)?.secret === running.secret) rmSync(file, { force: true });
  };
};

/** A fresh address of the program that works in the folder already; null where none does. */
export const addressOfRunning = async (folder: string): Promise<string | null> => {
  const running = read(folder);
  if (!running) return null;
  const path = await knockAt(running.origin, running.secret);
  return path === null ? null : `${running.origin}${path}`;
};
