import type { QrCode } from './qr-code.ts';

/** Dark modules that stand side by side are one rectangle: no hair-line shows between them. */
const rowPath = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');

/** A code as a drawing of one path. */
export const qrSvg = ({ modules }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path d="${modules.map(rowPath).join('')}"/></svg>`;
