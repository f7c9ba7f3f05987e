import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../pipeline/model/pointer.ts';
import { documentSchema } from '../pipeline/model/schema.ts';
import { applyEdit } from '../pipeline/review/contract/edit/apply-edit.ts';
import { mergeReading } from '../pipeline/review/contract/edit/merge-reading.ts';
import { generatedDocument } from './generated-document.ts';
import { editedSomehow, generatedEdited, pointersOf } from './review-edit-kit.ts';

describe('a document that is read again', () => {
  const edits = generatedEdited.chain((old) =>
    fc.tuple(fc.constant(old), editedSomehow(old, applyEdit), editedSomehow(old, applyEdit)),
  );

  it('is as it is read now where nobody did anything', () => {
    fc.assert(
      fc.property(generatedDocument, generatedDocument, (old, again) => {
        const { parts, fromAgain } = mergeReading({ old, mine: old, again, confirmed: [] });
        const { order, plans, tables } = again;
        expect(parts).toEqual({ order, plans, tables });
        for (const pointer of pointersOf(again)) expect(fromAgain(pointer)).toBe(pointer);
      }),
    );
  });

  it('is as the person left it where it is read as before', () => {
    fc.assert(
      fc.property(edits, ([old, mine]) => {
        const readings = { old: old.document, mine: mine.document, again: old.document };
        const { parts } = mergeReading({ ...readings, confirmed: mine.confirmed });
        const { order, plans, tables } = mine.document;
        expect(parts).toEqual({ order, plans, tables });
      }),
    );
  });

  it('keeps whatever a person confirmed, in a document of the contract', () => {
    fc.assert(
      fc.property(edits, ([old, mine, other]) => {
        const readings = { old: old.document, mine: mine.document, again: other.document };
        const { parts, fromMine } = mergeReading({ ...readings, confirmed: mine.confirmed });
        expect(documentSchema.safeParse({ ...mine.document, ...parts }).error).toBeUndefined();
        for (const pointer of mine.confirmed)
          expect(valueAt(parts, fromMine(pointer) ?? '/gone')).toEqual(valueAt(mine.document, pointer));
      }),
      { numRuns: 300 },
    );
  });
});
