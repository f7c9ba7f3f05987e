/** The whole way of an order: its text, mutated, is read, renewed, compared with what it was. */
import { wholeForm } from '../part.ts';
import { mustHold, type Target } from '../target.ts';
import { readWhole, today } from './documents.ts';
import { corpusSeeds } from './seeds.ts';

const renewText = async (bytes: Uint8Array): Promise<unknown> => {
  const document = await readWhole(bytes);
  if (!document) return null;
  const [{ renewDocument }, { compareDocuments }, { sound }, { valueAt }] = await Promise.all([
    import('../../../pipeline/way/renew-document.ts'),
    import('../../../pipeline/way/compare-documents.ts'),
    import('./sound.ts'),
    import('../../../pipeline/model/pointer.ts'),
  ]);
  const before = JSON.stringify(document);
  const renewal = await renewDocument(document, { period: 'next', today });
  mustHold(JSON.stringify(document) === before, 'the renewal changed last year’s document');
  sound(renewal.document);
  for (const { rule, path } of renewal.changes)
    mustHold(valueAt(renewal.document, path) !== undefined, `${rule} changes nothing: ${path}`);
  return { document, renewal, comparison: await compareDocuments(document, renewal.document) };
};

export const renewalTarget: Target = {
  name: 'renewal',
  rooms: ['arrange', 'extract', 'normalize', 'check/', 'renew', 'compare', 'grammar', 'model/dates'],
  form: wholeForm('text'),
  seeds: async () => [...(await corpusSeeds('.txt')), ...(await corpusSeeds('.md'))],
  run: renewText,
};
