import { expect, test } from 'vitest';
import { preparePage } from '../pipeline/recognize/image/prepare.ts';
import { upright } from '../pipeline/recognize/upside-down.ts';

test('a picture of a few pixels has no strip to read, and is left as it lies', async () => {
  for (const side of [1, 2, 7]) {
    const picture = { width: side, height: side, channels: 1, data: new Uint8Array(side * side) } as const;
    const prepared = await preparePage(picture, { width: 842, height: 842 });
    expect(await upright(prepared, () => Promise.reject(new Error('nothing to read')))).toBe(prepared);
  }
});
