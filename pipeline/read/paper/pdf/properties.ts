import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaperProperties } from '../../../model/paper/measured-paper.ts';

/** Of XMP no more is looked at, in characters: it holds a few hundred, and padding. */
const longestXmp = 200_000;

/** What a PDF says of itself; `fontsEmbedded` is told by its pages. */
export const pdfProperties = async (
  file: PDFDocumentProxy,
  fontsEmbedded: boolean | null,
): Promise<PaperProperties> => {
  // A file whose properties are damaged has none.
  const found = await file.getMetadata().catch(() => null);
  const info = new Map(Object.entries(found?.info ?? {}));
  const raw: unknown = found?.metadata?.getRaw();
  const text = (name: string): string | null => {
    const value: unknown = info.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    title: text('Title'),
    language: text('Language'),
    standards: claims(typeof raw === 'string' ? raw.slice(0, longestXmp) : ''),
    fontsEmbedded,
    encrypted: text('EncryptFilterName') !== null,
  };
};

/** What XMP claims a file to conform to (ISO 19005, 14289): as an element or an attribute. */
const claims = (xmp: string): string[] => {
  const value = (name: string): string | null =>
    new RegExp(`\\b${name}(?:>|=["'])\\s*(\\w{1,9})`, 'u').exec(xmp)?.[1] ?? null;
  const [archive, level, accessible] = [
    value('pdfaid:part'),
    value('pdfaid:conformance'),
    value('pdfuaid:part'),
  ];
  return [
    ...(archive ? [`PDF/A-${archive}${level?.toLowerCase() ?? ''}`] : []),
    ...(accessible ? [`PDF/UA-${accessible}`] : []),
  ];
};
