import { XmlElement } from '@rgrove/parse-xml';

/** What only wraps runs and would tear a tag or a loop in two: smart tags, and changes that are taken as accepted. */
const wrappers = new Set(['w:smartTag', 'w:ins', 'w:moveTo', 'w:customXml']);
const removed = new Set([
  'w:del',
  'w:moveFrom',
  'w:proofErr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  // A control bound to data would show that data in place of the document's.
  'w:dataBinding',
]);

/** Takes a template's tracked changes for accepted, and its text out of Word's smart tags. */
export const acceptChanges = (parent: XmlElement): void => {
  parent.children = parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [child];
    if (removed.has(child.name)) return [];
    acceptChanges(child);
    return wrappers.has(child.name) ? child.children : [child];
  });
};
