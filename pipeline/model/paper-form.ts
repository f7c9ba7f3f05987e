/** What a document's papers add to its name, by the form that they are written in. */
export const paperSuffixes = {
  docx: '.docx',
  pdf: '.pdf',
  xlsx: '.xlsx',
  ics: '.ics',
  csv: '.csv',
  html: '.html',
  email: '.email.txt',
  json: '.json',
} as const;

/** A form that a document is issued in. */
export type PaperForm = keyof typeof paperSuffixes;

export const isPaperForm = (name: string): name is PaperForm => Object.hasOwn(paperSuffixes, name);

export const paperForms: readonly PaperForm[] = Object.keys(paperSuffixes).filter(isPaperForm);

/** Those that an order is signed and kept in. */
export const usualForms: readonly PaperForm[] = ['docx', 'pdf'];
