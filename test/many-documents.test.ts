import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../pipeline/pipeline.ts';
import { type Line, linePlot, roundStep } from './bench/line-plot.ts';
import { manyDocuments } from './bench/many-documents.ts';
import { scratchFolder } from './run-prikaz.ts';

const filesOf = (folder: string): readonly string[] =>
  globSync('**/*.*', { cwd: folder })
    .toSorted()
    .map((path) => join(folder, path));

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('many documents', () => {
  const mix = { docx: 400, text: 300, html: 200, pdf: 100, scan: 0 };

  it('all differ, and the same numbers give the same bytes', async () => {
    const [first, second] = [scratchFolder(), scratchFolder()];
    await manyDocuments(first, 20, { mix });
    await manyDocuments(second, 12, { mix });
    await manyDocuments(second, 8, { mix, from: 13 });
    const hashes = filesOf(first).map(hashOf);
    expect(new Set(hashes).size).toBe(20);
    expect(filesOf(second).map(hashOf)).toEqual(hashes);
    expect(new Set(filesOf(first).map((path) => extname(path)))).toEqual(
      new Set(['.docx', '.txt', '.html', '.pdf']),
    );
  });

  it('are orders and plans that the program reads', async () => {
    const folder = scratchFolder();
    await manyDocuments(folder, 20, { mix, from: 100 });
    for (const path of filesOf(folder)) {
      const { order, plans, tables } = await readDocument({
        name: basename(path),
        bytes: readFileSync(path),
      });
      expect(order !== null || plans.length + tables.length > 0, path).toBe(true);
    }
  });
});

describe('a plot', () => {
  const line: Line = {
    name: 'done <all>',
    colour: '#000000',
    points: [
      [0, 0],
      [60, 50],
      [120, 100],
    ],
  };

  it('is cut into round steps', () => {
    expect([1, 7, 60, 10_000].map(roundStep)).toEqual([0.2, 2, 10, 2000]);
  });

  it('draws each point within the picture, and names as text', () => {
    const svg = linePlot([{ title: 'Done', lines: [line, line] }]);
    const [, points = ''] = /points="([^"]+)"/u.exec(svg) ?? [];
    const places = points.split(' ').map((place) => place.split(',').map(Number));
    expect(places).toHaveLength(3);
    for (const [x = -1, y = -1] of places) {
      expect(x).toBeGreaterThanOrEqual(70);
      expect(x).toBeLessThanOrEqual(960 - 24);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(250);
    }
    expect(svg).toContain('done &lt;all>');
  });
});
