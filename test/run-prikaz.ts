import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export const launcher = join(import.meta.dirname, '../pipeline/cli/prikaz.mjs');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program as a user does and waits for its end. */
export const runPrikaz = async (
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Promise<Run> => {
  const child = spawn(process.execPath, [launcher, ...args], cwd === undefined ? {} : { cwd });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  // A program that ends before it has read its input is no fault of the test.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
};

/** An empty folder that is gone after the test. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
