import { formatNumber } from '../number-format.ts';
import { attribute, type HtmlElement, styleOf } from './parse-html.ts';

/** List kinds of the HTML attribute `type` and of the CSS property `list-style-type`, as ECMA-376 calls them. */
const numberFormats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '•', square: '•' };

/** Gives each item of a list its label as a browser prints it; null for an unmarked list. */
export const listLabels = (list: HtmlElement): ((item: HtmlElement) => string | null) => {
  const ordered = list.tagName === 'ol';
  const backwards = ordered && attribute(list, 'reversed') !== undefined;
  const items = list.childNodes.filter(({ nodeName }) => nodeName === 'li').length;
  let next = integer(attribute(list, 'start')) ?? (backwards ? items : 1);
  return (item) => {
    const kind = kindOf(item) ?? kindOf(list) ?? (ordered ? 'decimal' : 'disc');
    const value = integer(attribute(item, 'value')) ?? next;
    next = value + (backwards ? -1 : 1);
    if (kind === 'none') return null;
    const quoted = /^["'](.*)["']$/.exec(kind)?.[1];
    if (quoted !== undefined) return quoted.trim() || null;
    return bullets[kind] ?? `${formatNumber(value, numberFormats[kind] ?? 'decimal')}.`;
  };
};

const kindOf = (element: HtmlElement): string | undefined =>
  styleOf(element, 'list-style-type') ??
  styleOf(element, 'list-style')?.split(' ')[0] ??
  attribute(element, 'type');

const integer = (text: string | undefined): number | null => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
};
