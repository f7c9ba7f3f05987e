import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { readDocument } from '../pipeline/pipeline.ts';
import { templateKinds } from '../pipeline/render/kinds.ts';
import { render } from '../pipeline/render/render.ts';
import { exampleDocument } from '../templates/examples.ts';
import { partsOf } from './read-back.ts';

const today = '2026-09-01';
const settings = {
  ...usualSettings,
  requisites: 'corner',
  tableHead: 'numbers',
  appendixList: true,
  executor: { name: 'Лугова Ирина Петровна', phone: '(81556) 4-17-03' },
} as const;

/** Recurrence rules may be any that come as often. */
const withoutRules = (document: OrderDocument) =>
  JSON.parse(JSON.stringify(partsOf(document), (key, value) => (key === 'rule' ? null : value)));

describe('what is issued as an office wants it is read back as it was', () => {
  it.each(templateKinds)('%s', async (kind) => {
    const document = await exampleDocument(kind);
    const { docx, pdf } = await render(document, { draft: false, settings });
    for (const [name, bytes] of [
      ['приказ.docx', docx],
      ['приказ.pdf', pdf],
    ] as const) {
      const read = await readDocument({ name, bytes }, { today });
      expect(withoutRules(read)).toEqual(withoutRules(document));
    }
  });
});
