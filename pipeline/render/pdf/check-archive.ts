import { PDFDocument } from 'pdf-lib';
import { exitCodes, Failure } from '../../report/failure.ts';
import { demandsOf } from './archive-demands.ts';
import { packetOf } from './archive-metadata.ts';
import { dictionariesOf } from './dictionaries.ts';
import { type PdfOptions, usualPdf } from './pdf-options.ts';

const spoken = ({ standard, accessible }: PdfOptions): string =>
  `PDF/${standard.toUpperCase().slice(0, -1)}${standard.slice(-1)}${accessible ? ' и PDF/UA-1' : ''}`;

/** Everything that keeps a PDF from being what `options` ask for, in Russian; nothing where it is that. */
export const archiveFaults = async (
  bytes: Uint8Array,
  options: PdfOptions = usualPdf,
): Promise<readonly string[]> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const file = { pdf, packet: packetOf(pdf), dictionaries: dictionariesOf(pdf), options };
  return demandsOf(options)
    .filter(([, isMet]) => !isMet(file))
    .map(([fault]) => fault);
};

/** Reads a PDF back as the archive will. @throws Failure `render/not-archivable` */
export const checkArchive = async (bytes: Uint8Array, options: PdfOptions = usualPdf): Promise<void> => {
  const faults = await archiveFaults(bytes, options);
  if (faults.length === 0) return;
  throw new Failure({
    rule: 'render/not-archivable',
    exitCode: exitCodes.output,
    message: `Готовый PDF не годится для архива: ${faults.join(', ')}.`,
    advice: `Проверьте шаблон: ${spoken(options)} не допускает такого.`,
  });
};
