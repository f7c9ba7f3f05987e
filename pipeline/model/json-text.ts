/** JSON as the program writes it everywhere: two spaces, a line feed at the end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
