import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, describe, expect, it } from 'vitest';
import { openTemplatesDesk } from '../pipeline/review/templates/open-templates-desk.ts';
import type { TemplatesDesk } from '../pipeline/review/templates/templates-desk.ts';
import { ruleOf } from './journal-kit.ts';
import { hasProgram } from './render-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const desks: TemplatesDesk[] = [];
afterAll(() => Promise.all(desks.map((desk) => desk.close())));

const newDesk = async (folder = join(scratchFolder(), 'templates')) => {
  const desk = await openTemplatesDesk({ folder });
  desks.push(desk);
  return { desk, folder };
};

/** A template with a field that no order has. */
const spoiled = (docx: Uint8Array): Uint8Array => {
  const zip = new PizZip(docx);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file(
    'word/document.xml',
    xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>{наминование}</w:t></w:r></w:p>'),
  );
  return zip.generate({ type: 'uint8array' });
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

describe('own templates at a desk', () => {
  it('offers every kind with a file to begin with and its fields', async () => {
    const { desk } = await newDesk();
    const { kinds, templates } = await desk.view();
    expect(templates).toEqual([]);
    for (const { name } of kinds) {
      expect(isZip(await desk.starter(name))).toBe(true);
      expect((await desk.fields(name)).fields.length).toBeGreaterThan(0);
    }
    expect(kinds.find(({ name }) => name === 'план')?.chosen).toBe(true);
    expect(kinds.find(({ name }) => name === 'журнал')?.chosen).toBe(false);
    expect(await ruleOf(desk.fields('накладная'))).toBe('cli/unknown-kind');
  });

  it('keeps a template under an id of its own, whatever its name is, also for the next start', async () => {
    const { desk, folder } = await newDesk();
    const docx = await desk.starter('приказ');
    const name = '..\\..\\/наш приказ <b>.docx';
    const kept = await desk.add(name, docx);
    expect(kept).toMatchObject({ name, kind: 'приказ' });
    expect(kept.notes.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readdirSync(folder)).toEqual([kept.id]);
    expect(new Uint8Array(readFileSync(desk.place(kept.id)))).toEqual(new Uint8Array(docx));
    const { desk: again } = await newDesk(folder);
    expect((await again.view()).templates).toEqual([kept]);
    await again.remove(kept.id);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!hasProgram('soffice') && !process.env['CI'])('shows its first page (soffice)', async () => {
    const { desk } = await newDesk();
    const kept = await desk.add('приказ.docx', await desk.starter('приказ'));
    expect(kept.picture).not.toBeNull();
    const picture = await desk.file(kept.id, 'picture');
    expect(Buffer.from(picture.subarray(1, 4)).toString()).toBe('PNG');
  });

  it('says what is wrong with one, where, and in a copy', async () => {
    const { desk } = await newDesk();
    const kept = await desk.add('приказ.docx', spoiled(await desk.starter('приказ')), 'приказ');
    expect(kept.notes[0]).toMatchObject({ severity: 'error', where: expect.stringContaining('абзац 1') });
    expect(kept.notes[0]?.message).toContain('наминование');
    expect(JSON.stringify(kept.notes)).not.toContain('prikaz');
    expect(kept.commented).not.toBeNull();
    expect(isZip(await desk.file(kept.id, 'commented'))).toBe(true);
    expect(kept.picture).toBeNull();
    expect(await ruleOf(desk.file(kept.id, 'picture'))).toBe('review/not-found');
  });

  it('tells an ordinary document from a template, and names no command', async () => {
    const { desk } = await newDesk();
    const zip = new PizZip(await desk.starter('приказ'));
    for (const part of Object.keys(zip.files).filter((name) => name.endsWith('.xml')))
      zip.file(part, (zip.file(part)?.asText() ?? '').replace(/[{}]/gu, ''));
    const { notes } = await desk.add('обычный.docx', zip.generate({ type: 'uint8array' }), 'приказ');
    expect(notes[0]?.severity).toBe('error');
    expect(notes[0]?.message).toContain('обычный документ');
    expect(JSON.stringify(notes)).not.toContain('prikaz');
  });

  it.each([
    ['no Word file by its name', 'приказ.docm', 'starter', 'review/no-word-file'],
    ['a file that is called one', 'приказ.docx', 'text', 'render/template-broken'],
  ])('keeps nothing of %s, and tells no path of this machine', async (_, name, what, rule) => {
    const { desk, folder } = await newDesk();
    const bytes = what === 'text' ? new TextEncoder().encode('приказ') : await desk.starter('приказ');
    const error = await desk.add(name, bytes).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ rule });
    expect(String((error as Error).message)).not.toContain(folder);
    expect((await desk.view()).templates).toEqual([]);
  });

  it.each(['..', '../templates', '', 'a/b', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
    'finds nothing by the id «%s»',
    async (id) => {
      const { desk } = await newDesk();
      expect(() => desk.place(id)).toThrow('Такого шаблона нет');
      expect(await ruleOf(desk.file(id, 'file'))).toBe('review/not-found');
      expect(await ruleOf(desk.remove(id))).toBe('review/not-found');
    },
  );

  it('takes away what a killed program has left', async () => {
    const folder = join(scratchFolder(), 'templates');
    mkdirSync(join(folder, '.new-1'), { recursive: true });
    writeFileSync(join(folder, '.new-1', 'template.docx'), '');
    await newDesk(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
