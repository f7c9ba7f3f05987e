/** The kinds of act that a head signs alone, as they stand over the text. */
export const actForms: readonly string[] = ['приказ', 'распоряжение', 'постановление', 'решение', 'указание'];
