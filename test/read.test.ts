import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { defaultLimits, type Limits } from '../pipeline/model/limits.ts';
import { read } from '../pipeline/read/read.ts';
import { exitCodes, Failure } from '../pipeline/report/failure.ts';
import { findLibreOffice } from '../pipeline/tools/libreoffice.ts';
import { docx, docxParts, listener, p, zip } from './office-kit.ts';
import { lexicon } from './stage-kit.ts';

const readBytes = async (
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  signal = new AbortController().signal,
) =>
  read(
    { name: 'файл', bytes },
    { say: listener().say, today: '2026-01-01', signal },
    { limits: { ...defaultLimits, ...limits }, lexicon },
  );

const failure = async (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Failure> => {
  const result = await readBytes(bytes, limits).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(result instanceof Failure)) throw new Error('no Failure', { cause: result });
  return result;
};

const text = (value: string): Uint8Array => Buffer.from(value);

describe('a file', () => {
  test('becomes a source with its kind and its hash', async () => {
    const bytes = docx({ body: p('текст') });
    expect(await readBytes(bytes)).toMatchObject({
      name: 'файл',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: null,
      content: { blocks: [{ text: 'текст' }] },
    });
  });

  test('of HTML or text is read as such', async () => {
    expect(await readBytes(text('<html><p>План</p></html>'))).toMatchObject({
      mediaType: 'text/html',
      content: { blocks: [{ text: 'План' }] },
    });
    expect(await readBytes(text('План'))).toMatchObject({
      mediaType: 'text/plain',
      content: { blocks: [{ text: 'План' }] },
    });
  });

  test.each([
    ['half a PDF', 'read/damaged', text('%PDF-1.7')],
    ['archive', 'read/kind-unsupported', zip({ 'a.txt': 'a' })],
    ['unknown kind', 'read/kind-unsupported', Buffer.from('7f454c4602010100', 'hex')],
    ['no content', 'read/empty', text('')],
    [
      'password',
      'read/protected',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['half an archive', 'read/damaged', docx({ body: p('текст') }).subarray(0, 700)],
  ])('with %s is refused as %s, with advice', async (_, rule, bytes) => {
    expect(await failure(bytes)).toMatchObject({
      rule,
      exitCode: exitCodes.input,
      advice: expect.stringMatching(/\.$/),
    });
  });
});

describe('an archive', () => {
  const body = p('текст '.repeat(1000));

  test.each([
    ['file', { fileBytes: 100 }],
    ['unpacked parts', { unpackedBytes: 3000 }],
    ['part of XML', { xmlBytes: 3000 }],
    ['number of parts', { entries: 3 }],
    ['nesting', { nesting: 4 }],
    ['number of elements', { cells: 1 }],
  ])('over the limit of its %s is refused', async (_, limits) => {
    expect((await failure(docx({ body: body + p('<w:r/><w:r/><w:r/><w:r/>') }), limits)).rule).toBe(
      'read/over-limit',
    );
  });

  test('that unpacks to far more than it measures is refused before it is unpacked', async () => {
    const bomb = zip({ ...docxParts({ body }), 'word/bomb.bin': '\0'.repeat(20_000_000) });
    expect((await failure(bomb)).message).toContain('сжата');
  });

  test('that lies about the size of a part is refused', async () => {
    const bytes = docx({ body });
    const buffer = Buffer.from(bytes);
    const entry = buffer.indexOf(Buffer.from('504b0102', 'hex'));
    buffer.writeUInt32LE(5, entry + 24);
    const lying = Buffer.from(buffer);
    for (let at = entry; at >= 0; at = lying.indexOf(Buffer.from('504b0102', 'hex'), at + 4))
      lying.writeUInt32LE(5, at + 24);
    expect((await failure(lying)).rule).toBe('read/damaged');
  });

  test('with a path that leaves it is refused', async () => {
    expect((await failure(zip({ ...docxParts({ body }), '../../evil.txt': 'x' }))).rule).toBe('read/damaged');
  });

  test('with changed content is refused', async () => {
    const bytes = Buffer.from(zip(docxParts({ body: p('важный текст') }), 'STORE'));
    const at = bytes.indexOf(Buffer.from('важный'));
    bytes.set(Buffer.from('другой'), at);
    expect((await failure(bytes)).message).toContain('не сходится');
  });
});

test.each([
  ['entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>'],
  ['unclosed tags', '<w:document><w:body>'],
  ['an unclosed quote', '<w:document a="><w:body/></w:document>'],
  ['no body', '<w:document/>'],
  ['forbidden characters', '<w:document><w:body>\u0001</w:body></w:document>'],
])('XML with %s is damaged', async (_, xml) => {
  expect((await failure(zip({ ...docxParts({ body: '' }), 'word/document.xml': xml }))).rule).toBe(
    'read/damaged',
  );
});

const office = await findLibreOffice();

describe.skipIf(!office && !process.env['CI'])('through LibreOffice', () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1251 {\pard \'cf\'eb\'e0\'ed\par}\trowd\clbrdrt\brdrs\clbrdrl\brdrs\cellx2000\clbrdrt\brdrs\clbrdrl\brdrs\cellx4000 1\intbl\cell 2\intbl\cell\row\trowd\clbrdrt\brdrs\clbrdrl\brdrs\cellx2000\clbrdrt\brdrs\clbrdrl\brdrs\cellx4000 3\intbl\cell 4\intbl\cell\row}`;

  test('RTF is read with its table', async () => {
    expect(await readBytes(text(rtf))).toMatchObject({
      mediaType: 'application/rtf',
      content: {
        blocks: [{ text: 'План' }, { kind: 'table', rows: [{ cells: [{ text: '1' }, { text: '2' }] }, {}] }],
      },
    });
  });

  test('a damaged file is a failure', async () => {
    const damaged = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('WordDocument', 'utf16le'),
    ]);
    expect((await failure(damaged)).rule).toBe('tools/libreoffice-failed');
  });

  test('the work can be interrupted', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    await expect(readBytes(text(rtf), {}, controller.signal)).rejects.toMatchObject({
      exitCode: exitCodes.interrupted,
    });
  });
});

test('without LibreOffice its files are refused with advice', async () => {
  vi.stubEnv('PRIKAZ_LIBREOFFICE', 'no-such-program');
  expect(await findLibreOffice()).toBeNull();
  expect(await failure(text('{\\rtf1 a}'))).toMatchObject({
    rule: 'tools/libreoffice-missing',
    exitCode: exitCodes.missingTool,
    advice: expect.stringContaining('DOCX'),
  });
  vi.unstubAllEnvs();
});
