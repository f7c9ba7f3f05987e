import type { ComponentChildren } from 'preact';

interface TableProps {
  /** What the table holds; also the name of the part of the page that scrolls. */
  readonly caption: string;
  /** The heads of the columns: `<th scope="col">`. */
  readonly head: ComponentChildren;
  /** `<tr>`s. */
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where the window is narrow. */
export const Table = ({ caption, head, children }: TableProps) => (
  // A part that scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1).
  // biome-ignore lint/a11y/noNoninteractiveTabindex: as said above.
  <section class="look-table-frame" aria-label={caption} tabIndex={0}>
    <table class="look-table">
      <caption class="look-spoken">{caption}</caption>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);
