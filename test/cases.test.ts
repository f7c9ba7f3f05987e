import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseFile, caseNames, runCase } from './case.ts';

describe('the golden cases', () => {
  it('are there', () => {
    expect(caseNames()).not.toEqual([]);
  });

  // A file that is missing fails here; `npm run accept` writes it.
  it.each(caseNames())('%s', async (name) => {
    const golden = await runCase(name);
    for (const [file, text] of Object.entries(golden))
      expect(text, file).toBe(readFileSync(caseFile(name, file), 'utf8'));
  });
});
