import type { PDFContext, PDFPage } from 'pdf-lib';
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { Box } from '../../model/place.ts';
import { identity, type Matrix, multiply } from './matrix.ts';
import { withoutOldText } from './old-text.ts';
import { contentOf, copyOf, restream } from './stream-content.ts';
import type { Start, Surroundings } from './text-judge.ts';

/** What is known of a page besides its file. Boxes are in its user space: left, bottom, right, top. */
export interface PageKnowledge {
  readonly shown: Box;
  readonly isRead: Surroundings['isRead'];
}

const name = PDFName.of;

/** Forms within forms that are looked into. */
const deepest = 8;

/** A picture covers a page that it covers but for this part of each side: scans are cut and turned a little. */
const margin = 0.05;

const matrixOf = (dict: PDFDict): Matrix => {
  const array = dict.lookup(name('Matrix'));
  const numbers = array instanceof PDFArray ? array.asArray().map((_, index) => array.lookup(index)) : [];
  const values = numbers.map((number) => (number instanceof PDFNumber ? number.asNumber() : Number.NaN));
  return values.length === 6 && values.every(Number.isFinite) ? (values as unknown as Matrix) : identity;
};

const subdictionary = (resources: PDFDict | undefined, key: string): PDFDict | undefined =>
  resources?.lookupMaybe(name(key), PDFDict);

const isSubtype = (stream: PDFRawStream | undefined, subtype: string): stream is PDFRawStream =>
  stream?.dict.lookup(name('Subtype')) === name(subtype);

/** A mask lets through what lies under it. */
const isOpaque = ({ dict }: PDFRawStream): boolean =>
  !['SMask', 'Mask'].some((key) => dict.has(name(key))) && dict.lookup(name('ImageMask')) !== PDFBool.True;

const covers =
  ([x0, y0, x1, y1]: Box): Surroundings['coversPage'] =>
  (corners) => {
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [alongX, alongY] = [(x1 - x0) * margin, (y1 - y0) * margin];
    return (
      Math.min(...xs) <= x0 + alongX &&
      Math.max(...xs) >= x1 - alongX &&
      Math.min(...ys) <= y0 + alongY &&
      Math.max(...ys) >= y1 - alongY
    );
  };

interface Cleaned {
  readonly content: string;
  readonly resources: PDFDict;
}

/** Frees a content and the forms that it draws of old text; null where nothing changes. */
const clean = (
  context: PDFContext,
  content: string,
  resources: PDFDict | undefined,
  knowledge: PageKnowledge,
  start: Start,
  depth: number,
): Cleaned | null => {
  const own = copyOf(resources, context);
  const objects = copyOf(subdictionary(resources, 'XObject'), context);
  const find = (key: string): PDFRawStream | undefined => {
    const found = objects.lookup(name(key));
    return found instanceof PDFRawStream ? found : undefined;
  };
  const cleanForm: Surroundings['cleanForm'] = (key, { matrix, mode }) => {
    const form = find(key);
    const text = isSubtype(form, 'Form') && depth < deepest ? contentOf(context, form) : null;
    if (!form || text === null) return null;
    const inside = { matrix: multiply(matrixOf(form.dict), matrix), mode };
    const formResources = subdictionary(form.dict, 'Resources') ?? resources;
    const cleaned = clean(context, text, formResources, knowledge, inside, depth + 1);
    if (!cleaned) return null;
    const stream = restream(context, cleaned.content, form.dict);
    stream.dict.set(name('Resources'), cleaned.resources);
    const newName = `Clean${objects.keys().length}`;
    objects.set(name(newName), context.register(stream));
    return newName;
  };
  const isPicture = (key: string): boolean => {
    const found = find(key);
    return isSubtype(found, 'Image') && isOpaque(found);
  };
  const coversPage = covers(knowledge.shown);
  const cleaned = withoutOldText(
    content,
    { isPicture, cleanForm, coversPage, isRead: knowledge.isRead },
    start,
  );
  if (cleaned === null) return null;
  if (objects.keys().length > 0) own.set(name('XObject'), objects);
  return { content: cleaned, resources: own };
};

/** Frees a page of a text layer that recognition replaces. What cannot be unpacked stays as it is. */
export const cleanPage = ({ node }: PDFPage, knowledge: PageKnowledge): void => {
  const { context } = node;
  const content = contentOf(context, node.get(name('Contents')));
  if (content === null) return;
  const start = { matrix: identity, mode: 0 };
  const cleaned = clean(context, content, node.Resources(), knowledge, start, 0);
  if (!cleaned) return;
  node.set(name('Contents'), context.register(restream(context, cleaned.content)));
  node.set(name('Resources'), cleaned.resources);
};
