import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, OrderDocument } from '../pipeline/model/document.ts';
import { valueAt, withValueAt } from '../pipeline/model/pointer.ts';
import { textsOf } from '../pipeline/model/text-walk.ts';
import { readDocument, reviseDocument } from '../pipeline/pipeline.ts';
import { generatedDocument } from './generated-document.ts';

const today = '2026-09-01';
const revise = (document: OrderDocument) => reviseDocument(document, { today });

const corpus = join(import.meta.dirname, '../corpus');
const sources = globSync('*/*/source.{docx,xlsx,html,txt,md}', { cwd: corpus });
const read = (source: string): Promise<OrderDocument> =>
  readDocument({ name: basename(source), bytes: readFileSync(join(corpus, source)) }, { today });
const absences = (): Promise<OrderDocument> => read(join('order', 'school-absence', 'source.docx'));

/** A document with other values by their pointers, as a person typed them. */
const edited = (document: OrderDocument, values: Readonly<Record<string, unknown>>): OrderDocument =>
  Object.entries(values).reduce((whole, [pointer, value]) => withValueAt(whole, pointer, value), document);

const rulesOf = ({ diagnostics }: OrderDocument): readonly string[] => diagnostics.map(({ rule }) => rule);

/** What is said of a document, whatever the order. */
const saidOf = ({ diagnostics }: OrderDocument): readonly string[] =>
  diagnostics.map((said) => JSON.stringify(said)).toSorted();

const firstItem = '/plans/0/sections/0/items/0';
const itemOf = (document: OrderDocument): Item => valueAt(document, firstItem) as Item;

/** A text that an edit may leave anywhere: words, a date, a list, a typed line break. */
const typed = fc.oneof(
  fc.constantFrom(
    'до 30.08.2026',
    'ежемесячно',
    'Директор, завуч и библиотекарь',
    'Завхоз\nсторож',
    'сентябрь 2026 года, далее постоянно',
    'О подготовке  к смотру',
    '«Кратко»,,',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
);

/** A document of which some texts are other ones. */
const editedDocument = fc
  .tuple(generatedDocument, fc.array(fc.tuple(fc.nat(), typed), { maxLength: 6 }))
  .map(([document, edits]) => {
    const places = textsOf(document).filter(({ path }) => !path.includes('/parties/'));
    return edits.reduce((whole, [at, text]) => {
      const place = places[at % Math.max(1, places.length)];
      return place ? withValueAt(whole, place.path, text) : whole;
    }, document);
  });

describe('any document that was edited', () => {
  it('keeps each text as the person left it, and is understood once', () =>
    fc.assert(
      fc.asyncProperty(editedDocument, async (document) => {
        const once = await revise(document);
        const texts = (of: OrderDocument) => textsOf(of).filter(({ path }) => !path.includes('/parties/'));
        expect(texts(once)).toEqual(texts(document));
        expect(await revise(once)).toEqual(once);
      }),
      { numRuns: 200 },
    ));
});

describe('a document as it was read', () => {
  it.each(sources)('is understood already: %s', async (source) => {
    const document = await read(source);
    const revised = await revise(document);
    expect({ ...revised, diagnostics: [] }).toEqual({ ...document, diagnostics: [] });
    expect(saidOf(revised)).toEqual(saidOf(document));
  });
});

describe('what a person gave', () => {
  it('is missed no more, and what was taken away is', async () => {
    const document = await absences();
    const without = await revise(edited(document, { '/order/title': null, '/plans/0/period': null }));
    expect(rulesOf(without)).toEqual(
      expect.arrayContaining(['extract/title-missing', 'extract/period-missing']),
    );
    const given = await revise(
      edited(without, {
        '/order/title': document.order?.title,
        '/plans/0/period': document.plans[0]?.period,
      }),
    );
    expect(saidOf(given)).toEqual(saidOf(await revise(document)));
  });

  it('in a cell is read into terms and parties', async () => {
    const document = await absences();
    const revised = await revise(
      edited(document, {
        [`${firstItem}/deadline`]: { text: 'до 15.10.2022', terms: [] },
        [`${firstItem}/responsible`]: { text: 'Директор, завхоз', parties: ['Директор'] },
      }),
    );
    expect(itemOf(revised).deadline?.terms).toEqual([{ kind: 'by', date: '2022-10-15' }]);
    expect(itemOf(revised).responsible?.parties).toEqual(['Директор', 'завхоз']);
    const cleared = await revise(edited(document, { [`${firstItem}/deadline`]: null }));
    expect(cleared.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'check/deadline-missing', path: firstItem }),
    );
  });

  it('as the period moves the deadlines that name no year', async () => {
    const document = await absences();
    const given = edited(document, {
      '/plans/0/period/text': '2024-2025 учебный год',
      [`${firstItem}/deadline`]: { text: 'до 15 октября', terms: [] },
    });
    const revised = await revise(given);
    expect(revised.plans[0]?.period).toEqual({
      kind: 'school-year',
      from: '2024-09-01',
      to: '2025-08-31',
      text: '2024-2025 учебный год',
    });
    expect(itemOf(revised).deadline?.terms).toEqual([{ kind: 'by', date: '2024-10-15' }]);
    const year = await revise(edited(revised, { '/plans/0/period/text': '2026' }));
    expect(year.plans[0]?.period).toMatchObject({ kind: 'calendar-year', from: '2026-01-01', text: '2026' });
  });

  it('as a period that names none leaves its days, and is told', async () => {
    const document = await absences();
    const revised = await revise(edited(document, { '/plans/0/period/text': 'весь срок' }));
    expect(revised.plans[0]?.period).toEqual({ ...document.plans[0]?.period, text: 'весь срок' });
    expect(rulesOf(revised)).toContain('extract/period-unclear');
  });

  it('in the preamble is what the order is based on', async () => {
    const document = await absences();
    const preamble = 'На основании приказа отдела образования от 05.08.2022 № 41';
    const { order } = await revise(edited(document, { '/order/preamble': preamble }));
    expect(order?.references).toEqual([
      { kind: 'приказ', issuer: 'отдела образования', date: '2022-08-05', number: '41', title: null },
    ]);
  });
});

describe('what was said of the paper', () => {
  const said = (rule: string, path: string | null) =>
    ({ rule, severity: 'warning', message: 'Сверьте.', path, page: 2, box: [1, 2, 3, 4] }) as const;

  it('stays, with its place; what follows from the texts is said anew, where it stood', async () => {
    const document = await absences();
    const kept = [
      said('arrange/page-missing', null),
      said('read/picture-recognised', null),
      said('recognize/no-words', null),
      said('extract/text-outside', null),
      said('extract/form-missing', '/order/form'),
      said('check/doubtful-words', `${firstItem}/activity`),
    ];
    const gone = [
      said('check/deadline-missing', '/plans/0/sections/0/items/1'),
      said('normalize/unknown-words', null),
    ];
    const again = said('check/deadline-missing', firstItem);
    const whole = edited(document, { [`${firstItem}/deadline`]: null });
    const { diagnostics } = await revise({ ...whole, diagnostics: [...kept, ...gone, again] });
    for (const each of kept) expect(diagnostics).toContainEqual(each);
    for (const each of gone) expect(diagnostics).not.toContainEqual(each);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: again.rule, path: again.path, page: 2, box: [1, 2, 3, 4] }),
    );
  });
});
