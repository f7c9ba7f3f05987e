import { type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml';
import type PizZip from 'pizzip';
import { mainPart } from '../docx/package.ts';
import { childrenNamed, element, parsePart, printPart } from '../docx/xml.ts';
import { qrAlt } from './qr-alt.ts';
import { type QrCode, qrCode } from './qr-code.ts';
import { qrPng } from './qr-png.ts';

const picturePart = 'word/media/prikaz-qr.png';
const relationsPart = 'word/_rels/document.xml.rels';
const typesPart = '[Content_Types].xml';
const relation = 'rIdPrikazQr';
/** A number that no drawing of a template has. */
const drawingId = '1900000001';

const namespaces = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** A millimetre is 36 000 English Metric Units (ECMA-376 part 1, 20.1.2.1). */
const unitsOf = (millimetres: number): string => String(Math.round(millimetres * 36_000));

/** At the lower right within the margins; text keeps out of the whole strip, as in the PDF. */
const place = (axis: 'H' | 'V', edge: string): XmlElement =>
  element(`wp:position${axis}`, { relativeFrom: 'margin' }, [
    new XmlElement('wp:align', {}, [new XmlText(edge)]),
  ]);

const pictureOf = (side: string, alt: string): XmlElement =>
  element('pic:pic', { 'xmlns:pic': namespaces.pic }, [
    element('pic:nvPicPr', {}, [
      element('pic:cNvPr', { id: drawingId, name: 'QR', descr: alt }),
      element('pic:cNvPicPr'),
    ]),
    element('pic:blipFill', {}, [
      element('a:blip', { 'r:embed': relation, 'xmlns:r': namespaces.r }),
      element('a:stretch', {}, [element('a:fillRect')]),
    ]),
    element('pic:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: '0', y: '0' }), element('a:ext', { cx: side, cy: side })]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
  ]);

const drawingOf = ({ side }: QrCode, alt: string): XmlElement => {
  const units = unitsOf(side);
  const gap = unitsOf(4);
  const anchor = element(
    'wp:anchor',
    {
      'xmlns:wp': namespaces.wp,
      distT: gap,
      distB: '0',
      distL: '0',
      distR: '0',
      simplePos: '0',
      relativeHeight: '1',
      behindDoc: '0',
      locked: '1',
      layoutInCell: '0',
      allowOverlap: '0',
    },
    [
      element('wp:simplePos', { x: '0', y: '0' }),
      place('H', 'right'),
      place('V', 'bottom'),
      element('wp:extent', { cx: units, cy: units }),
      element('wp:effectExtent', { l: '0', t: '0', r: '0', b: '0' }),
      element('wp:wrapTopAndBottom'),
      element('wp:docPr', { id: drawingId, name: 'QR', descr: alt }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': namespaces.a }, [
        element('a:graphicData', { uri: namespaces.pic }, [pictureOf(units, alt)]),
      ]),
    ],
  );
  return element('w:r', {}, [element('w:drawing', {}, [anchor])]);
};

/** The first paragraph of the body that is not within a table: what is anchored to it lies on its page. */
const firstParagraph = (part: XmlDocument): XmlElement | undefined => {
  const [body] = part.root ? childrenNamed(part.root, 'w:body') : [];
  return body && childrenNamed(body, 'w:p')[0];
};

const withAnchor = (xml: string, code: QrCode, alt: string): string => {
  const part = parsePart(xml);
  const paragraph = firstParagraph(part);
  if (!paragraph) return xml;
  const own = paragraph.children.findIndex((child) => child instanceof XmlElement && child.name === 'w:pPr');
  paragraph.children.splice(own + 1, 0, drawingOf(code, alt));
  return printPart(part);
};

const withRelation = (xml: string): string =>
  xml.replace(
    '</Relationships>',
    `<Relationship Id="${relation}" Type="${namespaces.r}/image" Target="media/prikaz-qr.png"/></Relationships>`,
  );

const withPictures = (xml: string): string =>
  /Extension="png"/iu.test(xml)
    ? xml
    : xml.replace(/(<Types\b[^>]*>)/u, '$1<Default Extension="png" ContentType="image/png"/>');

/** The parts of a DOCX that change where its first sheet bears a code of `text`; `xml` is its filled main part. */
export const qrParts = (zip: PizZip, xml: string, text: string): Record<string, string | Uint8Array> => {
  const code = qrCode(text);
  const textOf = (name: string): string => zip.file(name)?.asText() ?? '';
  return {
    [mainPart]: withAnchor(xml, code, qrAlt(text)),
    [relationsPart]: withRelation(textOf(relationsPart)),
    [typesPart]: withPictures(textOf(typesPart)),
    [picturePart]: qrPng(code),
  };
};
