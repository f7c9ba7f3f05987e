/** Signs that Word puts in and nobody sees. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** What was typed, without what Word makes of it: spaces of all kinds as one space, no invisible signs. */
export const plainSpaces = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim();

/** A name as names are compared: «Ответственный_Исполнитель» is «ответственныи исполнитель»’s equal in small letters, ё as е. */
export const normalName = (name: string): string =>
  plainSpaces(name.replaceAll('_', ' ')).toLowerCase().replaceAll('ё', 'е');
