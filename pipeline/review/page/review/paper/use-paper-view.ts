import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetSize } from '../../../../model/paper/sheet-size.ts';
import {
  fittingScale,
  keptScroll,
  layOut,
  pixelsPerPoint,
  type Rotation,
  zoomLimits,
} from './sheet-layout.ts';

/** Each step of zooming is by so much. */
const zoomStep = 1.2;

/** What is seen of the column of sheets, in pixels. */
interface Shown {
  readonly scrolled: number;
  readonly width: number;
  readonly height: number;
}

const clamped = (zoom: number): number => Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom));

/** What of a scrolling box is seen, kept true while it scrolls and changes its size. */
const useShown = (box: RefObject<HTMLDivElement | null>): Shown => {
  const [shown, setShown] = useState<Shown>({ scrolled: 0, width: 600, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () =>
      setShown({ scrolled: element.scrollTop, width: element.clientWidth, height: element.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return shown;
};

/** Zoom, rotation and what is seen of the sheets; the middle of what is seen stays where it is while zooming. */
export const usePaperView = (sheets: readonly SheetSize[], box: RefObject<HTMLDivElement | null>) => {
  const shown = useShown(box);
  /** Null fits the width. */
  const [zoom, setZoom] = useState<number | null>(null);
  const [rotation, setRotation] = useState<Rotation>(0);
  const scale = zoom === null ? fittingScale(sheets, rotation, shown.width) : zoom * pixelsPerPoint;
  const laid = useMemo(() => layOut(sheets, { scale, rotation }), [sheets, scale, rotation]);

  const before = useRef(laid.height);
  useLayoutEffect(() => {
    const element = box.current;
    const grown = laid.height / before.current;
    before.current = laid.height;
    if (!element || grown === 1) return;
    element.scrollTop = keptScroll(element.scrollTop, element.clientHeight, grown);
  }, [laid, box]);

  const zoomBy = (step: 1 | -1): void =>
    setZoom((old) => clamped((old ?? scale / pixelsPerPoint) * (step > 0 ? zoomStep : 1 / zoomStep)));

  const latest = useRef(zoomBy);
  latest.current = zoomBy;
  useEffect(() => {
    const element = box.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [box]);

  return {
    laid,
    shown,
    scale,
    rotation,
    fits: zoom === null,
    zoomBy,
    fit: () => setZoom(null),
    turn: () => setRotation((old) => ((old + 90) % 360) as Rotation),
  };
};
