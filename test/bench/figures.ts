/** What a long measurement gave, kept beside the code: pages of the docs are written from the last run's figures. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';

const folder = join(root, 'test/bench/figures');
const fileOf = (name: string): string => join(folder, `${name}.json`);

/** The machine that was measured: «2 × AMD EPYC, 23 GB, Node 26.10.0». */
export const machine = (): string =>
  `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

export const keepFigures = (name: string, figures: unknown): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(figures, null, 2)}\n`);
};

/** The figures of the last run as they were kept; undefined before the first one. */
export const keptFigures = <Figures>(name: string): Figures | undefined =>
  existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : undefined;
