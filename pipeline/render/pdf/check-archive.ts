import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { exitCodes, Failure } from '../../report/failure.ts';

const name = PDFName.of;

const metadataOf = (pdf: PDFDocument): string => {
  const stream = pdf.catalog.lookup(name('Metadata'));
  return stream instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(stream).decode()) : '';
};

const hasOutputIntent = (pdf: PDFDocument): boolean => {
  const intents = pdf.catalog.lookup(name('OutputIntents'));
  if (!(intents instanceof PDFArray)) return false;
  return intents
    .asArray()
    .map((_, index) => intents.lookup(index))
    .some((intent) => intent instanceof PDFDict && intent.get(name('S')) === name('GTS_PDFA1'));
};

const isEmbedded = (descriptor: PDFDict): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(name(key)));

const fontsOf = (pdf: PDFDocument): readonly PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(name('Type')) === name('FontDescriptor'));

/** What the archive asks of a PDF/A-2b (ISO 19005-2, clauses 6.2.3, 6.2.11.4, 6.6.4 and 6.1.3), and whether it is there. */
const demands: readonly (readonly [string, (pdf: PDFDocument, metadata: string) => boolean])[] = [
  ['нет отметки PDF/A-2', (_, metadata) => /<pdfaid:part>2<|pdfaid:part="2"/.test(metadata)],
  [
    'нет уровня соответствия B',
    (_, metadata) => /<pdfaid:conformance>B<|pdfaid:conformance="B"/.test(metadata),
  ],
  ['файл зашифрован', (pdf) => !pdf.isEncrypted],
  ['нет цветового профиля вывода', hasOutputIntent],
  ['шрифт не встроен', (pdf) => fontsOf(pdf).every(isEmbedded)],
];

/** Reads a PDF back as the archive will. @throws Failure `render/not-archivable` */
export const checkArchive = async (bytes: Uint8Array): Promise<void> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const metadata = metadataOf(pdf);
  const unmet = demands.filter(([, isMet]) => !isMet(pdf, metadata)).map(([demand]) => demand);
  if (unmet.length === 0) return;
  throw new Failure({
    rule: 'render/not-archivable',
    exitCode: exitCodes.output,
    message: `Готовый PDF не годится для архива: ${unmet.join(', ')}.`,
    advice: 'Проверьте шаблон template.typ: архивный PDF/A-2b не допускает такого.',
  });
};
