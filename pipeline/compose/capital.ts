/** «пункт 2» → «Пункт 2». */
export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('ru') + text.slice(1);
