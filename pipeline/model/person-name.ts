/** «И.», «И.-М.» */
const initial = '\\p{Lu}\\.(?:-\\p{Lu}\\.)?';
const surname = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}[\\p{Ll}]+)?";
/** «Назначить И.О. Фамилию»: a verb before initials is no surname. */
const noVerb = '(?!\\p{Lu}\\p{Ll}*[аеиуыя]ть(?:ся)?\\s)';

/** «И.О. Фамилия», «И. Фамилия»; no capture groups, flag `u`, as all patterns here. */
export const initialsFirst = `${initial}\\s*(?:${initial}\\s*)?${surname}`;

/** «Фамилия И.О.» */
export const surnameFirst = `${noVerb}${surname}\\s+${initial}(?:\\s*${initial})?`;

/** «И.О. Фамилия», «Фамилия И.О.», «И. Фамилия», «Фамилия Имя Отчество». */
export const namePattern = [
  initialsFirst,
  surnameFirst,
  `${surname}\\s+${surname}\\s+\\p{Lu}\\p{Ll}+(?:вич|вна|ична|ич|оглы|кызы)`,
].join('|');

/** Every name of a person in a text, in whatever case: patronymics decline too. */
export const anyName = new RegExp(
  `(?<![\\p{L}.])(?:${[
    initialsFirst,
    surnameFirst,
    `${surname}\\s+${surname}\\s+\\p{Lu}\\p{Ll}+(?:вич|ич|вн|ичн|оглы|кызы)(?:[аеуы]|ем|ой|ою)?`,
  ].join('|')})(?![\\p{L}])`,
  'gu',
);

/** What stands before the name that a street or a school bears: nobody of that name works there. */
export const beforeMemorial = /(?:имени|им\.|памяти|ул\.|улиц\p{L}+|площад\p{L}+|проспект\p{L}*)\s*$/iu;

/** «И.О. Фамилия» with one space between, whatever spaces there were; a full name is left as it is. */
export const tidyName = (name: string): string =>
  name
    .replace(/\s+/gu, ' ')
    .replace(/(\p{Lu}\.)\s+(?=\p{Lu}\.)/gu, '$1')
    .replace(/(\p{Lu}\.)(?=\p{Lu}[\p{Ll}])/gu, '$1 ')
    .trim();
