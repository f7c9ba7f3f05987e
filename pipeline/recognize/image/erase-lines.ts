import type { Raster } from '../../model/raster.ts';
import { endOf, type Line, middleAt, startOf } from './line.ts';

/** Darkness a letter's stroke has where it crosses a line. */
const STROKE = 110;

/** Whitens lines in the picture itself; strokes of letters that cross one stay, those that touch it end there. */
export const eraseLines = (picture: Raster, lines: readonly Line[]): void => {
  for (const line of lines) eraseLine(picture, line);
};

const eraseLine = ({ width, height, data }: Raster, line: Line): void => {
  const level = line.axis === 'horizontal';
  const [length, breadth] = level ? [width, height] : [height, width];
  const [along, across] = level ? [1, width] : [width, 1];
  const half = line.trace.thickness / 2 + 0.5;
  const start = Math.max(0, startOf(line) - line.step / 2);
  const end = Math.min(length, endOf(line) + line.step / 2);
  for (let at = Math.floor(start); at < end; at += 1) {
    const middle = middleAt(line, at + 0.5);
    const from = Math.max(0, Math.floor(middle - half));
    const to = Math.min(breadth, Math.ceil(middle + half));
    eraseColumn(data, at * along, across, from, to, breadth);
  }
};

/** Whitens one pixel's width of a line and its fading rims, unless ink goes on at both sides. */
const eraseColumn = (
  data: Uint8Array,
  origin: number,
  across: number,
  from: number,
  to: number,
  breadth: number,
): void => {
  const dark = (at: number): number =>
    at < 0 || at >= breadth ? 0 : 255 - (data[origin + at * across] as number);
  const before = Math.min(dark(from - 2), dark(from - 3));
  const behind = Math.min(dark(to + 1), dark(to + 2));
  if (before > STROKE && behind > STROKE) return;
  const first = before > STROKE ? from : from - 1;
  const last = behind > STROKE ? to : to + 1;
  for (let at = Math.max(0, first); at < Math.min(breadth, last); at += 1) data[origin + at * across] = 255;
};
