/** Latin and Greek letters that look like a Russian one, by the Russian letter: capitals and small ones. */
// biome-ignore format: a table
const lookAlikes: Readonly<Record<string, string>> = {
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
  a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к', m: 'м', t: 'т', b: 'ь', n: 'п', u: 'и', r: 'г',
  Α: 'А', Β: 'В', Ε: 'Е', Η: 'Н', Κ: 'К', Μ: 'М', Ν: 'Н', Ο: 'О', Π: 'П', Ρ: 'Р', Τ: 'Т', Χ: 'Х', Γ: 'Г', Φ: 'Ф',
  α: 'а', ο: 'о', ρ: 'р', π: 'п', κ: 'к', ε: 'е', χ: 'х', τ: 'т', ν: 'у', μ: 'м', φ: 'ф', γ: 'г',
};

/** The Russian letter that `letter` looks like, null where there is none. */
export const russianLookAlike = (letter: string): string | null => lookAlikes[letter] ?? null;

/**
 * `text` for comparing and never for keeping: small letters, ё as е, look-alikes as Russian letters,
 * every run of white space one space, quotes and dashes of one kind.
 */
export const fold = (text: string): string =>
  text
    .replace(/[A-Za-zΑ-Ωα-ω]/gu, (letter) => lookAlikes[letter] ?? letter)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»“”„‟"]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
