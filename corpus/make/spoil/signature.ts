import { between, type Random } from '../random.ts';

const pair = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** A signature as an SVG path about 110 points wide around (0, 0): a tall first letter, some loops, a flourish. */
export const signaturePath = (random: Random): string => {
  const loops = 3 + Math.floor(3 * random());
  let x = -48;
  let path = `M ${pair(x, between(random, 4, 10))}`;
  const curve = (dx: number, up: number, lean: number): void => {
    const [x1, x2] = [x + dx * lean, x + dx * (1 - lean)];
    path += ` C ${pair(x1, -up)} ${pair(x2 + dx * 0.6, -up * 0.9)} ${pair(x + dx, between(random, -2, 6))}`;
    x += dx;
  };
  curve(between(random, 18, 26), between(random, 34, 48), between(random, -0.5, 0.2));
  for (let loop = 0; loop < loops; loop += 1) {
    curve(between(random, -5, -1), between(random, -16, -6), 0.4);
    curve(between(random, 11, 18), between(random, 12, 26), between(random, -0.6, 0.3));
  }
  curve(between(random, 18, 34), between(random, -24, -10), 0.3);
  return path;
};
