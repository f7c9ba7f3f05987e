import { XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import PizZip from 'pizzip';
import { loadPdf } from '../../tools/pdfjs.ts';
import { mainPart } from '../docx/package.ts';
import { childrenNamed, parsePart } from '../docx/xml.ts';

/** What a reader of the page does not see: deleted text, the code of a field, the second form of a drawing. */
const unseen = ['w:del', 'w:instrText', 'mc:Fallback'];
const breaks = ['w:p', 'w:br', 'w:tab', 'w:cr'];

const isHidden = (run: XmlElement): boolean =>
  childrenNamed(run, 'w:rPr').some((look) => childrenNamed(look, 'w:vanish').length > 0);

const seenText = (node: XmlNode): string => {
  if (node instanceof XmlText) return node.text;
  if (!(node instanceof XmlElement) || unseen.includes(node.name) || isHidden(node)) return '';
  const text = node.name === 'w:t' || node.children.some((child) => child instanceof XmlElement);
  return (text ? node.children.map(seenText).join('') : '') + (breaks.includes(node.name) ? ' ' : '');
};

const docxWords = (docx: Uint8Array): readonly string[] => {
  const { root } = parsePart(new PizZip(docx).file(mainPart)?.asText() ?? '<w:document/>');
  return root ? seenText(root).split(/\s+/u).filter(Boolean) : [];
};

const pdfText = async (pdf: Uint8Array): Promise<string> => {
  const read = await loadPdf(pdf);
  try {
    const texts: string[] = [];
    for (let number = 1; number <= read.numPages; number += 1) {
      const { items } = await (await read.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    return texts.join('');
  } finally {
    await read.loadingTask.destroy();
  }
};

/** Without what a line's end adds to a word: spaces, hyphens of either kind. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u2010\u2011-]/gu, '');

/** The words of a DOCX that its PDF does not print, in reading order. */
export const lostWords = async (docx: Uint8Array, pdf: Uint8Array): Promise<readonly string[]> => {
  const printed = bare(await pdfText(pdf));
  return docxWords(docx).filter((word) => !printed.includes(bare(word)));
};
