import type { PDFDocument } from 'pdf-lib';
import type { OrderDocument } from '../../model/document.ts';
import { packetOf, setPacket } from '../pdf/archive-metadata.ts';
import { documentLine } from '../plan/document-line.ts';

const producer = 'prikaz';

/** What a file's properties say of the document in it. */
interface Properties {
  readonly title: string | null;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/** «Приказ от 10.09.2021 № 139 «Об утверждении …»»; of a plan alone its title. */
const propertiesOf = ({ order, plans }: OrderDocument): Properties => {
  if (!order) return { title: plans[0]?.title ?? null, number: null, date: null };
  const { number, date, title } = order;
  const parts = [documentLine({ order }), title && `«${title}»`];
  return { title: parts.filter(Boolean).join(' '), number, date };
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const list = (kind: string, text: string, attribute = ''): string =>
  `<rdf:${kind}><rdf:li${attribute}>${escaped(text)}</rdf:li></rdf:${kind}>`;

/** The properties in the schemas that PDF/A knows (XMP, part 1, 8.3 and part 2, 3.1). */
const description = ({ title, number, date }: Properties, about: string): string =>
  [
    `<rdf:Description rdf:about="${about}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`,
    title && `<dc:title>${list('Alt', title, ' xml:lang="x-default"')}</dc:title>`,
    number && `<dc:identifier>${escaped(number)}</dc:identifier>`,
    date && `<dc:date>${list('Seq', date)}</dc:date>`,
    `<dc:language>${list('Bag', 'ru')}</dc:language>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
    '</rdf:Description>',
  ]
    .filter(Boolean)
    .join('\n');

const emptyPacket = [
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '</rdf:RDF>',
  '</x:xmpmeta>',
  '<?xpacket end="w"?>',
].join('\n');

/** What is said anew, in either of its two forms; a title that nobody knows better stays. */
const replaced = ({ title, number, date }: Properties): RegExp => {
  const known = Object.entries({ title, identifier: number, date, language: 'ru' })
    .filter(([, value]) => value !== null)
    .map(([key]) => `dc:${key}`);
  const names = [...known, 'pdf:Producer'].join('|');
  return new RegExp(`<(${names})(?:\\s[^>]*)?(?:/>|>[^]*?</\\1>)|\\spdf:Producer=(?:"[^"]*"|'[^']*')`, 'g');
};

/** A page whose text has no tags keeps to no level A any more: PDF/A-1 has B beneath it, the later parts have U. */
const lowered = (packet: string): string => {
  const isFirst = /pdfaid:part(?:=["']|>)\s*1/.test(packet);
  return packet.replace(/(pdfaid:conformance(?:=["']|>)\s*)A/g, `$1${isFirst ? 'B' : 'U'}`);
};

const end = '</rdf:RDF>';

const wholePacket = (pdf: PDFDocument): string => {
  const packet = packetOf(pdf);
  return packet.includes(end) ? packet : emptyPacket;
};

/** Writes what the document is into the file's properties, old and new (Info and XMP say the same, as PDF/A asks). */
export const setMetadata = (pdf: PDFDocument, document: OrderDocument): void => {
  const properties = propertiesOf(document);
  const packet = lowered(wholePacket(pdf).replace(replaced(properties), ''));
  const about = /rdf:about="([^"]*)"/.exec(packet)?.[1] ?? '';
  const at = packet.lastIndexOf(end);
  setPacket(pdf, `${packet.slice(0, at)}${description(properties, about)}\n${packet.slice(at)}`);
  pdf.setLanguage('ru');
  if (properties.title) pdf.setTitle(properties.title);
  pdf.setProducer(producer);
};
