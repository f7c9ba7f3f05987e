/** «пункт 2» → «Пункт 2». */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);

/** «Срок сдачи» → «срок сдачи». */
export const uncapital = (text: string): string => text.charAt(0).toLocaleLowerCase('ru') + text.slice(1);
