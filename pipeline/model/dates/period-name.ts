/** A year in another case than «учебный год» and «2026 год»: «(в) 2025-2026 учебном году», «(до конца) 2026 года». */
const schoolYear = /учебн(?:ом|ого|ому|ым)(\s+)год(?:у|а|ом)(?!\p{L})/iu;
const year = /^(\d{4}\s+)год(?:у|а|ом)$/iu;

/** A plan's period as it stands alone, «2025-2026 учебный год»: a title has it in whatever case its preposition asks for. */
export const periodName = (text: string): string =>
  text.replace(schoolYear, 'учебный$1год').replace(year, '$1год');
