/** Times of people's lives, and of the years in which those were born whom a measure is for. */
import { partsOf } from '../../model/dates/russian-date.ts';
import type { FoundTime } from './found-time.ts';
import type { Judge } from './judge-others.ts';
import { type Move, ownTime } from './move.ts';
import { moveYears } from './move-time.ts';
import { after, before } from './surroundings.ts';
import { stays, verdict } from './verdict.ts';

const personHeading =
  /рожд|стаж|при(?:[её]м[а-я]*|нят[аы]?) на работу|паспорт|диплом|последн[а-я]+ (?:аттестац|курс)|год окончания/iu;

const tail = '(?:\\s+[^.;,]{0,40}|[^.;,]{0,3})$';
const paper = '(?:удостоверени|аттестат|категори|диплом|паспорт(?!из)|сертификат)[а-яё]*';
const lifeBefore = new RegExp(
  `(?<![а-яё])(?:родил[а-я]*|принят[аы]? на (?:работу|должность|службу)|назначен[а-я]? на должность|трудится|стаж(?:а|у|ем|е)?(?![а-яё])|в (?:штате|должности)|окончил[а-я]*|${paper}\\s(?:[^;]{0,60}\\s)?действител[а-я]*)${tail}`,
  'iu',
);
/** Words of places and of papers that are given out, too: a person's only where the time lies before the period. */
const maybeLifeBefore = new RegExp(`(?<![а-яё])(?:работа(?:ет|ют)|${paper}|действител[а-я]*)${tail}`, 'iu');

const bornBefore = /(?<![а-яё])рожд[а-яё]*[^\p{L}\d]{0,4}$/iu;
const bornAfter = /^\s*(?:\.?\s?(?:г\.?\s?)?р\.|рожд)/iu;
const lifeAfter =
  /^\s*(?:года?\s+)?(?:работает|трудится|в\s+(?:должности|штате)|является|занимает)(?![а-яё])/iu;

const isBeforePeriod = ({ years }: FoundTime, move: Move): boolean => {
  const from = ownTime(move);
  return from === null || (years.at(-1) ?? 0) < partsOf(from.from).year;
};

/** «с 2015 года работает», «1985 года рождения», a column «Дата рождения». */
export const ofPerson: Judge = (time, around, move) => {
  if (time.years.length === 0) return null;
  const [left, right] = [before(around, time).slice(-80), after(around, time)];
  const life = lifeBefore.test(left) || bornBefore.test(left) || bornAfter.test(right);
  const maybe = maybeLifeBefore.test(left) || lifeAfter.test(right);
  const named = personHeading.test(around.heading ?? '');
  if (!named && !life && !(maybe && isBeforePeriod(time, move))) return null;
  return stays(time, 'renew/person-date', 'Дата из жизни человека: она не меняется.');
};

const groupBefore =
  /(?<![а-яё])(?:дет(?:и|ей|ям|ьми|ях)|юнош|девуш|мальчик|девоч|граждан|учащ|обучающ|воспитанни|учени[кц]|школьни|спортсмен|студент|жител|женщин|мужчин|участни|команд|игрок|ребят|подрост|призывник|лиц(?:а|ам)?(?![а-яё])|населени|молод|групп|возраст)[а-яё]*(?<rest>[^.;]{0,60})$/iu;

const bornInBefore = /(?<![а-яё])рожд[её]нн[а-яё]+\s+в\s+$/iu;
const orYoungerAfter = /^\s*\.?\s*(?:г\.\s?)?(?:р\.|рождения)\s*и\s+(?:младше|старше|моложе)/iu;

const isAgeGroup = (left: string, right: string): boolean => {
  const group = left.match(groupBefore);
  const born = bornAfter.test(right) || bornInBefore.test(left);
  return (
    orYoungerAfter.test(right) || (group !== null && born && !/\p{Lu}/u.test(group.groups?.['rest'] ?? ''))
  );
};

/** «юноши 2010-2011 г.р.»: a group is as old next year, a person is not; the name of one tells them apart. */
export const ofAgeGroup: Judge = (time, around, { years }) => {
  if (time.kind !== 'year' && time.kind !== 'span') return null;
  if (!isAgeGroup(before(around, time), after(around, time))) return null;
  const reason = 'Годы рождения возрастной группы обычно сдвигаются вместе с периодом. Проверьте их.';
  return verdict(moveYears(time.text, years), 'renew/age-group', reason);
};
