/** What was used last, so many at most: more can be made again. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly put: (key: string, value: Value) => void;
  readonly drop: (key: string) => void;
}

export const openRecent = <Value>(most: number): Recent<Value> => {
  const values = new Map<string, Value>();
  const put = (key: string, value: Value): void => {
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
  };
  return {
    put,
    get: (key) => {
      const value = values.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    drop: (key) => {
      values.delete(key);
    },
  };
};

/** Documents that persons work on at the same time. */
export const mostOpen = 8;
