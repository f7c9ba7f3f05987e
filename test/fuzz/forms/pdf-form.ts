import { deflateSync, inflateSync } from 'node:zlib';
import type { Form, Part } from '../part.ts';

/** An object with its stream, as the seeds write them: one after another, nothing in between. */
const objects = /^(\d+) 0 obj\n([\s\S]*?)(?:stream\r?\n([\s\S]*?)\r?\nendstream\s*)?\nendobj$/gmu;
const deflated = /\/Filter\s*\/FlateDecode/u;

/**
 * PDF: each object is a part («7»), and what its stream unpacks to another («7 stream»). Put together again, streams
 * have the lengths and the table has the places that belong to them, so that a change reaches the reader.
 */
export const pdfForm: Form = {
  open: (bytes) => {
    const file = Buffer.from(bytes).toString('latin1');
    const trailer = /^trailer\s*(<<[\s\S]*>>)\s*startxref/mu.exec(file)?.[1];
    if (!trailer) return null;
    const found = [...file.matchAll(objects)].flatMap(([, number = '', head = '', stream]) => [
      partOf(number, head),
      ...(stream === undefined ? [] : [{ ...partOf(`${number} stream`, ''), bytes: unpacked(head, stream) }]),
    ]);
    return [...found, partOf('trailer', trailer)];
  },
  close: (parts) => {
    const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
    const places = new Map<number, number>();
    let length = 9;
    for (const part of parts) {
      if (!/^\d+$/u.test(part.name)) continue;
      const object = objectOf(
        part,
        parts.find(({ name }) => name === `${part.name} stream`),
      );
      places.set(Number(part.name), length);
      pieces.push(object);
      length += object.length;
    }
    const trailer = parts.find(({ name }) => name === 'trailer')?.bytes ?? new Uint8Array();
    return Buffer.concat([
      ...pieces,
      tableOf(places),
      Buffer.from(trailer),
      Buffer.from(`\nstartxref\n${length}\n%%EOF\n`),
    ]);
  },
};

const partOf = (name: string, text: string): Part => ({
  name,
  kind: 'pdf',
  bytes: Buffer.from(text, 'latin1'),
});

const unpacked = (head: string, stream: string): Uint8Array => {
  const bytes = Buffer.from(stream, 'latin1');
  if (!deflated.test(head)) return bytes;
  try {
    return inflateSync(bytes);
  } catch {
    return bytes;
  }
};

const objectOf = (part: Part, stream: Part | undefined): Buffer => {
  const head = Buffer.from(part.bytes).toString('latin1');
  if (!stream) return Buffer.from(`${part.name} 0 obj\n${head}\nendobj\n`, 'latin1');
  const data = deflated.test(head) ? deflateSync(stream.bytes) : Buffer.from(stream.bytes);
  const sized = head.replace(/\/Length \d+/u, `/Length ${data.length}`);
  return Buffer.concat([
    Buffer.from(`${part.name} 0 obj\n${sized}stream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
};

const tableOf = (places: ReadonlyMap<number, number>): Buffer => {
  const size = Math.max(0, ...places.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return `${String(place ?? 0).padStart(10, '0')} ${place === undefined ? '65535 f' : '00000 n'} \n`;
  });
  return Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer\n`);
};
