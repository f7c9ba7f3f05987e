import { useEffect, useMemo, useRef } from 'preact/hooks';
import { valueAt } from '../../../../model/pointer.ts';
import { textsOf } from '../../../../model/text-walk.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { shownText } from '../values/typed-value.ts';
import { foldLines, linesOf, valueInLine } from './text-search.ts';

/** The lines of a file that has no pages; those that the value in focus stands in are lit. */
export const TextPane = () => {
  const { store } = useSession();
  const { lines, document, current } = useReview(({ review, current }) => ({
    lines: review.text,
    document: review.document,
    current,
  }));
  const folded = useMemo(() => foldLines(lines), [lines]);
  const value = current === null ? null : valueAt(document, current);
  const lit = useMemo(
    () => new Set(typeof value === 'string' && current ? linesOf(folded, shownText(current, value)) : []),
    [folded, value, current],
  );
  const first = useRef<HTMLLIElement>(null);
  useEffect(() => first.current?.scrollIntoView({ block: 'nearest' }), [lit]);
  const [top] = lit;
  const select = (line: string): void => {
    const found = valueInLine(line, textsOf(store.getState().review.document));
    if (found !== null) store.update(() => ({ goal: { value: found, edit: false } }));
  };
  return (
    <section class="review-paper" aria-label="Текст файла">
      <p class="review-text-note">У файла нет страниц с картинками: здесь его текст, строка за строкой.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1). */}
      <ol class="review-lines" tabIndex={0}>
        {lines.map((line, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: each value is reached by keys in the document beside.
          <li
            key={at}
            ref={at === top ? first : null}
            class={lit.has(at) ? 'is-lit' : ''}
            onClick={() => select(line)}
          >
            {line}
          </li>
        ))}
      </ol>
    </section>
  );
};
