import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../pipeline/review/contract/desk-event.ts';
import { deskIn, ended, fakePool, item, put, streamOf } from './desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const refusal = (rule: string) => expect.objectContaining({ rule });

describe('a reading at the desk', () => {
  it('shows the sheets first, then each page that is done, a few times a second', async () => {
    const readers = fakePool(5);
    const desk = await deskIn(scratchFolder(), { readers, jobs: 2 });
    const said: DeskEvent[] = [];
    desk.listen((event) => said.push(event));
    const id = await put(desk, 'скан', 'страниц 200');
    const began = performance.now();
    while (desk.document(id).pages === null) await delay(1);
    expect(desk.document(id).pages).toBe(200);
    expect(desk.sheets(id)).toHaveLength(200);
    expect(readers.runs.length).toBeLessThan(100);
    await ended(desk, id);
    await delay(300);
    const rows = said.flatMap((event) => (event.kind === 'document' ? event.document : []));
    expect(rows.length).toBeLessThan((performance.now() - began) / 250 + 3);
    const done = rows.flatMap(({ state }) => (state.kind === 'reading' ? state.done : []));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(rows.some(({ state }) => state.kind === 'reading' && state.total === 200)).toBe(true);
    expect(rows.at(-1)).toMatchObject({ state: { kind: 'read' }, pages: 200 });
    await desk.close();
  });

  it('keeps no short document waiting behind a long one', async () => {
    const readers = fakePool(4);
    const desk = await deskIn(scratchFolder(), { readers, jobs: 1 });
    const long = await put(desk, 'архив', 'страниц 100');
    while (readers.runs.length < 20) await delay(2);
    const short = await put(desk, 'приказ', 'страниц 3');
    await ended(desk, short);
    const began = readers.runs.indexOf('приказ: 1');
    expect(readers.runs.slice(began, began + 3)).toEqual(['приказ: 1', 'приказ: 2', 'приказ: 3']);
    expect(desk.document(long).state.kind).toBe('reading');
    await ended(desk, long);
    await desk.close();
  });

  it('gives every second turn to the document that a person looks at', async () => {
    const readers = fakePool(4);
    const desk = await deskIn(scratchFolder(), { readers, jobs: 1 });
    const others = await Promise.all(
      Array.from({ length: 5 }, (_, index) => put(desk, `№ ${index}`, 'страниц 40')),
    );
    const last = others.at(-1) ?? '';
    while (readers.runs.length < 3) await delay(2);
    await desk.picture(last, 1, 800);
    const began = readers.runs.length;
    while (readers.runs.length < began + 24) await delay(2);
    const own = readers.runs.slice(began).filter((run) => run.startsWith('№ 4'));
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(own.length).toBeLessThanOrEqual(14);
    for (const id of others) desk.cancel(id);
    await desk.close();
  });

  it('stops at once, and begins anew when it is asked to', async () => {
    const readers = fakePool(10);
    const desk = await deskIn(scratchFolder(), { readers, jobs: 2 });
    const id = await put(desk, 'скан', 'страниц 60');
    while (readers.runs.length < 4) await delay(2);
    expect(desk.cancel(id).state).toEqual({ kind: 'cancelled' });
    const count = readers.runs.length;
    await delay(60);
    expect(readers.runs.length).toBe(count);
    expect(desk.document(id).state).toEqual({ kind: 'cancelled' });
    await expect(desk.review(id)).rejects.toEqual(refusal('review/not-read'));
    expect(desk.retry(id).state.kind).toBe('waiting');
    await ended(desk, id);
    expect((await desk.review(id)).sheets).toHaveLength(60);
    await desk.close();
  });

  it('goes on after a restart by itself, with what was being read alone', async () => {
    const folder = scratchFolder();
    const first = await deskIn(folder, { readers: fakePool(10) });
    const read = await put(first, 'план', 'Дело');
    await ended(first, read);
    const stopped = await put(first, 'скан', 'страниц 60');
    first.cancel(stopped);
    const waits = await put(first, 'скан', 'страниц 60');
    await delay(50);
    await first.close();
    const readers = fakePool();
    const again = await deskIn(folder, { readers });
    expect(again.document(read).state.kind).toBe('read');
    expect(again.document(stopped).state.kind).toBe('cancelled');
    await ended(again, waits);
    expect(again.document(waits).state.kind).toBe('read');
    expect(readers.runs).toHaveLength(60);
    await again.close();
  });

  it('tells of one document that cannot be read, and goes on with the others', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    const broken = await put(desk, 'план', 'сломан');
    const sound = await put(desk, 'план', 'Дело');
    await ended(desk, broken);
    await ended(desk, sound);
    expect(desk.document(broken).state).toMatchObject({ kind: 'failed', rule: 'cli/bug' });
    expect(desk.document(sound).state).toEqual({ kind: 'read' });
    const before = desk.document(broken);
    await desk.close();
    const again = await deskIn(folder);
    expect(again.document(broken)).toEqual(before);
    await again.close();
  });

  it('keeps a password in memory alone', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    const id = await put(desk, 'план', 'Дело пароль тайна1');
    await ended(desk, id);
    expect(desk.document(id).state).toMatchObject({ kind: 'failed', rule: 'read/pdf-password' });
    desk.retry(id, 'другой');
    await ended(desk, id);
    expect(desk.document(id).state.kind).toBe('failed');
    desk.retry(id, 'тайна1');
    await ended(desk, id);
    expect(desk.document(id).state.kind).toBe('read');
    await desk.close();
    const again = await deskIn(folder);
    expect(again.document(id).state.kind).toBe('read');
    again.retry(id);
    await ended(again, id);
    expect(again.document(id).state.kind).toBe('failed');
    await again.close();
  });
});

describe('a document that is read again', () => {
  it('keeps what a person has mended and confirmed, and takes the rest as it is read now', async () => {
    const readers = fakePool();
    const desk = await deskIn(scratchFolder(), { readers });
    const text = 'Провести сбор? | май\nПодвести итоги?\nСдать отчёт? | июнь';
    const id = await put(desk, 'план', text);
    await ended(desk, id);
    const first = await desk.review(id);
    const word = first.doubts.find(({ pointer }) => pointer === item(1))?.id ?? '';
    const remark = first.doubts.find(({ kind }) => kind === 'remark')?.id ?? '';
    const mine = await desk.edit(id, first.revision, [
      { kind: 'set', value: item(0), text: 'Провести собрание' },
      { kind: 'settle', doubts: [word, remark] },
    ]);
    expect(mine.doubts.map(({ pointer }) => pointer)).toEqual([item(2)]);
    const { inspect } = readers;
    const improved = { ...readers, inspect };
    Object.assign(readers, {
      inspect: async (...[input, pages, wanted, signal]: Parameters<typeof inspect>) => {
        const inspected = await improved.inspect(input, pages, wanted, signal);
        const changed = JSON.stringify(inspected)
          .replaceAll('Подвести итоги', 'Подвести утоги')
          .replaceAll('Сдать отчёт', 'Сдать отчет');
        return JSON.parse(changed);
      },
    });
    desk.retry(id);
    await ended(desk, id);
    const again = await desk.review(id);
    const texts = again.document.plans[0]?.sections[0]?.items.map(({ activity }) => activity);
    expect(texts).toEqual(['Провести собрание', 'Подвести итоги?', 'Сдать отчет?']);
    expect(again.confirmed.toSorted()).toEqual([...mine.confirmed].toSorted());
    expect(again.doubts.map(({ pointer }) => pointer)).toEqual([item(2)]);
    expect(again).toMatchObject({ settled: mine.settled, canUndo: false, canRedo: false });
    expect(again.revision).toBeGreaterThan(mine.revision);
    expect(desk.document(id).doubts).toBe(1);
    await desk.close();
  });

  it('is there as it was while that goes on, and when it is given up', async () => {
    const readers = fakePool(20);
    const desk = await deskIn(scratchFolder(), { readers });
    const id = await put(desk, 'скан', 'страниц 2');
    await ended(desk, id);
    const before = await desk.review(id);
    desk.retry(id);
    const edited = await desk.edit(id, before.revision, [{ kind: 'set', value: item(0), text: 'Дело' }]);
    expect(desk.cancel(id).state).toEqual({ kind: 'read' });
    expect(await desk.review(id)).toEqual(edited);
    desk.retry(id);
    await ended(desk, id);
    expect((await desk.review(id)).document.plans[0]?.sections[0]?.items[0]?.activity).toBe('Дело');
    await desk.close();
  });
});

describe('uploads', () => {
  it('become one document of several pictures, in their order', async () => {
    const desk = await deskIn(scratchFolder());
    const uploads = [await desk.upload(streamOf('Первая')), await desk.upload(streamOf('Вторая'))];
    const { id } = await desk.add('Приказ', uploads);
    await ended(desk, id);
    const { input } = await desk.mended(id);
    expect(input.paths).toHaveLength(2);
    await expect(desk.add('ещё раз', uploads)).rejects.toEqual(refusal('review/no-such-upload'));
    await desk.close();
  });
});
