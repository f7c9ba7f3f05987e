import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Spot } from '../../../../model/paper/spot.ts';
import type { Doubt } from '../../../contract/review.ts';
import { activeDoubt } from '../session/review-state.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { spotsOf } from './paper-spots.ts';
import type { LaidSheet, Rotation } from './sheet-layout.ts';

/** Widths in which the server makes pictures, in pixels. */
const widths = [800, 1600, 2400] as const;

/** Points that a frame stands away from what it frames. */
const air = 1.5;

const Frame = ({
  spot: {
    box: [x0, y0, x1, y1],
  },
  kind,
}: {
  readonly spot: Spot;
  readonly kind: string;
}) => (
  <rect
    class={`review-box review-box-${kind}`}
    x={x0 - air}
    y={y0 - air}
    width={x1 - x0 + 2 * air}
    height={y1 - y0 + 2 * air}
    rx={2}
  />
);

/** What is marked on a sheet: every doubtful word, the value under the mouse, the one that has the focus. */
const Marks = ({ page }: { readonly page: number }) => {
  const { places, doubts, current, hovered, doubt } = useReview((state) => ({
    places: state.review.places,
    doubts: state.review.doubts,
    current: state.current,
    hovered: state.hovered,
    doubt: activeDoubt(state)?.id ?? null,
  }));
  const here = (spots: readonly Spot[]): readonly Spot[] => spots.filter((spot) => spot.page === page);
  const words = useMemo(
    () => doubts.filter((each): each is Doubt & { spot: Spot } => each.spot?.page === page),
    [doubts, page],
  );
  return (
    <>
      {words.map(({ id, kind, spot }) => (
        <Frame key={id} spot={spot} kind={id === doubt ? `${kind}-now` : kind} />
      ))}
      {hovered !== null && hovered !== current
        ? here(spotsOf(places, hovered)).map((spot) => (
            <Frame key={`h${spot.box}`} spot={spot} kind="hovered" />
          ))
        : null}
      {current !== null
        ? here(spotsOf(places, current)).map((spot) => (
            <Frame key={`c${spot.box}`} spot={spot} kind="current" />
          ))
        : null}
    </>
  );
};

/** Milliseconds that a sheet stays in view before its picture is asked for: who scrolls past needs none. */
const patience = 80;

/** A page's picture, which nobody waits for any more when it is scrolled away. */
const Picture = ({ src, page }: { readonly src: string; readonly page: number }) => {
  const [isWanted, setWanted] = useState(false);
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(true), patience);
    const image = picture.current;
    return () => {
      clearTimeout(timer);
      // Not taken away: Chromium never lets go of a page that holds a picture whose address was taken away.
      if (image) image.src = '';
    };
  }, []);
  return (
    <img
      ref={picture}
      {...(isWanted && { src })}
      alt={`Страница ${page}`}
      draggable={false}
      decoding="async"
    />
  );
};

interface SheetProps {
  readonly laid: LaidSheet;
  readonly rotation: Rotation;
  readonly scale: number;
}

/** One sheet of paper: its picture, turned as a person wants it, and what is marked on it. */
export const Sheet = ({ laid: { sheet, top, width, height }, rotation, scale }: SheetProps) => {
  const { source } = useSession();
  const wide = sheet.width * scale * devicePixelRatio;
  const picture = source.picture(sheet.number, widths.find((each) => each >= wide) ?? 2400);
  return (
    <div
      class="review-sheet"
      data-page={sheet.number}
      style={{ top: `${top}px`, width: `${width}px`, height: `${height}px` }}
    >
      <div
        class="review-sheet-turned"
        style={{
          width: `${sheet.width * scale}px`,
          height: `${sheet.height * scale}px`,
          transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
        }}
      >
        <Picture src={picture} page={sheet.number} />
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true" preserveAspectRatio="none">
          <title>Места на странице</title>
          <Marks page={sheet.number} />
        </svg>
      </div>
    </div>
  );
};
