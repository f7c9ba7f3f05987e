import { monthPattern } from '../../model/russian-date.ts';
import type { Matcher } from './matcher.ts';

/** A condition ends with its part, or at the comma after which a time of its own begins. */
const timeStart = `(?:${monthPattern}(?![а-яё])|\\d|до \\d|в течени[еи]|еже[а-я]+|постоянно)`;
const conditionEnd = `(?:(?!,\\s*${timeStart})[^;)\\n])*`;

/**
 * A condition: an event, a plan or a need that time hangs on. It goes on to the end of its part, since what stands
 * in it («… проведения ВПР в 2022 г.») tells of the event and sets no date.
 */
const conditions: readonly RegExp[] = [
  new RegExp(
    `(?<![а-яё])(?:в течени[еи]|через|за|не позднее|спустя|не менее чем за)\\s+(?:чем за\\s+)?[^,;()]{0,40}?(?<![а-яё])(?:после|со дня|с момента|с даты|до (?:начала|проведения|дня|даты)|перед)${conditionEnd}`,
    'iu',
  ),
  new RegExp(
    `(?<![а-яё])(?:по\\s+(?:мере|плану|планам|графику|графикам|необходимости|отдельному|итогам|результатам|запрос[а-яё]+|расписанию|согласованию|окончании|завершении|требованию|факту|особому|поступлении|утвержд[её]нн[а-яё]+|приказу|срокам|истечении|заявк[а-яё]+|обращени[а-яё]+|индивидуальн[а-яё]+|распоряжени[а-яё]+|положению|план-графику|[а-яё]+ графику|[а-яё]+ плану))(?![а-яё])${conditionEnd}`,
    'iu',
  ),
  new RegExp(
    `(?<![а-яё])(?:в\\s+(?:соответствии|период|сроки|срок|дни|день|случае|ходе|рамках|каникулярн[а-яё]+|каникулы|установленн[а-яё]+|указанн[а-яё]+|трехдневный|трёхдневный)|при|после|согласно|перед|во время|до (?:начала|проведения|окончания)|с учетом|с учётом|весь период|период|накануне|одновременно|немедленно|незамедлительно|во исполнение|не реже)(?![а-яё])${conditionEnd}`,
    'iu',
  ),
];

export const conditionMatchers: readonly Matcher[] = conditions.map((pattern) => ({
  pattern,
  read: () => 'condition',
}));
