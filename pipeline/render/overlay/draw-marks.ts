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
const labelSize = 7;
const labelMargin = 1.5;

/** A label beside its outline, in the margin or the space before it; over it where there is none. */
const drawLabel = (context: SKRSContext2D, { kind, corners, label }: Mark): void => {
  const [x, y] = corners[0];
  const width = context.measureText(label).width + 2 * labelMargin;
  const left = x >= width ? x - width : x;
  context.fillStyle = colours[kind];
  context.fillRect(left, y, width, labelSize + 2 * labelMargin);
  context.fillStyle = 'white';
  context.fillText(label, left + labelMargin, y + labelMargin);
};

const drawOutline = (context: SKRSContext2D, { kind, corners }: Mark): void => {
  context.beginPath();
  for (const corner of corners) context.lineTo(...corner);
  context.closePath();
  context.fillStyle = context.strokeStyle = colours[kind];
  context.globalAlpha = kind === 'doubt' ? 0.35 : 0.06;
  if (kind !== 'cell') context.fill();
  context.globalAlpha = 1;
  if (kind !== 'doubt') context.stroke();
};

/** Draws marks over a page; `scale` is the canvas's pixels to the point. */
export const drawMarks = (canvas: Canvas, marks: readonly Mark[], scale: number): void => {
  registerFont();
  const context = canvas.getContext('2d');
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.lineWidth = lineWidth;
  context.font = `${labelSize}px ${family}`;
  context.textBaseline = 'top';
  for (const mark of marks) drawOutline(context, mark);
  for (const mark of marks) if (mark.label !== '') drawLabel(context, mark);
};
