/** A number with the dot that Russian print gives it; one with a bracket («а)») has none. */
export const numberMark = (number: string): string => (number.endsWith(')') ? number : `${number}.`);
