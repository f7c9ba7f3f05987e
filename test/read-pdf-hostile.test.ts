import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../pipeline/report/failure.ts';
import { pdfOf, readPages, type StreamSpec, show } from './pdf-kit.ts';

const form = (data: string): StreamSpec => ({ entries: '/Subtype /Form /BBox [0 0 200 200]', data });
const text = show('да', 10, 10);

/** The rule that refuses a file, null where it is read. Throws for what is no Failure. */
const refusal = async (bytes: Uint8Array, limits = {}): Promise<string | null> => {
  try {
    await readPages(bytes, { limits });
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.rule;
    throw error;
  }
};

describe('a hostile PDF', () => {
  test('whose form paints itself is read without it', async () => {
    const { pages } = await readPages(pdfOf([{ content: `/X Do ${text}`, objects: { X: form('/X Do') } }]));
    expect(pages).toMatchObject([{ kind: 'page', words: [{ text: 'да' }] }]);
  });

  test.each([
    [
      'forms that paint each other ten times over',
      {
        content: '/X0 Do',
        objects: Object.fromEntries(
          Array.from({ length: 9 }, (_, index) => [`X${index}`, form(`/X${index + 1} Do `.repeat(10))]),
        ),
      },
    ],
    ['endless operators', { content: '1 0 0 1 0 0 cm '.repeat(3e5) }],
    ['endless contents', { content: ' '.repeat(2e7) }],
    [
      'a form that unpacks without end',
      {
        content: '/X Do',
        objects: {
          X: {
            entries: '/Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode',
            data: deflateSync(Buffer.alloc(2e7, ' ')),
          },
        },
      },
    ],
  ])('is refused for %s', async (_, page) => {
    expect(await refusal(pdfOf([page]))).toBe('read/over-limit');
  });

  test('is refused for objects packed together that unpack without end', async () => {
    const packed = deflateSync(Buffer.alloc(2e7, ' '));
    const head = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
    const bytes = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
    expect(await refusal(bytes, { unpackedBytes: 1e6 })).toBe('read/over-limit');
  });

  test('is refused for parts that unpack without end, whoever uses them', async () => {
    const attached = { entries: '/Filter /FlateDecode', data: deflateSync(Buffer.alloc(1e6)) };
    const bytes = pdfOf([{ content: text, objects: { X: attached } }]);
    expect(await refusal(bytes)).toBeNull();
    expect(await refusal(bytes, { unpackedBytes: 1e6 - 1 })).toBe('read/over-limit');
  });

  const hex = (data: Buffer) => `${data.toString('hex')}>`;
  const bomb = deflateSync(deflateSync(Buffer.alloc(2e7, ' ')));
  test.each<[string, string, Buffer | string]>([
    ['twice', '/FlateDecode /FlateDecode', bomb],
    ['twice, by short names', '/Fl /Fl', bomb],
    ['twice and written as digits', '/ASCIIHexDecode /FlateDecode /FlateDecode', hex(bomb)],
    ['twice, in two ways', '/FlateDecode /LZWDecode', bomb],
  ])('is refused for what unpacks without end, packed %s', async (_, filters, data) => {
    const entries = `/Subtype /Form /BBox [0 0 9 9] /Filter [${filters}]`;
    expect(await refusal(pdfOf([{ content: '/X Do', objects: { X: { entries, data } } }]))).toBe(
      'read/over-limit',
    );
    if (filters.includes('LZW')) return;
    const attached = { entries: `/Filter [${filters}]`, data };
    const bytes = pdfOf([{ content: text, objects: { X: attached } }]);
    expect(await refusal(bytes)).toBeNull();
    expect(await refusal(bytes, { unpackedBytes: 2e7 })).toBe('read/over-limit');
  });

  test('may be packed twice and written as text', async () => {
    const packed = deflateSync(deflateSync(text));
    const entries = '/Subtype /Form /BBox [0 0 200 200] /Filter [/ASCIIHexDecode /FlateDecode /FlateDecode]';
    const objects = { X: { entries, data: hex(packed) } };
    const { pages } = await readPages(pdfOf([{ content: '/X Do', objects }]));
    expect(pages).toMatchObject([{ kind: 'page', words: [{ text: 'да' }] }]);
  });

  test('is refused for states within states, in forms too', async () => {
    const entries = '/Subtype /Form /BBox [0 0 9 9]';
    const inner = { X: { entries, data: 'q '.repeat(600) } };
    expect(await refusal(pdfOf([{ content: 'q '.repeat(5000) }]))).toBe('read/over-limit');
    expect(await refusal(pdfOf([{ content: `${'q '.repeat(600)} /X Do`, objects: inner }]))).toBe(
      'read/over-limit',
    );
    expect(await refusal(pdfOf([{ content: `${'q Q '.repeat(2000)} ${text}` }]))).toBeNull();
  });

  test('is refused for too many pages', async () => {
    const bytes = pdfOf([{ content: text }, { content: text }]);
    expect(await refusal(bytes, { pages: 2 })).toBeNull();
    expect(await refusal(bytes, { pages: 1 })).toBe('read/over-limit');
  });

  test('loses a picture of too many pixels and nothing else', async () => {
    const picture = {
      entries: '/Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
      data: 'x',
    };
    const { pages } = await readPages(pdfOf([{ content: `${text} /P Do`, objects: { P: picture } }]));
    expect(pages).toMatchObject([{ kind: 'page', words: [{ text: 'да' }] }]);
  });

  test.each([
    ['without a size', '/MediaBox [0 0 0 0]'],
    ['the size of a country', '/MediaBox [0 0 1e9 1e9]'],
    ['with its corners the wrong way round', '/MediaBox [200 200 0 0]'],
  ])('may have a page %s', async (_, entries) => {
    expect(await refusal(pdfOf([{ content: text, entries }]))).toBeNull();
  });

  test('is read or refused wherever it breaks off', async () => {
    const whole = pdfOf([{ content: `${text} 10 10 80 0.5 re f`, objects: { X: form(text) } }]);
    for (let length = 0; length < whole.length; length += 37) {
      expect([null, 'read/damaged']).toContain(await refusal(whole.subarray(0, length)));
    }
  });

  test('is read or refused whatever bytes are changed', async () => {
    const whole = pdfOf([{ content: `q ${text} 10 10 80 0.5 re f Q /X Do`, objects: { X: form(text) } }]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect([null, 'read/damaged', 'read/over-limit', 'read/protected']).toContain(await refusal(bytes));
      }),
      { numRuns: 60 },
    );
  });

  test('stops between pages when asked to', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(readPages(pdfOf([{ content: text }]), { signal: controller.signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});
