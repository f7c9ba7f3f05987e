/** What a file must have and must not have to be the PDF/A or PDF/UA that it says it is; one row a demand. */
import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { propertyOf } from './archive-metadata.ts';
import { hasKey, isNamed } from './dictionaries.ts';
import { type PdfOptions, partAndLevel } from './pdf-options.ts';

/** A file as it was read back. */
export interface ReadBack {
  readonly pdf: PDFDocument;
  /** Its XMP packet. */
  readonly packet: string;
  readonly dictionaries: readonly PDFDict[];
  /** What it was to be. */
  readonly options: PdfOptions;
}

/** What is wrong where it is not met, in Russian, and whether it is met. */
export type Demand = readonly [fault: string, isMet: (file: ReadBack) => boolean];

const name = PDFName.of;

const isTrue = (value: unknown): boolean => value instanceof PDFBool && value.asBoolean();

const dictAt = (owner: PDFDict, key: string): PDFDict | null => {
  const found = owner.lookup(name(key));
  return found instanceof PDFDict ? found : null;
};

const arrayAt = (owner: PDFDict, key: string): readonly unknown[] => {
  const found = owner.lookup(name(key));
  return found instanceof PDFArray ? found.asArray().map((_, index) => found.lookup(index)) : [];
};

const ofType = ({ dictionaries }: ReadBack, type: string): readonly PDFDict[] =>
  dictionaries.filter((dictionary) => isNamed(dictionary, 'Type', type));

const isEmbedded = (descriptor: PDFDict): boolean => hasKey(descriptor, 'FontFile', 'FontFile2', 'FontFile3');

/** A composite font is described by its part, one that is drawn (Type 3) needs nothing; the fourteen standard ones are nowhere. */
const isDescribed = (font: PDFDict): boolean =>
  isNamed(font, 'Subtype', 'Type0', 'Type3') || hasKey(font, 'FontDescriptor');

/** A part of a composite font is read through the whole; a simple one may name its letters by their encoding. */
const isReadable = (font: PDFDict): boolean =>
  hasKey(font, 'ToUnicode') ||
  isNamed(font, 'Subtype', 'CIDFontType0', 'CIDFontType2') ||
  isNamed(font, 'Encoding', 'WinAnsiEncoding', 'MacRomanEncoding');

const forbiddenActions = [
  'JavaScript',
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'SubmitForm',
  'Hide',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
] as const;

/** By the bits of its flags: printed, and neither hidden nor invisible. */
const isShown = (annotation: PDFDict): boolean => {
  const flags = annotation.lookup(name('F'));
  return (
    isNamed(annotation, 'Subtype', 'Popup') || (flags instanceof PDFNumber && (flags.asNumber() & 7) === 4)
  );
};

const isDrawn = (annotation: PDFDict): boolean =>
  isNamed(annotation, 'Subtype', 'Popup', 'Link') || hasKey(annotation, 'AP');

const annotationsOf = ({ pdf }: ReadBack): readonly PDFDict[] =>
  pdf
    .getPages()
    .flatMap(({ node }) => arrayAt(node, 'Annots'))
    .filter((annotation) => annotation instanceof PDFDict);

/** ISO 19005-2, of both levels; the clause behind each row. */
const ofEveryArchive: readonly Demand[] = [
  // 6.6.4
  [
    'нет отметки о виде PDF/A',
    ({ packet, options }) =>
      propertyOf(packet, 'pdfaid:part') === partAndLevel(options.standard).part &&
      propertyOf(packet, 'pdfaid:conformance') === partAndLevel(options.standard).level,
  ],
  // 6.1.3
  ['файл зашифрован', ({ pdf }) => !pdf.isEncrypted],
  // 6.2.3
  [
    'нет цветового профиля вывода',
    ({ pdf }) =>
      arrayAt(pdf.catalog, 'OutputIntents').some(
        (intent) =>
          intent instanceof PDFDict &&
          isNamed(intent, 'S', 'GTS_PDFA1') &&
          hasKey(intent, 'DestOutputProfile'),
      ),
  ],
  // 6.2.11.4
  [
    'шрифт не встроен',
    (file) => ofType(file, 'FontDescriptor').every(isEmbedded) && ofType(file, 'Font').every(isDescribed),
  ],
  // 6.2.11.7
  [
    'текст не скопировать: у шрифта нет соответствия буквам',
    (file) => ofType(file, 'Font').every(isReadable),
  ],
  // 6.5.1
  [
    'в файле есть сценарии или запуск программ',
    ({ pdf, dictionaries }) =>
      !dictionaries.some(
        (dictionary) => isNamed(dictionary, 'S', ...forbiddenActions) || hasKey(dictionary, 'JS'),
      ) && !hasKey(pdf.catalog, 'AA'),
  ],
  // 6.1.7
  [
    'часть данных лежит вне файла или сжата способом LZW',
    ({ dictionaries }) =>
      !dictionaries.some(
        (dictionary) => isNamed(dictionary, 'Filter', 'LZWDecode') || hasKey(dictionary, 'FFilter'),
      ),
  ],
  // 6.2.8
  [
    'рисунок показывается сглаженным или заменяется другим',
    ({ dictionaries }) =>
      !dictionaries.some(
        (dictionary) =>
          isTrue(dictionary.get(name('Interpolate'))) || hasKey(dictionary, 'Alternates', 'OPI'),
      ),
  ],
  // 6.3
  [
    'есть пометки, которые не печатаются',
    (file) => annotationsOf(file).every((one) => isShown(one) && isDrawn(one)),
  ],
];

const describesItself = (specification: PDFDict): boolean => {
  const stream = specification.lookup(name('EF'), PDFDict).lookup(name('F'));
  const dictionary = stream && 'dict' in stream && stream.dict instanceof PDFDict ? stream.dict : null;
  return (
    hasKey(specification, 'AFRelationship') &&
    hasKey(specification, 'F') &&
    hasKey(specification, 'UF') &&
    dictionary !== null &&
    hasKey(dictionary, 'Subtype')
  );
};

const embedded = ({ dictionaries }: ReadBack): readonly PDFDict[] =>
  dictionaries.filter((dictionary) => dictAt(dictionary, 'EF') !== null);

const ofFiles: readonly Demand[] = [
  // ISO 19005-3, 6.8
  ['вложенный файл не описан', (file) => embedded(file).every(describesItself)],
  [
    'вложен не тот файл',
    (file) =>
      embedded(file).length === file.options.attachments.length &&
      arrayAt(file.pdf.catalog, 'AF').length === file.options.attachments.length,
  ],
];

/** Level A (ISO 19005-2, 6.7) and PDF/UA-1 (ISO 14289-1, 7) alike. */
const ofTags: readonly Demand[] = [
  [
    'нет разметки для чтения вслух',
    ({ pdf }) =>
      isTrue(dictAt(pdf.catalog, 'MarkInfo')?.lookup(name('Marked'))) &&
      hasKey(pdf.catalog, 'StructTreeRoot'),
  ],
  ['не указан язык', ({ pdf }) => hasKey(pdf.catalog, 'Lang')],
  [
    'у рисунка нет описания словами',
    ({ dictionaries }) =>
      dictionaries
        .filter((dictionary) => isNamed(dictionary, 'S', 'Figure') && hasKey(dictionary, 'P'))
        .every((figure) => hasKey(figure, 'Alt', 'ActualText')),
  ],
];

const ofReadingAloud: readonly Demand[] = [
  ['нет отметки PDF/UA-1', ({ packet }) => propertyOf(packet, 'pdfuaid:part') === '1'],
  ['нет названия документа', ({ packet }) => /<dc:title>/u.test(packet)],
  [
    'в заголовке окна не название документа',
    ({ pdf }) => isTrue(dictAt(pdf.catalog, 'ViewerPreferences')?.lookup(name('DisplayDocTitle'))),
  ],
  [
    'порядок обхода ссылок не задан',
    ({ pdf }) =>
      pdf.getPages().every(({ node }) => arrayAt(node, 'Annots').length === 0 || isNamed(node, 'Tabs', 'S')),
  ],
];

export const demandsOf = ({ standard, accessible }: PdfOptions): readonly Demand[] => [
  ...ofEveryArchive,
  ...ofFiles,
  ...(accessible || partAndLevel(standard).level === 'A' ? ofTags : []),
  ...(accessible ? ofReadingAloud : []),
];
