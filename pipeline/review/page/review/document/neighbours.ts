/** Values as they stand on the page, found in its elements: only there it is known which one is above another. */

const valuesIn = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-value]'),
];

const rootOf = (element: Element): Element | null => element.closest('.review-document');

/** The element that shows a value. */
export const elementOf = (root: ParentNode, value: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-value="${CSS.escape(value)}"]`);

/** The value that an element shows or stands in. */
export const valueUnder = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-value]')?.dataset['value'] : null) ?? null;

/** The value before or after the one that an element is in, in reading order. */
export const valueBeside = (element: Element, step: 1 | -1): string | null => {
  const own = element.closest<HTMLElement>('[data-value]');
  const root = rootOf(element);
  if (!own || !root) return null;
  const all = valuesIn(root);
  return all[all.indexOf(own) + step]?.dataset['value'] ?? null;
};

const lineOf = (element: Element): Element => element.closest('tr, .review-line') ?? element;

/** The value above or below: the one at the same place of the line before or after. */
export const valueAcross = (element: HTMLElement, step: 1 | -1): string | null => {
  const root = rootOf(element);
  if (!root) return null;
  const line = lineOf(element);
  const column = valuesIn(line).indexOf(element);
  const all = valuesIn(root);
  const own = valuesIn(line);
  const edge = step > 0 ? own.at(-1) : own[0];
  const beside = edge && all[all.indexOf(edge) + step];
  if (!beside) return null;
  const others = valuesIn(lineOf(beside));
  return (others[Math.min(Math.max(0, column), others.length - 1)] ?? beside).dataset['value'] ?? null;
};

/** Where in a value's text a point of the window is, in characters; null where that cannot be told. */
export const caretAt = (x: number, y: number): number | null => {
  const found = document.caretPositionFromPoint?.(x, y);
  const start = found?.offsetNode.parentElement?.closest<HTMLElement>('[data-at]')?.dataset['at'];
  return found && start !== undefined ? Number(start) + found.offset : null;
};
