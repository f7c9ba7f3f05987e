/** How many of a kind are named one by one. */
const mostNamed = 20;

/** «1-ОД, 2-ОД и ещё 70». */
export const listed = (items: readonly string[]): string => {
  const rest = items.length - mostNamed;
  return items.slice(0, mostNamed).join(', ') + (rest > 0 ? ` и ещё ${rest}` : '');
};
