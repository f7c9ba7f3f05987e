import type { PDFContext, PDFPage } from 'pdf-lib';
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { compose, identity, isMatrix, type Matrix } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
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

/** Forms of one page that are looked into, so that forms which draw each other end. */
const mostForms = 200;

/** A picture covers a page that it covers but for this part of each side: scans are cut and turned a little. */
const margin = 0.05;

const matrixOf = (dict: PDFDict): Matrix => {
  const array = dict.lookup(name('Matrix'));
  const numbers = array instanceof PDFArray ? array.asArray().map((_, index) => array.lookup(index)) : [];
  const values = numbers.map((number) => (number instanceof PDFNumber ? number.asNumber() : Number.NaN));
  return isMatrix(values) ? values : identity;
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

/** Frees contents of one page, and the forms that they draw, of old text. */
class Cleaner {
  readonly #context: PDFContext;
  readonly #knowledge: PageKnowledge;
  readonly #coversPage: Surroundings['coversPage'];
  #formsLeft = mostForms;

  constructor(context: PDFContext, knowledge: PageKnowledge) {
    this.#context = context;
    this.#knowledge = knowledge;
    this.#coversPage = covers(knowledge.shown);
  }

  /** Null where nothing changes. */
  clean(content: string, resources: PDFDict | undefined, start: Start, depth = 0): Cleaned | null {
    const objects = copyOf(subdictionary(resources, 'XObject'), this.#context);
    const drawn = new Set<PDFName>();
    const find = (key: string): PDFRawStream | undefined => {
      const found = objects.lookup(name(key));
      return found instanceof PDFRawStream ? found : undefined;
    };
    const cleanForm: Surroundings['cleanForm'] = (key, at) => {
      const form = find(key);
      const stream = isSubtype(form, 'Form') ? this.#cleanForm(form, resources, at, depth + 1) : null;
      const newKey = stream ? `Clean${objects.keys().length}` : key;
      if (stream) objects.set(name(newKey), this.#context.register(stream));
      drawn.add(name(newKey));
      return stream ? newKey : null;
    };
    const isPicture = (key: string): boolean => {
      const found = find(key);
      return isSubtype(found, 'Image') && isOpaque(found);
    };
    const around = { isPicture, cleanForm, coversPage: this.#coversPage, isRead: this.#knowledge.isRead };
    const cleaned = withoutOldText(content, around, start);
    if (cleaned === null) return null;
    for (const key of objects.keys()) if (!drawn.has(key)) objects.delete(key);
    const own = copyOf(resources, this.#context);
    own.set(name('XObject'), objects);
    if (!/\bTf\b/.test(cleaned)) own.delete(name('Font'));
    return { content: cleaned, resources: own };
  }

  /** A form without old text; its resources are the page's where it has none. */
  #cleanForm(form: PDFRawStream, outer: PDFDict | undefined, at: Start, depth: number): PDFRawStream | null {
    if (depth > deepest || this.#formsLeft === 0) return null;
    this.#formsLeft -= 1;
    const content = contentOf(this.#context, form);
    if (content === null) return null;
    const start = { matrix: compose(at.matrix, matrixOf(form.dict)), mode: at.mode };
    const cleaned = this.clean(content, subdictionary(form.dict, 'Resources') ?? outer, start, depth);
    if (!cleaned) return null;
    const stream = restream(this.#context, cleaned.content, form.dict);
    stream.dict.set(name('Resources'), cleaned.resources);
    return stream;
  }
}

/** Frees a page of a text layer that recognition replaces. What cannot be unpacked stays as it is. */
export const cleanPage = ({ node }: PDFPage, knowledge: PageKnowledge): void => {
  const { context } = node;
  const content = contentOf(context, node.get(name('Contents')));
  if (content === null) return;
  const start = { matrix: identity, mode: 0 };
  const cleaned = new Cleaner(context, knowledge).clean(content, node.Resources(), start);
  if (!cleaned) return;
  node.set(name('Contents'), context.register(restream(context, cleaned.content)));
  node.set(name('Resources'), cleaned.resources);
};
