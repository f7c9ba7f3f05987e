import type { Column } from './document.ts';
import { fold } from './fold.ts';

type Role = Column['role'];

/**
 * What a heading says of its column, the surest word first. The weight tells which of two columns of one role
 * is meant: «Мероприятие» beside «Наименование направления».
 */
const signs: readonly (readonly [role: Role, weight: number, sign: RegExp])[] = [
  ['number', 3, /^(?:(?:№|no|n|п\/п|nо|nº|по)[\s.°]*)+(?:п\/п|пп|п\.п\.?|пункта)?\.?$/u],
  ['number', 3, /^(?:номер|№)(?: (?:пункта|по порядку|п\/п))?$/u],
  [
    'other',
    4,
    /^(?:материально ответствен|отметк|примечани|мест[оа](?![а-я])|участник|аудитори|класс|категори|источник|объем|стоимость|кабинет)/u,
  ],
  ['responsible', 3, /ответствен|исполнител|организатор|куратор/u],
  ['responsible', 2, /дежурн|проверяющ|докладчик|выступающ|ведущ|руководител/u],
  [
    'responsible',
    1,
    /^(?:кто|фио|ф\.и\.о|члены|врач|тренер|преподавател|учител|педагог|инструктор|воспитател|судья|лектор)/u,
  ],
  ['deadline', 3, /(?<![а-я])срок|дата|период|время (?:проведения|исполнения)/u],
  ['deadline', 1, /месяц|^время|^дни|^день|^когда|^начало|^окончание|график/u],
  ['result', 3, /результат|показател|индикатор|эффект/u],
  ['result', 1, /итог|^выход|отчетн|подтвержда|вид документа|форма завершения/u],
  ['activity', 5, /мероприяти|^действи/u],
  ['activity', 3, /содержание|^предмет|вид(?:ы)? (?:деятельности|работ)|^работ|^что сделать/u],
  ['activity', 2, /наименование|^тема|^вопрос|задач|поручени|пункт плана/u],
  ['activity', 1, /название|направлени|дисциплин|событи|^объект/u],
];

/** The role that a heading suggests and how surely; «other» with weight 0 where nothing is known of it. */
export const roleOfHeading = (heading: string): { role: Role; weight: number } => {
  const folded = fold(heading);
  for (const [role, weight, sign] of signs) if (sign.test(folded)) return { role, weight };
  return { role: 'other', weight: 0 };
};

/**
 * True for a row that names columns: at least two of its cells are headings of different roles, one of them surely.
 * A row with a number of its own is an item, whatever its words.
 */
export const looksLikeHeader = (cells: readonly string[]): boolean => {
  if (cells.some((cell) => /^\d+(?:\.\d+)+[.)]?$|^\d+[.)]$/u.test(cell))) return false;
  const signs = cells.filter((cell) => cell !== '' && cell.length < 80).map(roleOfHeading);
  const known = signs.filter(({ weight }) => weight > 0);
  return new Set(known.map(({ role }) => role)).size > 1 && known.some(({ weight }) => weight > 2);
};
