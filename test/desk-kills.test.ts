import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskIn, ended } from './desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const script = join(import.meta.dirname, 'desk-process.ts');

interface Edited {
  readonly kind: 'edited';
  readonly id: string;
  readonly revision: number;
  readonly activities: readonly unknown[];
  readonly settled: number;
}

type Answer = { readonly kind: 'open' } | { readonly kind: 'added'; readonly id: string } | Edited;

/** Milliseconds from the first answer to the kill: never the same twice. */
const moment = (attempt: number): number => 30 + ((attempt * 131) % 400);

/** Whole lines that a process wrote until it was killed. */
const killedAfter = async (folder: string, attempt: number): Promise<readonly Answer[]> => {
  const child = spawn(process.execPath, [script, folder, String(attempt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), moment(attempt)));
  child.stdout.on('data', (chunk: string) => {
    said += chunk;
  });
  await closed;
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).trim();
  return lines === '' ? [] : lines.split('\n').map((line): Answer => JSON.parse(line));
};

describe('a desk whose process is killed', () => {
  it('has all that was answered, and nothing half', async () => {
    const folder = scratchFolder();
    const answers: Answer[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) answers.push(...(await killedAfter(folder, attempt)));
    const added = answers.flatMap((answer) => (answer.kind === 'added' ? answer.id : []));
    const edited = new Map(
      answers.flatMap((answer) => (answer.kind === 'edited' ? [[answer.id, answer]] : [])),
    );
    expect(added.length).toBeGreaterThan(5);
    expect(edited.size).toBeGreaterThan(3);

    const desk = await deskIn(folder);
    const documents = desk.documents().map(({ id }) => id);
    expect(documents).toEqual(expect.arrayContaining(added));
    for (const id of documents) await ended(desk, id);
    expect(desk.documents().map(({ state }) => state.kind)).toEqual(documents.map(() => 'read'));
    for (const [id, last] of edited) {
      const now = await desk.review(id);
      // One more edit may have been done than was answered.
      expect([last.revision, last.revision + 1]).toContain(now.revision);
      if (now.revision > last.revision) continue;
      const activities = now.document.plans[0]?.sections[0]?.items.map(({ activity }) => activity);
      expect({ activities, settled: now.settled }).toEqual({
        activities: last.activities,
        settled: last.settled,
      });
    }
    expect(readdirSync(join(folder, 'documents')).toSorted()).toEqual(documents.toSorted());
    expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
    await desk.close();
  }, 120_000);
});
