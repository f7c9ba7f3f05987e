import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { OrderDocument } from '../../../../model/document.ts';
import { valueAt } from '../../../../model/pointer.ts';
import { textsOf } from '../../../../model/text-walk.ts';
import { rowOf } from '../../../contract/edit/shapes.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { shownText } from '../values/typed-value.ts';
import { type FoldedLines, foldLines, linesOf, linesOfCell, valueInLine } from './text-search.ts';

/** Plans and tables are no lines of a text: their own values stand apart. */
const isWhole = /^\/(?:plans|tables)\/\d+$/u;

const litLines = (lines: FoldedLines, document: OrderDocument, value: string): readonly number[] => {
  const found = valueAt(document, value);
  const text = typeof found === 'string' ? shownText(value, found) : null;
  const row = rowOf(value);
  if (row === undefined || isWhole.test(row)) return text === null ? [] : linesOf(lines, text);
  const own = textsOf(document).filter(({ path }) => path.startsWith(`${row}/`) && rowOf(path) === row);
  const longest = own.toSorted((one, other) => other.text.length - one.text.length)[0]?.text ?? '';
  return linesOfCell(lines, text, longest);
};

/** The lines of a file that has no pages; those that the value in focus stands in are lit. */
export const TextPane = () => {
  const { store } = useSession();
  const { lines, document, current } = useReview(({ review, current }) => ({
    lines: review.text,
    document: review.document,
    current,
  }));
  const folded = useMemo(() => foldLines(lines), [lines]);
  const lit = useMemo(
    () => new Set(current === null ? [] : litLines(folded, document, current)),
    [folded, document, current],
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
