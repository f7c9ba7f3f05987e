import PizZip from 'pizzip';
import type { Form, Part, PartKind } from '../part.ts';

const kindOf = (name: string): PartKind => (/\.(?:xml|rels|vml)$/i.test(name) ? 'xml' : 'bytes');

/** Office files: their parts are unpacked, and packed again with the sizes and sums that belong to them. */
export const zipForm: Form = {
  open: (bytes) => {
    try {
      return Object.values(new PizZip(bytes).files)
        .filter(({ dir }) => !dir)
        .map((file): Part => ({ name: file.name, kind: kindOf(file.name), bytes: file.asUint8Array() }));
    } catch {
      return null;
    }
  },
  close: (parts) => {
    const archive = new PizZip();
    for (const { name, bytes } of parts) archive.file(name, bytes, { date: new Date(0) });
    return new Uint8Array(archive.generate({ type: 'arraybuffer', compression: 'DEFLATE' }));
  },
};
