/** A process that writes its share of many documents: node test/bench/document-maker.ts FOLDER FROM COUNT MIX */
import { manyDocuments } from './many-documents.ts';

const [folder = '', from = '1', count = '0', mix = '{}'] = process.argv.slice(2);
await manyDocuments(folder, Number(count), { from: Number(from), mix: JSON.parse(mix) });
