import { describe, expect, test } from 'vitest';
import { dotPeriod } from '../pipeline/recognize/image/dot-period.ts';

/** «##..##..» as ink along a line. */
const ink = (drawn: string): Uint8Array => Uint8Array.from(drawn, (at) => (at === '#' ? 1 : 0));

describe('the dots of a line', () => {
  test('stand at even distances', () => {
    expect(dotPeriod(ink('####.......'.repeat(9)), 300)).toBe(11);
  });
  test('may be covered here and there', () => {
    const dots = '###.......'.repeat(4);
    expect(dotPeriod(ink(`${dots}${'#'.repeat(23)}.......${dots}`), 300)).toBe(10);
  });
  test.each([
    ['a full line', '#'.repeat(200)],
    ['nothing', '.'.repeat(200)],
    ['four dots', '##.....'.repeat(4)],
    ['dots too far apart', `#${'.'.repeat(39)}`.repeat(9)],
    ['a line with narrow gaps', '#########.'.repeat(9)],
    ['stems of letters', '##...##......##..##........##.....##...........##..##....##'],
  ])('%s is no dotted line', (_, drawn) => {
    expect(dotPeriod(ink(drawn), 300)).toBeNull();
  });
});
