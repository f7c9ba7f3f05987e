import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { parsePart } from '../../docx/xml.ts';
import type { PictureFile } from '../package/beside.ts';
import { addPicture, type Draft } from '../package/edit-package.ts';
import type { PictureSize } from '../syntax/tag.ts';

/** A picture that stands in a text; `pictureMark` in the text says where. */
export interface PlacedPicture {
  readonly file: PictureFile;
  readonly size: PictureSize;
}

/** Signs that no document has (of the private use area), around the number of a picture. */
const [begin, end] = ['\uE0F2', '\uE0F3'];
export const pictureMark = (index: number): string => `${begin}${index}${end}`;

/** English metric units in a millimetre (ECMA-376 part 1, 20.1.2.1). */
const emu = 36_000;
/** Millimetres between the margins of A4 upright. */
const most = { width: 170, height: 247 };

/** The size in a text: what the tag says, else the picture's own; never larger than a page. */
export const sizeOnPaper = ({ file, size }: PlacedPicture): { width: number; height: number } => {
  const ratio = file.height / file.width;
  const width = size.width ?? (size.height === null ? file.width : size.height / ratio);
  const height = size.height ?? width * ratio;
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
};

const drawing = (relation: string, index: number, picture: PlacedPicture): XmlElement | null => {
  const { width, height } = sizeOnPaper(picture);
  const [cx, cy] = [width, height].map((millimetres) => Math.max(1, Math.round(millimetres * emu)));
  const name = `insert${index + 1}`;
  return parsePart(
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
      ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
      ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
      ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"' +
      ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
      `<wp:docPr id="${1000 + index}" name="${name}" descr=""/>` +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>' +
      '</a:graphicData></a:graphic></wp:inline></w:drawing>',
  ).root;
};

const textElement = (text: string): XmlElement =>
  new XmlElement('w:t', { 'xml:space': 'preserve' }, [new XmlText(text)]);

const marks = new RegExp(`${begin}(\\d+)${end}`);

/** Puts pictures into the runs of a part where their marks stand; each becomes a part of the package. */
export const insertPictures = (
  root: XmlElement,
  owner: string,
  pictures: readonly PlacedPicture[],
  draft: Draft,
): void => {
  const relations = new Map<PictureFile, string>();
  const relationOf = (file: PictureFile): string => {
    const found = relations.get(file) ?? addPicture(draft, owner, file.bytes, file.kind);
    relations.set(file, found);
    return found;
  };
  const split = (text: XmlElement): XmlElement[] =>
    text.text.split(marks).flatMap((piece, index) => {
      if (index % 2 === 0) return piece === '' ? [] : [textElement(piece)];
      const picture = pictures[Number(piece)];
      const drawn = picture && drawing(relationOf(picture.file), Number(piece), picture);
      return drawn ? [drawn] : [];
    });
  const visit = (parent: XmlElement): void => {
    parent.children = parent.children.flatMap((child): typeof parent.children => {
      if (!(child instanceof XmlElement)) return [child];
      if (child.name === 'w:t' && child.text.includes(begin)) return split(child);
      visit(child);
      return [child];
    });
  };
  visit(root);
};
