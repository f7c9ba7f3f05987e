/**
 * Works on items in their order, on at most `width` of them at a time, and gives the results in that order too. The
 * first failure ends it: nothing new is begun, and what was begun has ended when it is thrown.
 */
export const eachInTurn = async <Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const queue = items.entries();
  const failures: unknown[] = [];
  const serve = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item, index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, serve));
  if (failures.length > 0) throw failures[0];
  return results;
};
