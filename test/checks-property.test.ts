import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../pipeline/check/check.ts';
import { usualOffice } from '../pipeline/model/calendar/day-off-rule.ts';
import { valueAt } from '../pipeline/model/pointer.ts';
import { generatedDocument } from './generated-document.ts';
import { listen } from './stage-kit.ts';

it('every check says where, and says it of a place that is there', () => {
  fc.assert(
    fc.property(generatedDocument, (document) => {
      const { said, context } = listen();
      check(document, context, { issuer: usualOffice });
      for (const { path, message } of said) {
        expect(valueAt(document, path ?? '/nowhere')).toBeDefined();
        expect(message).not.toMatch(/undefined|null|\[object/u);
      }
    }),
    { numRuns: 200 },
  );
});
