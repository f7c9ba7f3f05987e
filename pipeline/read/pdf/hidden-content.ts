import { PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream } from 'pdf-lib';

/** What pdf.js follows for a page besides the page's own operators and the forms that these paint. */
interface HiddenContent {
  /** Letters that are drawn, tiles, masks and notes: each a content stream. */
  readonly drawings: readonly PDFRawStream[];
  readonly pictures: readonly PDFRawStream[];
}

/** All of it that can be found from a page, each once. `seen` is what earlier pages had already. */
export const hiddenContent = ({ node }: PDFPage, seen: Set<PDFDict>): HiddenContent => {
  const search: Search = { seen, drawings: [], pictures: [], resources: [] };
  takeResources(search, node.Resources());
  for (const note of values(node.Annots()))
    for (const look of values(entry(note, 'AP')))
      for (const drawing of [look, ...values(look)]) takeDrawing(search, drawing);
  for (let next = search.resources.pop(); next; next = search.resources.pop()) lookInto(search, next);
  return search;
};

interface Search {
  readonly seen: Set<PDFDict>;
  readonly drawings: PDFRawStream[];
  readonly pictures: PDFRawStream[];
  /** Those that are still to be looked into: nothing is looked into while something else is, however deep a file nests. */
  readonly resources: PDFDict[];
}

/** Tables 34, 52, 75 and 112 of ISO 32000-1 say where a content stream or a picture may stand. */
const lookInto = (search: Search, resources: PDFDict): void => {
  for (const object of values(entry(resources, 'XObject'))) takeObject(search, object);
  for (const pattern of values(entry(resources, 'Pattern'))) takeDrawing(search, pattern);
  for (const state of values(entry(resources, 'ExtGState')))
    takeDrawing(search, entry(entry(state, 'SMask'), 'G'));
  for (const font of values(entry(resources, 'Font'))) {
    for (const letter of values(entry(font, 'CharProcs'))) takeDrawing(search, letter);
    takeResources(search, entry(font, 'Resources'));
  }
};

const isNew = ({ seen }: Search, dictionary: PDFDict): boolean => {
  const before = seen.size;
  return seen.add(dictionary).size > before;
};

const takeResources = (search: Search, value: unknown): void => {
  if (value instanceof PDFDict && isNew(search, value)) search.resources.push(value);
};

const takeDrawing = (search: Search, value: unknown): void => {
  if (!(value instanceof PDFRawStream && isNew(search, value.dict))) return;
  search.drawings.push(value);
  takeResources(search, entry(value.dict, 'Resources'));
};

/** A picture with the pictures that mask it; of a form what it is painted with, for its operators count with the page's. */
const takeObject = (search: Search, value: unknown): void => {
  if (!(value instanceof PDFRawStream && isNew(search, value.dict))) return;
  takeResources(search, entry(value.dict, 'Resources'));
  if (entry(value.dict, 'Subtype') !== PDFName.of('Image')) return;
  search.pictures.push(value);
  for (const mask of ['SMask', 'Mask']) takeObject(search, entry(value.dict, mask));
};

const entry = (value: unknown, name: string): unknown =>
  value instanceof PDFDict ? value.lookup(PDFName.of(name)) : undefined;

/** The values of a dictionary or an array; none of anything else. */
const values = (value: unknown): readonly unknown[] => {
  if (value instanceof PDFDict) return value.keys().map((key) => value.lookup(key));
  return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [];
};
