/** Does what is asked under one name one after another; what is asked under others goes on meanwhile. */
export const oneAtATime = () => {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(name) ?? Promise.resolve();
    const now = before.then(work, work);
    last.set(name, now);
    const forget = (): void => {
      if (last.get(name) === now) last.delete(name);
    };
    now.then(forget, forget);
    return now;
  };
};
