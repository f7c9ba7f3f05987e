import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from 'pdf-lib';

const within = (object: PDFObject): readonly PDFDict[] => {
  if (object instanceof PDFStream) return within(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(within);
  return object instanceof PDFDict ? [object, ...object.values().flatMap(within)] : [];
};

/** Every dictionary of a file, those inside others and those of streams too. */
export const dictionariesOf = (pdf: PDFDocument): readonly PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => within(object));

/** True where a dictionary's entry is one of these names. */
export const isNamed = (dictionary: PDFDict, key: string, ...names: readonly string[]): boolean => {
  const value = dictionary.get(PDFName.of(key));
  return value instanceof PDFName && names.includes(value.decodeText());
};

export const hasKey = (dictionary: PDFDict, ...keys: readonly string[]): boolean =>
  keys.some((key) => dictionary.has(PDFName.of(key)));
