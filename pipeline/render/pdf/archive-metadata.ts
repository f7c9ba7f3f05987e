/** The XMP packet of a PDF/A: which standards the file says it keeps to (ISO 19005-2, 6.6; ISO 14289-1, 5). */
import { type PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { contentOf } from '../searchable/stream-content.ts';

const metadata = PDFName.of('Metadata');

/** The packet as text, '' where the file has none that can be unpacked. */
export const packetOf = (pdf: PDFDocument): string =>
  Buffer.from(contentOf(pdf.context, pdf.catalog.get(metadata)) ?? '', 'latin1').toString('utf8');

/** The value of a property in either of the two forms that XMP has for one, null where it is absent. */
export const propertyOf = (packet: string, property: string): string | null =>
  new RegExp(`<${property}>([^<]*)<|\\s${property}="([^"]*)"`, 'u').exec(packet)?.slice(1).find(Boolean) ??
  null;

const accessibleMark =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** PDF/A knows the property of PDF/UA only where the packet itself explains it (ISO 19005-2, 6.6.2.3). */
const accessibleSchema = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');

const schemasOpen = '<pdfaExtension:schemas><rdf:Bag>';
const schemasClose = '</rdf:Bag></pdfaExtension:schemas>';

const ownSchemas = [
  '<rdf:Description rdf:about=""',
  ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  schemasOpen,
  accessibleSchema,
  schemasClose,
  '</rdf:Description>',
].join('');

/** One list of schemas is allowed: where there is one, ours goes into it. */
const withSchema = (packet: string): string =>
  packet.includes(schemasOpen)
    ? packet.replace(schemasOpen, schemasOpen + accessibleSchema)
    : packet.replace('</rdf:RDF>', `${ownSchemas}</rdf:RDF>`);

const withMark = (packet: string): string =>
  propertyOf(packet, 'pdfuaid:part') ? packet : packet.replace('</rdf:RDF>', `${accessibleMark}</rdf:RDF>`);

/** The packet of a file that also keeps to PDF/UA-1. */
export const markedAccessible = (packet: string): string => withSchema(withMark(packet));

/** The packet with another level: «B» becomes «A». */
export const withLevel = (packet: string, level: string): string =>
  packet.replace(/(<pdfaid:conformance>|\spdfaid:conformance=")[^<"]*([<"])/u, `$1${level}$2`);

const claims = ['pdfaid:part', 'pdfaid:conformance', 'pdfaid:rev', 'pdfuaid:part'];

/** The packet of a file that claims some of this no more, in whichever form it stands. */
export const withoutClaims = (packet: string, properties: readonly string[] = claims): string =>
  packet.replace(
    new RegExp(`<(${properties.join('|')})>[^<]*</\\1>|\\s(?:${properties.join('|')})="[^"]*"`, 'gu'),
    '',
  );

/** The packet with an ISO day in the place of every moment that the clock gave. */
export const withDay = (packet: string, day: string): string =>
  packet.replace(/(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(<)/gu, `$1${day}T00:00:00Z$2`);

/** Puts a packet in the place of the old one; archives read it as it stands in the file, so it is not packed. */
export const setPacket = (pdf: PDFDocument, packet: string): void => {
  const stream = pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  const old = pdf.catalog.get(metadata);
  if (old instanceof PDFRef) pdf.context.assign(old, stream);
  else pdf.catalog.set(metadata, pdf.context.register(stream));
};
