/** «1», «1.2.», «3)»: the whole text of a cell that numbers its row. */
export const isRowNumber = (text: string): boolean => /^\d{1,4}(?:\.\d{1,4})*[.)]?$/u.test(text.trim());

/** «Раздел 2», «II. …», «3. …»: the beginning of a heading that goes over the whole table. */
export const beginsSection = (text: string): boolean =>
  /^\s*(?:(?:раздел|направление|блок|этап|часть|модуль)(?!\p{L})|[IVX]+\.|\d{1,2}\.\s)/iu.test(text);
