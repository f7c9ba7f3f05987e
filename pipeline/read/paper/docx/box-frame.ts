import { descendants, type XmlElement } from '../../xml.ts';
import type { Frame } from './frame.ts';
import { toTwips } from './twips.ts';

/** English Metric Units to the twip. */
const emusPerTwip = 635;
/** What a text box leaves free at each side of its text, where it does not say: a tenth of an inch. */
const usualInset = 144;

/** Where the paragraphs of a text box stand: how wide it is can be told, not where it lies. */
export const boxFrame = (anchor: XmlElement, frame: Frame): Frame => {
  const [extent] = descendants(anchor, 'extent');
  const [shape] = descendants(anchor, 'shape');
  const emus = Number(extent?.attributes['cx']);
  const drawn = /(?:^|;)\s*width:\s*([\d.]+\w*)/.exec(shape?.attributes['style'] ?? '')?.[1];
  const width = emus > 0 ? emus / emusPerTwip : toTwips(drawn);
  return {
    ...frame,
    left: null,
    width: width === undefined ? null : Math.max(0, width - 2 * usualInset),
    row: null,
  };
};
