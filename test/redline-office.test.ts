import { describe, expect, it } from 'vitest';
import { decideInOffice } from './office-changes.ts';
import { edited, redlined, renewedCorpus, textsIn } from './redline-kit.ts';
import { hasProgram } from './render-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

describe.skipIf(!hasProgram('soffice') && !process.env['CI'])('a redline in LibreOffice (soffice)', () => {
  it('accepts to exactly the new text and rejects to exactly the old one', { timeout: 300_000 }, async () => {
    const corpus = await renewedCorpus();
    const redlines = await Promise.all([
      ...corpus.map(({ last, next }) => redlined(last, next)),
      ...corpus.map(({ last, next }) => redlined(last, edited(next))),
      ...corpus
        .filter(({ last }) => last.order)
        .map(({ last, next }) => redlined(last, { ...next, plans: [] })),
      ...corpus
        .filter(({ last }) => last.order)
        .map(({ last, next }) => redlined({ ...last, plans: [] }, next)),
    ]);
    const decided = decideInOffice(
      redlines.map(({ redline }) => redline),
      scratchFolder(),
    );
    for (const [index, { old, new: next }] of redlines.entries()) {
      const { accepted, rejected } = decided[index] ?? {};
      expect(accepted && textsIn(accepted)).toEqual(textsIn(next));
      expect(rejected && textsIn(rejected)).toEqual(textsIn(old));
    }
    expect(redlines.length).toBeGreaterThan(20);
  });
});
