/** «1», «1.2.», «3)»: the whole text of a cell that numbers its row. */
export const isRowNumber = (text: string): boolean => /^\d{1,4}(?:\.\d{1,4})*[.)]?$/u.test(text.trim());
