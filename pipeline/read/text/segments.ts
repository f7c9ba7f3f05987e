/** A piece of a line with at least two spaces on both sides; `from` and `to` count characters of the line. */
export interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** No page that is aligned with spaces is wider. */
const widestPage = 400;

/** The pieces of a line aligned with spaces; none for a line that is wider than any page. */
export const segmentsOf = (line: string): Segment[] =>
  line.length > widestPage
    ? []
    : [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({
        text,
        from: index,
        to: index + text.length,
      }));
