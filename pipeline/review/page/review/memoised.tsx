import type { FunctionComponent } from 'preact';
import { useMemo } from 'preact/hooks';

/** A component that renders again only when one of its properties is another object; it is always given the same ones. */
export const memoised =
  <Props extends object>(Inside: FunctionComponent<Props>): FunctionComponent<Props> =>
  (props) =>
    useMemo(() => <Inside {...props} />, Object.values(props));
