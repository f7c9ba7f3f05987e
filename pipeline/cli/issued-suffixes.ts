/** What `issueDocument` adds to the input's name. */
export const issuedSuffixes = ['.docx', '.pdf'] as const;
