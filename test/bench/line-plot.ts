/** Small line plots for the docs: panels one above the other over one axis of time. */

/** A point: seconds, value. */
type Point = readonly [x: number, y: number];

export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly Point[];
}

export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

const width = 960;
const panelHeight = 250;
const margin = { left: 70, right: 24, top: 46, bottom: 34 };
const ink = '#1f2733';
const grid = '#dfe3e8';

/** A round number that cuts a length into at most six steps: 1, 2 or 5 times a power of ten. */
export const roundStep = (length: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(length, 1e-9) / 6));
  return power * ([1, 2, 5, 10].find((times) => length / (power * times) <= 6) ?? 10);
};

const ticks = (length: number): readonly number[] => {
  const step = roundStep(length);
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
};

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${ink}" ${more}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path d="M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}" stroke="${grid}"/>`;

const legend = (lines: readonly Line[], y: number): string =>
  lines
    .map(({ name, colour }, index) => {
      const x = width - margin.right - (lines.length - index) * 150;
      return `<rect x="${x}" y="${y - 9}" width="18" height="4" fill="${colour}"/>${text(x + 26, y - 3, name)}`;
    })
    .join('');

const drawPanel = ({ title, lines }: Panel, top: number, longest: number): string => {
  const highest = Math.max(1, ...lines.flatMap(({ points }) => points.map(([, y]) => y))) * 1.05;
  const right = width - margin.right;
  const bottom = top + panelHeight - margin.bottom;
  const xOf = (x: number): number => margin.left + (x / longest) * (right - margin.left);
  const yOf = (y: number): number => bottom - (y / highest) * (bottom - top - margin.top);
  return [
    text(margin.left, top + 24, title, 'font-weight="600" font-size="16"'),
    lines.length > 1 ? legend(lines, top + 28) : '',
    ...ticks(highest).flatMap((y) => [
      rule(margin.left, yOf(y), right, yOf(y)),
      text(margin.left - 8, yOf(y) + 4, y.toLocaleString('en'), 'text-anchor="end"'),
    ]),
    ...ticks(longest / 60).map((minutes) =>
      text(xOf(minutes * 60), bottom + 20, `${Number(minutes.toFixed(2))} min`, 'text-anchor="middle"'),
    ),
    ...lines.map(
      ({ colour, points }) =>
        `<polyline fill="none" stroke="${colour}" stroke-width="1.8" points="${points
          .map(([x, y]) => `${xOf(x).toFixed(1)},${yOf(y).toFixed(1)}`)
          .join(' ')}"/>`,
    ),
  ].join('\n');
};

/** An SVG picture; the axis of time begins at 0 and is as long as the longest line. */
export const linePlot = (panels: readonly Panel[]): string => {
  const height = panels.length * panelHeight;
  const longest = Math.max(
    1,
    ...panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(([x]) => x))),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans, sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...panels.map((panel, index) => drawPanel(panel, index * panelHeight, longest)),
    '</svg>',
  ].join('\n');
};
