import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../pipeline/arrange/arrange.ts';
import { generatedCutTable } from './cut-table.ts';
import { lexicon, listen, textsOf } from './stage-kit.ts';

const plain = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/\s+/gu, ' ')).join(' | ');

describe('a table cut by pages anywhere', () => {
  it('is whole again', async () => {
    await fc.assert(
      fc.asyncProperty(generatedCutTable, async ({ whole, pages }) => {
        const { context } = listen();
        const flow = await arrange(pages, context, { lexicon });
        const tables = flow.map((part) => (part.kind === 'table' ? textsOf(part) : []));
        expect(tables.map((rows) => rows.map(plain))).toEqual([whole.map(plain)]);
      }),
      { numRuns: 300 },
    );
  });
});
