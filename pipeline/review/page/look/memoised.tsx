import type { FunctionComponent } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { sameFields } from './same-fields.ts';

/**
 * A component that renders again only when its properties are no more the same: each of them, where nothing else is said.
 * Not `memo` of `preact/compat`, which from its import on makes another event of every `onChange` of the page.
 */
export const memoised =
  <Props extends object>(
    Inside: FunctionComponent<Props>,
    isSame: (one: Props, other: Props) => boolean = sameFields,
  ): FunctionComponent<Props> =>
  (props) => {
    const shown = useRef(props);
    if (!isSame(shown.current, props)) shown.current = props;
    return useMemo(() => <Inside {...shown.current} />, [shown.current]);
  };
