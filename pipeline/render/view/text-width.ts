/** Average advance widths of a serif face of Times metrics, in em; the first class that fits counts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ \u00A0.,:;!()|/'ijl-]/, 0.3],
  [/[жмфшщъыюЖМФШЩЮЫ№—mwMW]/, 0.8],
  [/\p{Lu}/u, 0.7],
];
const usual = 0.5;
const boldness = 1.06;

const widthOf = (character: string): number =>
  widths.find(([characters]) => characters.test(character))?.[1] ?? usual;

/** The estimated width of a line in em: good enough to share out space, not to set type. */
export const textWidth = (text: string, bold = false): number =>
  [...text].reduce((width, character) => width + widthOf(character), 0) * (bold ? boldness : 1);

/** How many millimetres one em of a type size in points is. */
export const emInMillimetres = (points: number): number => (points * 25.4) / 72;
