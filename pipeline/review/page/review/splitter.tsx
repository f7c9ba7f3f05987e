import { useState } from 'preact/hooks';

/** Share of the paper in the width, in percent. */
const limits = { least: 20, most: 75, first: 46 } as const;
const keptAs = 'prikaz.review.split';

const clamped = (share: number): number => Math.min(limits.most, Math.max(limits.least, share));

const keptShare = (): number => {
  try {
    return clamped(Number(localStorage.getItem(keptAs)) || limits.first);
  } catch {
    // A file opened from a disk may have no storage.
    return limits.first;
  }
};

/** The share of the paper as the person left it last. */
export const useSplit = (): readonly [share: number, setShare: (share: number) => void] => {
  const [share, set] = useState(keptShare);
  const keep = (next: number): void => {
    set(clamped(next));
    try {
      localStorage.setItem(keptAs, String(clamped(next)));
    } catch {
      // The same.
    }
  };
  return [share, keep];
};

interface SplitterProps {
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** Between paper and document; dragged, or moved by the arrows. */
export const Splitter = ({ share, onShare }: SplitterProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; a separator with the focus can (ARIA).
  <div
    class="review-splitter"
    role="separator"
    tabIndex={0}
    aria-orientation="vertical"
    aria-label="Граница между бумагой и документом"
    aria-valuenow={Math.round(share)}
    aria-valuemin={limits.least}
    aria-valuemax={limits.most}
    onKeyDown={(event) => {
      const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onShare(share + step);
    }}
    onDblClick={() => onShare(limits.first)}
    onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
    onPointerMove={({ currentTarget, pointerId, clientX }) => {
      const whole = currentTarget.parentElement?.getBoundingClientRect();
      if (whole && currentTarget.hasPointerCapture(pointerId))
        onShare(((clientX - whole.left) / whole.width) * 100);
    }}
  />
);
