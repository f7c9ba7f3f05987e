import type { TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Spot } from '../../../../model/paper/spot.ts';
import { activeDoubt } from '../session/review-state.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { shownValue } from '../values/shown-value.ts';
import { spotIndex, spotsOf, thingAt } from './paper-spots.ts';
import { PaperTools } from './paper-tools.tsx';
import { Sheet } from './sheet.tsx';
import { type LaidSheet, sheetAt, sheetsNear, turnedBack, turnedBox } from './sheet-layout.ts';
import { usePaperView } from './use-paper-view.ts';

const calm = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** How near to the edge of the window a place may be without being scrolled to the middle, in pixels. */
const margin = 48;

type PaperView = ReturnType<typeof usePaperView>;

/** Scrolls a spot of a sheet into view, where it is not seen well already. */
const scrollToSpot = (box: HTMLElement, { laid, scale, rotation }: PaperView, spot: Spot): void => {
  const found = laid.sheets.find(({ sheet }) => sheet.number === spot.page);
  if (!found) return;
  const [left, top, right, bottom] = turnedBox(found.sheet, spot.box, { scale, rotation });
  const [high, low] = [found.top + top, found.top + bottom];
  const inset = Math.max(0, (Math.max(box.clientWidth, laid.width) - found.width) / 2);
  const seen = high >= box.scrollTop + margin && low <= box.scrollTop + box.clientHeight - margin;
  const seenAcross = inset + left >= box.scrollLeft && inset + right <= box.scrollLeft + box.clientWidth;
  if (seen && seenAcross) return;
  box.scrollTo({
    top: seen ? box.scrollTop : (high + low) / 2 - box.clientHeight / 2,
    left: seenAcross ? box.scrollLeft : inset + left - margin,
    behavior: calm(),
  });
};

/** Scrolls to where the value in focus stands, and to the word where a person is at a doubt. */
const useFollowing = (view: PaperView, box: { readonly current: HTMLDivElement | null }): void => {
  const { current, doubt } = useReview((state) => ({
    current: state.current,
    doubt: activeDoubt(state)?.id ?? null,
  }));
  const { store } = useSession();
  useEffect(() => {
    const { review } = store.getState();
    const word = review.doubts.find(({ id }) => id === doubt)?.spot ?? null;
    const spot = word ?? (current === null ? undefined : spotsOf(review.places, current)[0]);
    if (spot && box.current) scrollToSpot(box.current, view, spot);
  }, [current, doubt, view.rotation]);
};

/** The point of the upright sheet under the mouse, in points; null beside the sheets. */
const pointUnder = (
  event: TargetedMouseEvent<HTMLElement>,
  sheets: readonly LaidSheet[],
  rotation: PaperView['rotation'],
): readonly [page: number, x: number, y: number] | null => {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null;
  const sheet = sheets.find((each) => String(each.sheet.number) === element?.dataset['page'])?.sheet;
  if (!element || !sheet) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = turnedBack((event.clientX - left) / width, (event.clientY - top) / height, rotation);
  return [sheet.number, x * sheet.width, y * sheet.height];
};

/** The pictures of all pages in one column; only those that are seen are there. */
export const PaperPane = () => {
  const { store } = useSession();
  const { sheets, places } = useReview(({ review: { sheets, places } }) => ({ sheets, places }));
  const box = useRef<HTMLDivElement>(null);
  const view = usePaperView(sheets, box);
  const { laid, shown, rotation, scale } = view;
  const index = useMemo(() => spotIndex(places), [places]);
  useFollowing(view, box);

  const valueUnder = (event: TargetedMouseEvent<HTMLElement>): string | null => {
    const point = pointUnder(event, laid.sheets, rotation);
    const thing = point && thingAt(index, ...point);
    return thing === null ? null : shownValue(thing, store.getState().review.document);
  };
  const hover = (event: TargetedPointerEvent<HTMLElement>): void => {
    const hovered = event.pointerType === 'touch' ? null : valueUnder(event);
    if (hovered !== store.getState().hovered) store.update(() => ({ hovered }));
  };
  const goTo = (page: number): void => {
    const found = laid.sheets.find(({ sheet }) => sheet.number === page);
    if (found) box.current?.scrollTo({ top: found.top - 12, behavior: 'instant' });
  };

  return (
    <section class="review-paper" aria-label="Бумага">
      <PaperTools
        page={sheetAt(laid.sheets, shown.scrolled, shown.height)?.sheet.number ?? 1}
        pages={sheets.length}
        percent={(scale * 72 * 100) / 96}
        fits={view.fits}
        onPage={goTo}
        onZoom={view.zoomBy}
        onFit={view.fit}
        onTurn={view.turn}
      />
      <section
        ref={box}
        class="review-sheets"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1).
        tabIndex={0}
        aria-label="Страницы"
        onKeyDown={({ key, ctrlKey, altKey }) => {
          if (ctrlKey || altKey) return;
          if (key === '+' || key === '=') view.zoomBy(1);
          if (key === '-') view.zoomBy(-1);
          if (key === '0') view.fit();
          if (key === 'r' || key === 'к') view.turn();
        }}
        onPointerMove={hover}
        onPointerLeave={() => store.update(() => ({ hovered: null }))}
        onClick={(event) => {
          const value = valueUnder(event);
          if (value !== null) store.update(() => ({ goal: { value, edit: false } }));
        }}
      >
        <div class="review-sheets-all" style={{ height: `${laid.height}px`, minWidth: `${laid.width}px` }}>
          {sheetsNear(laid.sheets, shown.scrolled, shown.height).map((each) => (
            <Sheet key={each.sheet.number} laid={each} rotation={rotation} scale={scale} />
          ))}
        </div>
      </section>
    </section>
  );
};
