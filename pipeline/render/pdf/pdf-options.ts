import type { OfficeSettings } from '../../model/office/settings.ts';

/** A file that a PDF/A-3 carries, named as PDF readers list it. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Russian. */
  readonly description: string;
  /** What it is to the pages (ISO 19005-3, annex E): what they are made from, or the same in another form. */
  readonly relation: 'Source' | 'Alternative';
}

/** What a PDF must be. */
export interface PdfOptions {
  readonly standard: OfficeSettings['pdf'];
  /** True for PDF/UA-1 as well (ISO 14289-1). */
  readonly accessible: boolean;
  /** Carried by the third part of PDF/A alone: the second allows none but PDF/A. */
  readonly attachments: readonly Attachment[];
}

/** Where nobody said anything. */
export const usualPdf: PdfOptions = { standard: 'a-2b', accessible: false, attachments: [] };

/** The part of ISO 19005 and its level: «a-3b» is part 3, level B. */
export const partAndLevel = (standard: PdfOptions['standard']): { part: string; level: string } => ({
  part: standard.charAt(2),
  level: standard.charAt(3).toUpperCase(),
});

/** True for the part of PDF/A that may carry files. */
export const keepsFiles = ({ pdf }: Pick<OfficeSettings, 'pdf'>): boolean => partAndLevel(pdf).part === '3';

/** Of an office that keeps a document's data with its pages, the data. */
export const pdfOptionsOf = (
  { pdf, accessible }: Pick<OfficeSettings, 'pdf' | 'accessible'>,
  attachments: readonly Attachment[] = [],
): PdfOptions => ({
  standard: pdf,
  accessible,
  attachments: keepsFiles({ pdf }) ? attachments : [],
});

/** The document as the program reads it, and as Word does. */
export const ownAttachments = (json: Uint8Array, docx: Uint8Array): readonly Attachment[] => [
  {
    name: 'document.json',
    bytes: json,
    mediaType: 'application/json',
    description: 'Данные документа: из них он напечатан, их читает prikaz',
    relation: 'Source',
  },
  {
    name: 'document.docx',
    bytes: docx,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Тот же документ для Word',
    relation: 'Alternative',
  },
];
