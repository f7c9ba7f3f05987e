import type { Sheet } from '../../../model/matrix.ts';
import type { PageNumber } from '../../../model/paper/measured-paper.ts';
import type { Box } from '../../../model/place.ts';
import type { Bounds } from './bounds.ts';
import { type Strip, singleLine } from './strip.ts';

/** What stands beside the text of a page. */
export interface PageStrips {
  readonly sheet: Sheet;
  /** All strips outside of tables. */
  readonly strips: readonly Strip[];
}

/** The strips of a page's head and foot, and the page's number among them. */
export interface RunningHead {
  readonly heads: ReadonlySet<Strip>;
  readonly number: {
    readonly value: number;
    readonly strip: Strip;
    readonly edge: PageNumber['edge'];
  } | null;
}

/** Heads and feet lie this near the sheet's edge, in points (25 mm). */
const zone = 71;
/** What appendices begin with, at one place and alike. */
const beginning = /^(?:приложение|утвержд|согласован)/iu;
/** More strips than this and they are no heads. */
const mostInZone = 300;
/** At one place: baselines and edges that differ by no more, in points. */
const samePlace = 2;
/** A head that repeats is parted from the text by so many lines. */
const apart = 1.2;

const numberForm =
  /^(?:[-–—]\s*)?(?:стр(?:аница|\.)?\s*)?(\d{1,4})(?:\s*(?:из|\/)\s*\d{1,4})?(?:\s*[-–—])?$/iu;
/** What is marked on every sheet beside its text. */
const mark = /^(?:проект|черновик|копия|для служебного пользования)$/iu;

/** The running heads of all pages: numbers that count pages, what repeats at one place, marks. */
export const runningHeads = (pages: readonly PageStrips[]): RunningHead[] => {
  let last = 0;
  const texts = pages.map(({ strips, sheet }) =>
    Map.groupBy(
      strips.filter((strip) => edgeOf(strip, sheet)),
      ({ text }) => text,
    ),
  );
  return pages.map((page, index) => {
    const inZone = page.strips.filter((strip) => edgeOf(strip, page.sheet));
    if (inZone.length > mostInZone) return { heads: new Set<Strip>(), number: null };
    const number = numberOf({ ...page, strips: inZone }, index + 1, last);
    last = number?.value ?? last + 1;
    const heads = inZone.filter((strip) => {
      const edge = edgeOf(strip, page.sheet) ?? 'top';
      return (
        strip === number?.strip ||
        mark.test(strip.text) ||
        (number !== null && Math.abs(strip.baseline - number.strip.baseline) <= samePlace) ||
        (!beginning.test(strip.text) &&
          repeats(strip, [texts[index - 1], texts[index + 1]]) &&
          isApart(strip, edge, page))
      );
    });
    return { heads: new Set(heads), number };
  });
};

const edgeOf = ({ top, bottom }: Strip, { height }: Sheet): PageNumber['edge'] | null =>
  bottom <= zone ? 'top' : top >= height - zone ? 'bottom' : null;

/** The outermost number that counts on, begins anew or is the page's own. */
const numberOf = ({ strips, sheet }: PageStrips, page: number, last: number): RunningHead['number'] => {
  const found = strips.flatMap((strip) => {
    const edge = edgeOf(strip, sheet);
    const value = Number(numberForm.exec(strip.text)?.[1] ?? Number.NaN);
    const counts = value === page || value === last + 1 || value === 1 || value === 2;
    const beside = strips.some(
      (other) =>
        other !== strip && Math.abs(other.baseline - strip.baseline) <= samePlace && !mark.test(other.text),
    );
    return edge && counts && !beside ? [{ value, strip, edge }] : [];
  });
  const distance = ({ strip, edge }: (typeof found)[number]): number =>
    edge === 'top' ? strip.top : sheet.height - strip.bottom;
  const [nearest] = found.toSorted((a, b) => distance(a) - distance(b));
  return nearest && isOutermost(nearest, strips) ? nearest : null;
};

/** Nothing but marks and heads of one more line stand beyond it, and it stands by itself. */
const isOutermost = (
  { strip, edge }: { readonly strip: Strip; readonly edge: PageNumber['edge'] },
  strips: readonly Strip[],
): boolean =>
  strips.every((other) =>
    edge === 'top'
      ? other.baseline >= strip.baseline - samePlace || mark.test(other.text)
      : other.baseline <= strip.baseline + samePlace || mark.test(other.text),
  );

/** `others` are the strips of the pages before and after by their texts. */
const repeats = (
  strip: Strip,
  others: readonly (ReadonlyMap<string, readonly Strip[]> | undefined)[],
): boolean =>
  others.some((other) =>
    other
      ?.get(strip.text)
      ?.some(
        ({ baseline, left }) =>
          Math.abs(baseline - strip.baseline) <= samePlace && Math.abs(left - strip.left) <= samePlace,
      ),
  );

const isApart = (strip: Strip, edge: PageNumber['edge'], { strips }: PageStrips): boolean =>
  strips.every((other) => {
    const gap = edge === 'top' ? other.top - strip.bottom : strip.top - other.bottom;
    return gap < -singleLine(strip) / 2 || gap >= (apart - 1) * singleLine(strip);
  });

/** Where a page's number stands on it: in the middle of the sheet, of its text or of a table as wide as that. */
export const numberAlign = (
  { left, right }: Strip,
  sheet: Sheet,
  bounds: Pick<Bounds, 'left' | 'right'>,
  tables: readonly Box[],
): PageNumber['align'] => {
  const middle = (left + right) / 2;
  const wide = tables.filter(([from, , to]) => to - from > sheet.width / 2);
  const middles = [
    sheet.width / 2,
    (bounds.left + bounds.right) / 2,
    ...wide.map(([from, , to]) => (from + to) / 2),
  ];
  if (middles.some((each) => Math.abs(middle - each) <= nearMiddle)) return 'centre';
  return middle < sheet.width / 2 ? 'left' : 'right';
};

/** In points (6 mm). */
const nearMiddle = 17;
