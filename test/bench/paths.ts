import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const launcher = join(root, 'pipeline/cli/prikaz.mjs');
