/** What follows from edited texts is what follows from them on paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument, Plan } from '../pipeline/model/document.ts';
import { valueAt } from '../pipeline/model/pointer.ts';
import { documentSchema } from '../pipeline/model/schema.ts';
import { nextPeriod, parseDocument, renewDocument, reviseDocument } from '../pipeline/pipeline.ts';
import { applyEdit } from '../pipeline/review/contract/edit/apply-edit.ts';
import type { Edited } from '../pipeline/review/contract/edit/edited.ts';
import { kindOf, shapeOf } from '../pipeline/review/contract/edit/shapes.ts';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import { generatedDocument } from './generated-document.ts';
import { readBack } from './read-back.ts';
import { editedOf, generatedEdit, pointersOf } from './review-edit-kit.ts';

const today = '2026-09-01';

const textsIn = (document: OrderDocument): readonly string[] =>
  pointersOf(document).filter(
    (pointer) => kindOf(pointer) !== undefined && typeof valueAt(document, pointer) === 'string',
  );

/** A text of another document in the place of one of its kind. */
const exchanged = ({ document }: Edited, other: OrderDocument, seed: number): Edit | undefined => {
  const texts = textsIn(other);
  const taken = texts[seed % Math.max(1, texts.length)] ?? '';
  const places = textsIn(document).filter((pointer) => shapeOf(pointer) === shapeOf(taken));
  const value = places[seed % Math.max(1, places.length)];
  return value === undefined ? undefined : { kind: 'set', value, text: String(valueAt(other, taken)) };
};

const moved = (state: Edited, seed: number): Edit | undefined =>
  fc.sample(generatedEdit(state), { numRuns: 12, seed }).find(({ kind }) => kind === 'move-row');

/** Texts of one document where those of the same kind stood in another, and rows that were moved. */
const editedDocument = fc
  .tuple(generatedDocument, generatedDocument, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }))
  .map(([document, other, seeds]) =>
    seeds.reduce<Edited>((state, seed) => {
      const edit = seed % 3 === 0 ? moved(state, seed) : exchanged(state, other, seed);
      return (edit && applyEdit(state, edit)) ?? state;
    }, editedOf(document)),
  )
  .map(({ document }) => document);

/** Deadlines and those responsible, with what a plan's period makes of their words. */
const worded = (document: OrderDocument): ReadonlyMap<string, unknown> =>
  new Map(
    pointersOf(document)
      .filter((pointer) => /\/(?:deadline|responsible)$/u.test(pointer))
      .flatMap((pointer) => {
        const value = valueAt(document, pointer) as { text: string } | null;
        const plan = valueAt(document, /^\/plans\/\d+/u.exec(pointer)?.[0] ?? '') as Plan;
        return value ? [[JSON.stringify([pointer, value.text, plan.period]), value] as const] : [];
      }),
  );

describe('an edited document', () => {
  it('means what the same words mean when they are printed and read', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(editedDocument, async (document) => {
        fc.pre(document.order !== null || document.plans.length > 0);
        const revised = await reviseDocument(document, { today });
        const read = worded(await readBack(revised, today));
        for (const [words, meaning] of worded(revised)) {
          if (!read.has(words)) continue;
          expect(meaning).toEqual(read.get(words));
          compared += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(60);
  }, 60_000);

  it('is taken as JSON by all that takes documents', async () => {
    await fc.assert(
      fc.asyncProperty(editedDocument, async (document) => {
        const revised = await reviseDocument(document, { today });
        expect(documentSchema.safeParse(revised).error).toBeUndefined();
        const bytes = Buffer.from(JSON.stringify(revised));
        const parsed = await parseDocument({ name: 'document.json', bytes });
        expect(parsed).toEqual(revised);
        const { next: period } = nextPeriod(parsed);
        fc.pre(period !== null);
        const renewed = await renewDocument(parsed, { period, today });
        expect(documentSchema.safeParse(renewed.document).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
