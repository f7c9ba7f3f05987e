import { createRequire } from 'node:module';
import { type Canvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Mark, MarkKind } from './marks.ts';

const family = 'prikaz-overlay';

/** A font with Cyrillic that comes with the program: the machine may have none. */
const registerFont = (): void => {
  if (GlobalFonts.has(family)) return;
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  );
  GlobalFonts.registerFromPath(file, family);
};

const colours: Readonly<Record<MarkKind, string>> = {
  cell: '#9aa7b4',
  doubt: '#e08a00',
  requisite: '#1f6fd0',
  clause: '#17844b',
  section: '#7a3fb8',
  item: '#0f8a94',
  info: '#607080',
  warning: '#c2410c',
  error: '#c81e1e',
};

/** Sizes in points. */
const lineWidth = 0.8;
const labelSize = 7.5;
const labelMargin = 1.5;

/** A label at the box's top right corner, over its line, where print stands least. */
const drawLabel = (context: SKRSContext2D, { kind, box: [, y0, x1], label }: Mark): void => {
  const width = context.measureText(label).width + 2 * labelMargin;
  const top = Math.max(0, y0 - labelSize / 2 - labelMargin);
  context.fillStyle = colours[kind];
  context.fillRect(x1 - width, top, width, labelSize + 2 * labelMargin);
  context.fillStyle = 'white';
  context.fillText(label, x1 - width + labelMargin, top + labelMargin);
};

const drawBox = (context: SKRSContext2D, { kind, box: [x0, y0, x1, y1] }: Mark): void => {
  context.fillStyle = context.strokeStyle = colours[kind];
  context.globalAlpha = kind === 'doubt' ? 0.35 : 0.06;
  if (kind !== 'cell') context.fillRect(x0, y0, x1 - x0, y1 - y0);
  context.globalAlpha = 1;
  if (kind !== 'doubt') context.strokeRect(x0, y0, x1 - x0, y1 - y0);
};

/** Draws marks over a page; `scale` is the canvas's pixels to the point. */
export const drawMarks = (canvas: Canvas, marks: readonly Mark[], scale: number): void => {
  registerFont();
  const context = canvas.getContext('2d');
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.lineWidth = lineWidth;
  context.font = `${labelSize}px ${family}`;
  context.textBaseline = 'top';
  for (const mark of marks) drawBox(context, mark);
  for (const mark of marks) if (mark.label !== '') drawLabel(context, mark);
};
