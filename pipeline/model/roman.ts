const signs: readonly (readonly [sign: string, value: number])[] = [
  ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
]; // biome-ignore format: a table

/** The Roman numeral of 1 to 399. */
export const romanOf = (number: number): string => {
  let rest = number;
  let text = '';
  for (const [sign, value] of signs) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
};

/** The number of the Roman numeral (I to CCCXCIX) that a text begins with; 0 where it begins with none. */
export const readRoman = (text: string): number => {
  const letters = text.match(/^[IVXLC]+/u)?.[0] ?? '';
  const value = (sign: string | undefined): number => signs.find(([each]) => each === sign)?.[1] ?? 0;
  const number = [...letters].reduce((sum, sign, index) => {
    const own = value(sign);
    return sum + (own < value(letters[index + 1]) ? -own : own);
  }, 0);
  return number > 0 && number < 400 && romanOf(number) === letters ? number : 0;
};
