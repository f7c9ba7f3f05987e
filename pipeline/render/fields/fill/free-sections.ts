import type { XmlElement } from '@rgrove/parse-xml';
import { childElements, childrenNamed, element, removeChildren } from '../../docx/xml.ts';

/** Nothing but the tags of loops and conditions: a paragraph that goes when it is filled. */
const onlyLoops = /^\s*(?:\{\s*(?:[#^/]|-w:)[^{}]*\}\s*)+$/u;

/** Takes no place of its own on a page. */
const flat = { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' };

const sectionEndOf = (block: XmlElement): XmlElement | undefined =>
  block.name === 'w:p'
    ? childrenNamed(block, 'w:pPr').flatMap((properties) => childrenNamed(properties, 'w:sectPr'))[0]
    : undefined;

/**
 * LibreOffice moves the end of a section into the paragraph before it, and clerks put it there too: where that is one
 * of a loop's tags alone, the section would go with it. It gets a paragraph of its own.
 */
export const freeSections = (parent: XmlElement): void => {
  for (const child of childElements(parent)) {
    const section = sectionEndOf(child);
    if (section && onlyLoops.test(child.text)) {
      for (const properties of childrenNamed(child, 'w:pPr')) removeChildren(properties, 'w:sectPr');
      const end = element('w:p', {}, [element('w:pPr', {}, [element('w:spacing', flat), section])]);
      parent.children.splice(parent.children.indexOf(child) + 1, 0, end);
    }
    if (child.name === 'w:body' || child.name.startsWith('w:sdt')) freeSections(child);
  }
};
