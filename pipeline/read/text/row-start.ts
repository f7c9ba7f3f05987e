/** «1», «1.2.», «3)»: the whole text of a cell that numbers its row. */
export const isRowNumber = (text: string): boolean => /^\d{1,4}(?:\.\d{1,4})*[.)]?$/u.test(text.trim());

/** «Раздел 2», «II. …», «3. …»: the beginning of a heading that goes over the whole table. */
export const beginsSection = (text: string): boolean =>
  /^\s*(?:(?:раздел|направление|блок|этап|часть|модуль)(?!\p{L})|[IVX]+\.|\d{1,2}\.\s)/iu.test(text);

/** True where `next` is the number after `number`: «1.3» after «1.2». */
export const followsNumber = (number: string, next: string): boolean => {
  if (!isRowNumber(number) || !isRowNumber(next)) return false;
  const [from = [], to = []] = [number, next].map((text) => text.match(/\d+/gu)?.map(Number));
  const last = from.length - 1;
  return (
    to.length === from.length && from.every((part, index) => to[index] === part + Number(index === last))
  );
};
