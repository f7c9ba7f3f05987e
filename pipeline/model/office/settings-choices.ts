/** What may be chosen in an office's settings; a command line asks for the same. */

/** Editions of ГОСТ Р 7.0.97. */
export const officeProfiles = ['2025', '2016'] as const;

/** Parts and levels of PDF/A (ISO 19005). */
export const pdfStandards = ['a-2b', 'a-2a', 'a-3b', 'a-3a'] as const;

/** Days of a working week. */
export const workWeeks = [5, 6] as const;

/** What becomes of a deadline on a day off. */
export const dayOffRules = ['ask', 'next', 'previous'] as const;
