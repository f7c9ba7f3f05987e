/** Finds what belongs to an id once, however often it is asked for. */
export const remember = <Value>(
  find: (id: string | undefined) => Value,
): ((id: string | undefined) => Value) => {
  const found = new Map<string | undefined, Value>();
  return (id) => {
    const value = found.get(id) ?? find(id);
    found.set(id, value);
    return value;
  };
};
