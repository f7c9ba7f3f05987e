/** What posts and people look like in a responsible cell; small letters and capitals alike where a flag says so. */
import { initialsFirst, surnameFirst } from '../model/person-name.ts';

const name = `(?:${surnameFirst}|${initialsFirst})`;

const person = new RegExp(`^${name}$`, 'u');
const personAhead = new RegExp(`^${name}\\s*(?:$|[,;])`, 'u');

/** «Фамилия И.О.» or «И.О. Фамилия», and nothing else. */
export const isPerson = (text: string): boolean => person.test(text);

/** A list, or a part of one, that begins with a person. */
export const beginsWithPerson = (text: string): boolean => personAhead.test(text);

const rows = [surnameFirst, initialsFirst].map((form) => ({
  row: new RegExp(`^${form}(?:\\s+${form})+$`, 'u'),
  each: new RegExp(form, 'gu'),
}));

/** The people of a row of names that no comma parts, null where it is none. */
export const splitPeople = (text: string): string[] | null => {
  const form = rows.find(({ row }) => row.test(text));
  return form ? [...text.matchAll(form.each)].map(([found]) => found.trim()) : null;
};

const end = '(?![а-яё])';
const adjectives = '(?:[А-ЯЁа-яё-]+(?:ый|ий|ая|ой)\\s+){0,2}';

/** Nouns that name one person's post, in the nominative. */
const post =
  '(?:директор|заместитель|зам\\.|методист|завуч|завхоз|руководитель|начальник|специалист|учитель|педагог|преподаватель|воспитатель|заведующ(?:ий|ая)|председатель|секретарь|инспектор|консультант|инженер|врач|фельдшер|медсестра|сестра|психолог|логопед|библиотекарь|бухгалтер|юрист|юрисконсульт|делопроизводитель|инструктор|тренер|мастер|комендант|механик|художник|режисс[её]р|хормейстер|концертмейстер|администратор|координатор|куратор|тьютор|вожат(?:ый|ая)|староста|диспетчер|лаборант|экономист|кассир|кладовщик|повар|водитель|сторож|дворник|слесарь|электрик|и\\.\\s?о\\.)';
const onePost = new RegExp(`^${adjectives}${post}(?:-[а-яё]+)*${end}`, 'iu');

/** A post that one person holds, perhaps with what it is for: «Старший воспитатель», «Директор школы». */
export const isPost = (text: string): boolean => onePost.test(text);

/** Nouns that name several people or a body, in the nominative. */
const group =
  '(?:классные\\s+руководители|руководители|заместители|специалисты|методисты|педагоги|воспитатели|родители|заведующие|психологи|тьюторы|кураторы|председатели|бухгалтерия|профком|администрация|совет|педагог-[а-яё]+|учителя(?:-предметники)?|преподаватели|тренеры|вожатые)';
const party = new RegExp(`^(?:${adjectives}${post}(?:-[а-яё]+)*|${group})${end}`, 'iu');

/** A text that names somebody by itself: a person, a post or a group in the nominative. */
export const isParty = (text: string): boolean => isPerson(text) || party.test(text);

/** «Ответственный: …», «Исполнители – …»: the column's own word before the parties. */
const label = /^(?:ответственн[а-яё]+|исполнител[а-яё]+|отв\.|исп\.)(?:\s+лиц[оа])?\s*(?::|[–—-](?=\s))\s*/iu;

export const withoutLabel = (text: string): string => text.replace(label, '');

/** The field of a deputy's work, as «по УВР, ВР» lists it. */
const field = /^(?:[А-ЯЁ]{0,3}Р|АХЧ|ИКТ|ИТ|ОТ|БЖ)$/u;

/** «Зам. директора по УВР, ВР» is one person: a second field of the same post. */
export const isOtherField = (before: string, text: string): boolean =>
  field.test(text) && /(?<![а-яё])по\s(?:[А-ЯЁ]{1,4}(?:,\s|\sи\s))*[А-ЯЁ]{1,4}$/u.test(before);
