/** What a real run writes for programs, and what its schema says of it. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { batchEventSchema } from '../pipeline/run/batch-event-schema.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

describe('prikaz batch --json', () => {
  test('tells of a real run what the schema has, one event a line', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'in'));
    const corpus = join(import.meta.dirname, '../corpus');
    copyFileSync(join(corpus, 'plan/school-library/source.html'), join(folder, 'in/план.html'));
    writeFileSync(join(folder, 'in/битый.pdf'), '%PDF-1.7\n');
    const args = ['batch', 'in', '--for', '2026-2027', '--formats', 'html', '--jobs', '1', '--json'];
    const first = await runPrikaz(args, { cwd: folder });
    const again = await runPrikaz(args, { cwd: folder });
    const eventsOf = ({ out }: { readonly out: string }) =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => batchEventSchema.parse(JSON.parse(line)));
    const endedOf = (run: { readonly out: string }): readonly string[] =>
      eventsOf(run)
        .flatMap((event) => (event.kind === 'document' ? [`${event.result.name} ${event.result.state}`] : []))
        .toSorted();
    expect([first.code, again.code]).toEqual([3, 3]);
    expect(
      eventsOf(first)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['begun', 'started', 'document', 'started', 'document', 'ended'].toSorted());
    expect(endedOf(first)).toEqual(['битый.pdf failed', 'план.html done']);
    expect(endedOf(again)).toEqual(['битый.pdf failed', 'план.html known']);
    expect(first.err).toContain('Код завершения 3: из 2 документов не обработано 1.');
  });

  test('has a schema that the program gives', async () => {
    const { code, out } = await runPrikaz(['schema', 'batch-event']);
    expect(code).toBe(0);
    const kinds = (JSON.parse(out) as { oneOf: { properties: { kind: { const: string } } }[] }).oneOf;
    expect(kinds.map(({ properties }) => properties.kind.const)).toEqual([
      'begun',
      'started',
      'pages',
      'document',
      'ended',
    ]);
  });
});
