/** What the tests of redlines share: both years printed, their redline, and what a document says when its changes are decided. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { Block } from '../pipeline/model/paper/block.ts';
import { readDocument, renewDocument } from '../pipeline/pipeline.ts';
import { readDocx, type TrackedChanges } from '../pipeline/read/docx/read-docx.ts';
import { renderDocx } from '../pipeline/render/docx/render-docx.ts';
import { redlineDocx } from '../pipeline/render/redline/redline-docx.ts';
import { prepare } from '../pipeline/render/render.ts';
import { listen } from './stage-kit.ts';

export const printed = async (document: OrderDocument, draft = false): Promise<Uint8Array> => {
  const { template, view } = await prepare(document, { draft });
  return renderDocx(template, view);
};

export interface Redlined {
  readonly old: Uint8Array;
  readonly new: Uint8Array;
  readonly redline: Uint8Array;
}

export const redlined = async (old: OrderDocument, next: OrderDocument): Promise<Redlined> => {
  const [before, after] = [await printed(old), await printed(next, true)];
  const redline = redlineDocx(before, after, { author: 'prikaz', date: '2026-08-24' });
  return { old: before, new: after, redline };
};

/** What a block prints and how it lies, without where on paper. */
const shown = (block: Block) =>
  block.kind === 'paragraph'
    ? { text: block.text, align: block.align, bold: block.bold }
    : block.rows.map(({ cells, header }) => ({
        header,
        cells: cells.map(({ text, column, columnSpan, rowSpan }) => ({ text, column, columnSpan, rowSpan })),
      }));

/** Everything that a DOCX prints, its tracked changes accepted or rejected. */
export const contentOf = (docx: Uint8Array, changes: TrackedChanges = 'accepted') =>
  readDocx(docx, defaultLimits, listen().context.say, changes).blocks.map(shown);

/** The same without the grid of tables, which a column that came or went makes finer. */
export const textsIn = (docx: Uint8Array, changes: TrackedChanges = 'accepted') =>
  readDocx(docx, defaultLimits, listen().context.say, changes).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );

/** A document of the corpus and what its renewal made of it. */
export interface Renewed {
  readonly name: string;
  readonly last: OrderDocument;
  readonly next: OrderDocument;
}

/** Every corpus document that is a DOCX, moved one year on. */
export const renewedCorpus = async (): Promise<readonly Renewed[]> =>
  Promise.all(
    globSync(join(import.meta.dirname, '../corpus/*/*/source.docx'))
      .toSorted()
      .map(async (file) => {
        const last = await readDocument({ name: basename(file), bytes: readFileSync(file) });
        return { name: basename(dirname(file)), last, next: await oneYearOn(last) };
      }),
  );

const oneYearOn = async (last: OrderDocument): Promise<OrderDocument> => {
  const period = last.plans.find((plan) => plan.period)?.period;
  const [from = 0, to = 0] = [period?.from ?? last.order?.date, period?.to ?? last.order?.date].map((iso) =>
    Number(iso?.slice(0, 4)),
  );
  const wanted = from === to ? String(from + 1) : `${from + 1}-${to + 1}`;
  return (await renewDocument(last, { period: wanted, today: '2026-08-24' })).document;
};

/** The renewed document with an item dropped from each section and another one added, a clause dropped and one added. */
export const edited = (document: OrderDocument): OrderDocument => {
  const item = {
    number: '9.9',
    activity: 'Провести день открытых дверей',
    deadline: { text: 'март', terms: [] },
    responsible: { text: 'Завхоз', parties: ['Завхоз'] },
    result: null,
    other: [],
  };
  return {
    ...document,
    order: document.order && {
      ...document.order,
      clauses: [
        ...document.order.clauses.slice(1),
        { number: '7', text: 'Прежний порядок отменить.', items: [{ number: null, text: 'с 1 мая;' }] },
      ],
    },
    plans: document.plans.map((plan) => ({
      ...plan,
      sections: plan.sections.map((section) => ({ ...section, items: [item, ...section.items.slice(1)] })),
    })),
    tables: document.tables.map((table) => ({ ...table, rows: table.rows.slice(1) })),
  };
};
