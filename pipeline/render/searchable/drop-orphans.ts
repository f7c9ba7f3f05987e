import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

const childrenOf = (object: PDFObject): readonly PDFObject[] => {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return object.dict.values();
  return object instanceof PDFDict ? object.values() : [];
};

/** Takes out what nothing in the file leads to any more: a text layer that was replaced shall not be carried along. */
export const dropOrphans = (context: PDFContext): void => {
  const { Root, Info, ID } = context.trailerInfo;
  const waiting: PDFObject[] = [Root, Info, ID].filter((object) => object !== undefined);
  const reached = new Set<PDFRef>();
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) waiting.push(...childrenOf(object));
    else if (!reached.has(object)) {
      reached.add(object);
      const target = context.lookup(object);
      if (target) waiting.push(target);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
};
