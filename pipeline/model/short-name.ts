/** «(МБОУ «Школа № 5»)» behind or below the full name. */
const inBrackets = /\s*\((\p{Lu}{2,}[^()]{0,80})\)\s*$/u;

/** What a body calls itself in short, null where its name does not say. */
export const shortName = (name: string): string | null => inBrackets.exec(name)?.[1] ?? null;

/** Its name without that. */
export const fullName = (name: string): string => name.replace(inBrackets, '');
