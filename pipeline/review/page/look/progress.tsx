interface ProgressProps {
  /** What goes on, for who listens. */
  readonly label: string;
  /** 0 to 1; null where nobody knows. */
  readonly value: number | null;
}

export const Progress = ({ label, value }: ProgressProps) => (
  <progress class="look-progress" aria-label={label} max={1} {...(value !== null && { value })} />
);

/** Something is coming; said to who listens. */
export const Waiting = ({ label }: { readonly label: string }) => (
  <p class="look-waiting" role="status">
    <span class="look-waiting-wheel" aria-hidden="true" />
    {label}
  </p>
);
