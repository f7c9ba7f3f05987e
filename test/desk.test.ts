import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../pipeline/review/contract/desk-event.ts';
import { deskIn, ended, fakePool, item, put, streamOf } from './desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const refusal = (rule: string) => expect.objectContaining({ rule });

const activities = (document: { readonly plans: readonly unknown[] }): readonly unknown[] =>
  (
    document as never as { plans: { sections: { items: { activity: string }[] }[] }[] }
  ).plans[0]?.sections[0]?.items.map(({ activity }) => activity) ?? [];

describe('a desk', () => {
  it('keeps what was uploaded, reads it and has it again after a restart', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    const id = await put(desk, 'план.txt', 'Провести сбор | май\nПодвести итоги');
    await ended(desk, id);
    const before = [desk.document(id), await desk.review(id)];
    expect(before[0]).toMatchObject({ name: 'план.txt', state: { kind: 'read' }, pages: 0, doubts: 1 });
    await desk.close();
    const again = await deskIn(folder);
    expect([again.document(id), await again.review(id)]).toEqual(before);
    expect(again.documents().map((row) => row.id)).toEqual([id]);
    await again.close();
  });

  it('is had by one program at a time', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    await expect(deskIn(folder)).rejects.toEqual(refusal('review/in-use'));
    await desk.close();
    await (await deskIn(folder)).close();
  });

  it('refuses a folder that is none, and a database that is not its own', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'file'), 'text');
    await expect(deskIn(join(folder, 'file'))).rejects.toEqual(refusal('review/folder-unusable'));
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'desk.sqlite'), 'no database at all');
    for (const _ of [1, 2]) await expect(deskIn(other)).rejects.toEqual(refusal('review/damaged'));
    const newer = join(folder, 'newer');
    await (await deskIn(newer)).close();
    const db = new DatabaseSync(join(newer, 'desk.sqlite'));
    db.exec('PRAGMA user_version = 1000');
    db.close();
    await expect(deskIn(newer)).rejects.toEqual(refusal('review/newer-desk'));
  });

  it('takes names for labels, never for paths', async () => {
    const folder = join(scratchFolder(), 'стол');
    const desk = await deskIn(folder);
    const names = [
      '../../evil.txt',
      'C:\\a\\b.txt',
      'a\u0000\u202Eb\n.txt',
      '   ',
      '.',
      `${'я'.repeat(5000)}.docx`,
    ];
    const ids = await Promise.all(names.map((name) => put(desk, name, 'Дело')));
    expect(ids.map((id) => desk.document(id).name)).toEqual([
      ...['evil.txt', 'b.txt', 'ab.txt', 'Документ', '.', `${'я'.repeat(179)}…${'я'.repeat(15)}.docx`],
    ]);
    expect(readdirSync(join(folder, 'documents')).toSorted()).toEqual(ids.toSorted());
    expect(readdirSync(join(folder, '..'))).toEqual(['стол']);
    for (const id of ids) await ended(desk, id);
    await desk.close();
  });

  it.skipIf(process.platform === 'win32')('lets its owner alone read what lies on it', async () => {
    const folder = join(scratchFolder(), 'стол');
    const desk = await deskIn(folder);
    const id = await put(desk, 'план.txt', 'Дело');
    const modeOf = (...path: readonly string[]): number => statSync(join(folder, ...path)).mode & 0o77;
    expect(modeOf('.') | modeOf('desk.sqlite') | modeOf('documents') | modeOf('uploads')).toBe(0);
    expect(modeOf('documents', id) | modeOf('documents', id, 'source-1')).toBe(0);
    await ended(desk, id);
    await desk.close();
  });

  it('does not know ids that it has not given', async () => {
    const desk = await deskIn(scratchFolder());
    for (const id of ['', '..', '../uploads', crypto.randomUUID()]) {
      expect(() => desk.document(id)).toThrow(refusal('review/not-found'));
      expect(() => desk.folder(id)).toThrow(refusal('review/not-found'));
      expect(() => desk.retry(id)).toThrow(refusal('review/not-found'));
      await expect(desk.remove(id)).rejects.toEqual(refusal('review/not-found'));
      await expect(desk.review(id)).rejects.toEqual(refusal('review/not-found'));
      await expect(desk.picture(id, 1, 800)).rejects.toEqual(refusal('review/not-found'));
    }
    await expect(desk.add('a', ['../desk.sqlite'])).rejects.toEqual(refusal('review/no-such-upload'));
    await expect(desk.add('a', [])).rejects.toEqual(refusal('review/nothing-added'));
    await desk.close();
  });

  it('refuses what is too much and leaves nothing of it', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder, { limits: { documents: 1, bytes: 100, uploads: 2 } });
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(4 * 2 ** 20)),
    });
    await expect(desk.upload(endless)).rejects.toEqual(refusal('review/too-large'));
    expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
    const first = await desk.upload(streamOf('Дело'));
    const second = await desk.upload(streamOf('я'.repeat(100)));
    await expect(desk.upload(streamOf('Дело'))).rejects.toEqual(refusal('review/desk-full'));
    await ended(desk, (await desk.add('один', [first])).id);
    await expect(desk.add('два', [second])).rejects.toEqual(refusal('review/desk-full'));
    await expect(desk.upload(streamOf('Дело'))).rejects.toEqual(refusal('review/desk-full'));
    await desk.uploaded(second).discard();
    await desk.upload(streamOf('Дело'));
    await desk.close();
  });

  it('sweeps what was uploaded and never added', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    await desk.upload(streamOf('Дело'));
    await desk.close();
    await (await deskIn(folder)).close();
    expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  });

  it('removes a document with all that was made of it', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder, { readers: fakePool(20) });
    const id = await put(desk, 'скан', 'страниц 30');
    const place = desk.folder(id);
    await desk.picture(id, 1, 800);
    desk.notes.put(id, 'issued', { number: '5' });
    const said: DeskEvent[] = [];
    desk.listen((event) => said.push(event));
    await desk.remove(id);
    expect(existsSync(place)).toBe(false);
    expect(desk.documents()).toEqual([]);
    expect(desk.notes.get(id, 'issued')).toBe(undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said).toEqual([{ kind: 'removed', id }]);
    await desk.close();
  });

  it('makes each picture once, the first one before anybody asks', async () => {
    const desk = await deskIn(scratchFolder());
    const id = await put(desk, 'скан', 'страниц 3');
    await ended(desk, id);
    const pictures = () => readdirSync(join(desk.folder(id), 'pages')).toSorted();
    await expect.poll(pictures).toEqual(['1-800.webp']);
    const asked = await Promise.all([desk.picture(id, 2, 1600), desk.picture(id, 2, 1600)]);
    expect(asked.map(String)).toEqual(['2 1600', '2 1600']);
    expect(pictures()).toEqual(['1-800.webp', '2-1600.webp']);
    for (const [page, width] of [
      [4, 800],
      [0, 800],
      [1.5, 800],
      [1, 801],
      [Number.NaN, 800],
    ] as const)
      await expect(desk.picture(id, page, width)).rejects.toEqual(refusal('review/no-such-page'));
    await desk.close();
  });

  it('shows in the list what others note', async () => {
    const desk = await deskIn(scratchFolder());
    const id = await put(desk, 'план', 'Дело');
    await ended(desk, id);
    desk.notes.put(id, 'renewal', { period: '2027', answers: {} });
    desk.notes.put(id, 'issued', { number: '58-ОД' });
    expect(desk.document(id)).toMatchObject({ renewedFor: '2027', issuedAs: '58-ОД' });
    expect(desk.notes.get(id, 'renewal')).toEqual({ period: '2027', answers: {} });
    await desk.close();
  });
});

describe('an edit', () => {
  it('is made on the latest revision, and one of two editors is told', async () => {
    const desk = await deskIn(scratchFolder());
    const id = await put(desk, 'план', 'Дело\nИтоги');
    await ended(desk, id);
    const { revision } = await desk.review(id);
    const wishes = ['Первое', 'Второе'].map((text) =>
      desk.edit(id, revision, [{ kind: 'set', value: item(0), text }]),
    );
    const results = await Promise.allSettled(wishes);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { rule: 'review/stale' },
    });
    expect((await desk.review(id)).revision).toBe(revision + 1);
    await desk.close();
  });

  it('is done whole or not at all', async () => {
    const desk = await deskIn(scratchFolder());
    const id = await put(desk, 'план', 'Дело\nИтоги');
    await ended(desk, id);
    const before = await desk.review(id);
    const edits = [
      { kind: 'set', value: item(0), text: 'Другое' },
      { kind: 'drop-row', row: '/plans/7' },
    ] as const;
    await expect(desk.edit(id, before.revision, edits)).rejects.toEqual(refusal('review/no-such-place'));
    expect(await desk.review(id)).toEqual(before);
    await desk.close();
  });

  it('settles the words of what it mends, and what follows from the texts is made anew', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    const id = await put(desk, 'план', 'Дело? | май\nИтоги');
    await ended(desk, id);
    const first = await desk.review(id);
    expect(first.doubts.map(({ rule }) => rule)).toEqual(['word', 'check/deadline-missing']);
    const mended = await desk.edit(id, first.revision, [{ kind: 'set', value: item(0), text: 'Тело' }]);
    expect(mended.doubts.map(({ rule }) => rule)).toEqual(['check/deadline-missing']);
    expect(mended.confirmed).toEqual([item(0)]);
    const dated = await desk.edit(id, mended.revision, [
      { kind: 'set', value: item(1, 'deadline/text'), text: 'июнь' },
    ]);
    expect(dated.doubts).toEqual([]);
    expect(desk.document(id).doubts).toBe(0);
    const undone = await desk.undo(id, dated.revision);
    expect(undone.doubts).toEqual(mended.doubts);
    expect(undone.document).toEqual(mended.document);
    await desk.close();
  });

  it('keeps a remark settled wherever its row goes, until its text is another', async () => {
    const desk = await deskIn(scratchFolder());
    const id = await put(desk, 'план', 'Дело\nИтоги\nОтчёт');
    await ended(desk, id);
    const { revision, doubts } = await desk.review(id);
    expect(doubts).toHaveLength(3);
    const of = (index: number) => doubts.find(({ pointer }) => pointer === item(index, 'deadline'))?.id ?? '';
    const settled = await desk.edit(id, revision, [{ kind: 'settle', doubts: [of(2)] }]);
    expect(settled).toMatchObject({ settled: 1 });
    const left = settled.doubts.map(({ pointer }) => pointer);
    expect(left).toEqual([item(0, 'deadline'), item(1, 'deadline')]);
    const dropped = await desk.edit(id, settled.revision, [
      { kind: 'drop-row', row: '/plans/0/sections/0/items/0' },
    ]);
    expect(dropped.doubts.map(({ pointer }) => pointer)).toEqual([item(0, 'deadline')]);
    expect(activities(dropped.document)).toEqual(['Итоги', 'Отчёт']);
    await expect(desk.edit(id, dropped.revision, [{ kind: 'settle', doubts: [of(2)] }])).rejects.toEqual(
      refusal('review/no-such-place'),
    );
    await expect(
      desk.edit(id, dropped.revision, [{ kind: 'settle', doubts: [`settled-${of(2)}`] }]),
    ).rejects.toEqual(refusal('review/no-such-place'));
    await desk.close();
  });

  it('is kept though nobody can understand it anew, which is tried again', async () => {
    const hands = fakePool();
    const { revise } = hands;
    const desk = await deskIn(scratchFolder(), { hands });
    const id = await put(desk, 'план', 'Дело');
    await ended(desk, id);
    const { revision } = await desk.review(id);
    Object.assign(hands, { revise: () => Promise.reject(new Error('broken')) });
    const deadline = [{ kind: 'set', value: item(0, 'deadline/text'), text: 'май' }] as const;
    const kept = await desk.edit(id, revision, deadline);
    expect(kept.document.plans[0]?.sections[0]?.items[0]?.deadline?.text).toBe('май');
    Object.assign(hands, { revise });
    expect((await desk.review(id)).document.diagnostics).toEqual([]);
    expect(desk.document(id).doubts).toBe(0);
    await desk.close();
  });

  it('cuts what was undone before it', async () => {
    const desk = await deskIn(scratchFolder());
    const id = await put(desk, 'план', 'Дело');
    await ended(desk, id);
    let { revision } = await desk.review(id);
    for (const text of ['Один', 'Два', 'Три'])
      ({ revision } = await desk.edit(id, revision, [{ kind: 'set', value: item(0), text }]));
    ({ revision } = await desk.undo(id, revision));
    ({ revision } = await desk.undo(id, revision));
    const other = await desk.edit(id, revision, [{ kind: 'set', value: item(0), text: 'Четыре' }]);
    expect(other).toMatchObject({ canUndo: true, canRedo: false });
    await expect(desk.redo(id, other.revision)).rejects.toEqual(refusal('review/nothing-to-undo'));
    expect(activities((await desk.undo(id, other.revision)).document)).toEqual(['Один']);
    await desk.close();
  });
});
