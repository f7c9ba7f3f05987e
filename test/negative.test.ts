import { describe, expect, test } from 'vitest';
import type { Raster } from '../pipeline/model/raster.ts';
import { inverted, isLightOnDark } from '../pipeline/recognize/image/negative.ts';
import { preparePage } from '../pipeline/recognize/image/prepare.ts';
import { letteredPage } from './lettered-page.ts';

const lines = Array.from({ length: 20 }, (_, line) => ({
  text: 'Провести проверку классов до 15 октября',
  x: 40,
  y: 60 + 18 * line,
}));
const page = letteredPage({ width: 300, height: 450 }, lines);

/** A white sheet on a black table. */
const onTable = (): Raster => {
  const data = new Uint8Array(page.data.length);
  for (let y = 250; y < page.height - 250; y += 1)
    data.set(page.data.subarray(y * page.width + 150, (y + 1) * page.width - 150), y * page.width + 150);
  return { ...page, data };
};

describe('a page whose print is light on a dark ground', () => {
  test('is told from others', () => {
    expect(isLightOnDark(inverted(page))).toBe(true);
    expect(isLightOnDark(page)).toBe(false);
    expect(isLightOnDark(onTable())).toBe(false);
  });

  test('is prepared as the same page in black on white is', async () => {
    const sheet = { width: 300, height: 450 };
    const [plain, turned] = await Promise.all([preparePage(page, sheet), preparePage(inverted(page), sheet)]);
    expect(Buffer.compare(Buffer.from(turned.picture.data), Buffer.from(plain.picture.data))).toBe(0);
  });
});
