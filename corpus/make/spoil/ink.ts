import type { Knobs } from '../knobs.ts';
import { between, type Random } from '../random.ts';
import type { Sign } from '../set/set-pages.ts';
import { sealSize } from '../set/set-seal.ts';
import { signaturePath } from './signature.ts';

/** What a page is stamped and signed with. */
export interface Ink {
  /** The seal as the inside of an SVG picture, empty for none. */
  readonly seal: string;
  readonly signature: boolean;
  readonly staple: boolean;
}

const millimetres = 72 / 25.4;

const stroke = (path: string, colour: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;

const placed = (x: number, y: number, turn: number, drawing: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})" style="mix-blend-mode:multiply">${drawing}</g>`;

/** Where the hand signs: between post and name, or on the line of «УТВЕРЖДАЮ», which is 80 mm from the right margin. */
const signingPlace = (sign: Sign, pageWidth: number): readonly [x: number, y: number] =>
  sign.name === 'signature'
    ? [(25 + 98) * millimetres, sign.y + 14]
    : [pageWidth - (12 + 80 - 22) * millimetres, sign.y + 38];

const signed = (sign: Sign, pageWidth: number, ink: Ink, random: Random): string => {
  const [x, y] = signingPlace(sign, pageWidth);
  const turn = between(random, -12, 4);
  const signature = stroke(signaturePath(random), '#1c2c80', between(random, 0.9, 1.6));
  const corner = -sealSize / 2;
  const seal = `<g transform="translate(${corner} ${corner})" opacity="0.8">${ink.seal}</g>`;
  const aside = between(random, -70, -25);
  return [
    ink.signature ? placed(x, y + between(random, -6, 6), turn, signature) : '',
    ink.seal ? placed(x + aside, y + between(random, -8, 16), between(random, -25, 25), seal) : '',
  ].join('');
};

const staple = (random: Random): string => {
  const metal = stroke('M -17 0 L 17 0', '#6d6d6d', 1.6) + stroke('M -16 -0.4 L 16 -0.4', '#dcdcdc', 0.5);
  const shadow =
    '<filter id="soft"><feGaussianBlur stdDeviation="2.5"/></filter>' +
    '<path d="M -40 -26 L 34 -34 L 22 5 L -18 3 Z" fill="#8a8a8a" opacity="0.55" filter="url(#soft)"/>';
  return placed(between(random, 26, 40), between(random, 24, 38), between(random, -60, -25), shadow + metal);
};

/** SVG in points that lies on a page: signature and seal where the signs are, the staple at the upper left. */
export const inkOn = (
  page: { readonly number: number; readonly width: number },
  signs: readonly Sign[],
  ink: Ink,
  random: Random,
): string => {
  const here = signs.filter(
    ({ name, page: on }) => on === page.number && (name === 'signature' || name === 'approval'),
  );
  return (
    here.map((sign) => signed(sign, page.width, ink, random)).join('') + (ink.staple ? staple(random) : '')
  );
};

/** Seals are blue, black on copies. */
export const sealColours: Readonly<Record<Exclude<Knobs['stamp'], 'none'>, string>> = {
  blue: '#3346a8',
  black: '#2b2b2b',
};
