import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deskIn, streamOf } from './desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const hour = 3_600_000;

afterEach(() => void vi.useRealTimers());

describe('uploads that nobody adds', () => {
  it('make room after a day, and not before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 1, 2) });
    const folder = scratchFolder();
    const desk = await deskIn(folder, { limits: { documents: 5, bytes: 1_000, uploads: 1 } });
    const first = await desk.upload(streamOf('Дело'));
    vi.setSystemTime(Date.now() + 23 * hour);
    const full = expect.objectContaining({ rule: 'review/desk-full' });
    await expect(desk.upload(streamOf('Другое'))).rejects.toEqual(full);
    vi.setSystemTime(Date.now() + 2 * hour);
    const second = await desk.upload(streamOf('Другое'));
    expect(readdirSync(join(folder, 'uploads'))).toEqual([second]);
    expect(() => desk.uploaded(first)).toThrow(expect.objectContaining({ rule: 'review/no-such-upload' }));
    await desk.close();
  });
});
