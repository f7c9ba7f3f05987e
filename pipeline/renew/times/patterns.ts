/** How Russian papers name times: one pattern a form, in the order in which they claim the words of a text. */
import { monthPattern } from '../../model/dates/russian-date.ts';
import type { TimeKind } from './found-time.ts';
import { weekdayWord } from './weekday-words.ts';
import { dayWords, yearWords } from './year-words.ts';

const dash = '[-‐‑‒–—−]';
const year = '(?:19|20|21)\\d\\d';
/** «г.», «гг.», «г. г.», «год», «годы», «года», … */
const yearMark = '(?:г\\.\\s?г\\.?|гг\\.?|год[а-я]{0,3}|г\\.?)(?![а-яё])';
const schoolMark =
  '(?:уч(?:ебн[а-я]+|ебн\\.|\\.)?\\s*(?:г\\.\\s?г\\.?|гг\\.?|год[а-я]{0,3}|г\\.?)(?![а-яё]))';
const mark = `(?:\\s*(?:${schoolMark}|${yearMark}(?:\\s+${schoolMark})?))?`;
/** «2021-2022», «2021/22»; what stands before and after is no part of a longer number. */
const years = `(?<![\\d.,])${year}\\s*(?:${dash}|[/\\\\])\\s*(?:${year}|\\d\\d)(?!\\d|[./]\\d|-\\d)`;

/** Between the parts of a list or a range. */
const join = `(?:\\s*${dash}\\s*|\\s*,\\s*|\\s+(?:по|и|до)\\s+)`;
const number = '(?<![\\d.])\\d{1,2}(?:-?(?:го|е|ое|ого))?(?!\\d)';
const quoted = '[«"“„]\\s*\\d{1,2}\\s*[»"”“]';
const aMonth = `(?<![а-яё])${monthPattern}(?![а-яё])`;
/** «10 сентября», «с 1 по 10 октября», «3, 5 и 10 мая», «"20" мая». */
const dayOfMonth = `(?:${number}${join}){0,9}(?:${quoted}|${number})\\s*${aMonth}`;
const dayAndMonth = '(?<![\\d.,])(?:0?[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])(?![\\d]|\\.\\d)';
/** «5, 6 и 7» of «5, 6 и 7.03.2024». */
const daysListed = '(?<![\\d.,/])(?:(?:0?[1-9]|[12]\\d|3[01])\\s*(?:,|и)\\s*){1,9}(?=\\d)';
const monthNumber = '(?:0?[1-9]|1[0-2])';
const weekdayAfter = `(?:\\s*\\(${weekdayWord}\\)|,?\\s+${weekdayWord})?`;
const weekdayBefore = `(?:${weekdayWord},?\\s+)?`;

/** A month's own cases: «май», «маем», not «маяк». */
const plainMonth =
  '(?<![а-яё])(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяюе]|[её]м)|март(?:[ауе]|ом)?|август(?:[ауе]|ом)?|ма(?:[йяюе]|ем))(?![а-яё])';

const ordinal =
  '(?<![\\d.,a-zа-яё])(?:[1-4](?:-?(?:[йяеюм]|ый|ой|ая|ое|ую|го|ом))?|IV|I{1,3}|(?:перв|втор|трет|четв[её]рт)[а-яё]{2,4})(?![a-zа-яё\\d])';
const partNoun =
  '(?:полугоди[а-я]{1,2}|п/г|квартал(?:[аеуы]|ом|ов)?|кв\\.|четверт(?:ь|и|ью|ей|ям|ях)|семестр[а-я]{0,2}|триместр[а-я]{0,2})(?![а-яё])';

const small =
  '(?:один|одного|два|двух|три|тр[её]х|четыре|четыр[её]х|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти|полутора|несколько|нескольких)';
const amount = `(?:(?<![\\d.,])\\d{1,3}(?:[.,]5)?(?:\\s*${dash}\\s*\\d{1,3})?(?:${dash}?(?:х|ти|ми|[её]х|ух))?(?:\\s*\\([а-яё ]{2,20}\\))?|(?<![а-яё])${small})`;
const countedYears = '(?:год(?:а|у|ом|ов|ами|ах)?|лет)(?![а-яё])';

export interface TimePattern {
  readonly kind: TimeKind;
  readonly pattern: RegExp;
  /** True for a form that tells a time only where times are expected: in a deadline. */
  readonly inDeadline?: boolean;
}

const form = (kind: TimeKind, ...alternatives: readonly string[]): TimePattern => ({
  kind,
  pattern: new RegExp(alternatives.map((each) => `(?:${each})`).join('|'), 'giu'),
});

/** Numbers of things that look like a year: «2000 экз.», «2023 рубля». */
const thing =
  '(?:тыс|млн|руб|чел|шт|экз|мест|кв\\.|м(?![а-яё])|м²|кг|км|га(?![а-яё])|см|мм|л(?![а-яё])|т(?![а-яё])|ед\\.|час|дет|уч(?:ащ|ен)|обуч|лист|балл|участник|книг|деревь|саженц|раз(?![а-яё])|%|°)';

/** What a paper calls a year's theme begins with a capital letter: «Год семьи»; «Год постройки» does not. */
const theme: TimePattern = {
  kind: 'theme',
  pattern:
    /(?<!\p{L})Год(?:а|у|ом|е)?\s+(?!(?:рожд|постро|выпуск|издан|основан|при[её]м|поступл|создан|ввод|назад|окончан|начал|обучен|аттест|присво|изгот|установ|провед|реализ|получ|обращ|покуп|приобр|регистр|эксплуат|поверк|реконстр|строит|набор|откры|последн|планов|отч[её]т|календар|учеб))[\p{Lu}а-яё][а-яё]{3,}(?:\s+и\s+[а-яё]{4,})?/gu,
};

/** An event that has a number, with what stands between: «XXV районный турнир»; «II этап олимпиады» has none. */
const event =
  '(?:(?!(?:этап|тур(?![а-яё])|мест|степен|разряд|групп|курс|смен|част|раздел|тип|вид|категор))[а-яё-]+\\s+){0,3}(?:турнир|фестивал|конкурс|конференц|спартакиад|сл[её]т|чтени|олимпиад|форум|первенств|чемпионат|съезд|кросс(?![а-яё])|смотр|ярмарк|симпозиум|выставк|марафон|турсл[её]т|игр(?:ы|ах)(?![а-яё]))';

export const timePatterns: readonly TimePattern[] = [
  form(
    'standard',
    `(?<![а-яё])(?:ГОСТ|СанПиН|СНиП|СП|ОСТ|ТУ|СТО|ISO|ИСО|РД|НПБ|ППБ|ВППБ|ОК|МУ|МУК|МР)(?![а-яё])(?:\\s+(?:Р|РВ|РМ|ИСО|ISO|МЭК|IEC|ЕН|№))*\\s*№?\\s*\\d[\\d./]*[-–:]\\d{2,4}(?!\\d)`,
  ),
  form(
    'date',
    `${weekdayBefore}(?:${dayOfMonth}${join}){0,5}${dayOfMonth}\\s*,?\\s*(?:${year}(?!\\d)(?:\\s*${yearMark})?|(?<!\\d)\\d\\d\\s*(?:года|г\\.)(?![а-яё]))${weekdayAfter}`,
    `${weekdayBefore}(?:${dayAndMonth}${join})?(?<![\\d.,/])\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})(?!\\d|\\.\\d)(?:\\s*${yearMark})?${weekdayAfter}`,
    `${daysListed}\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})(?!\\d|\\.\\d)(?:\\s*${yearMark})?`,
    `(?<![\\d.,/-])(?:\\d{1,2}/\\d{1,2}/${year}|\\d{1,2}-\\d{1,2}-${year}|${year}-\\d\\d-\\d\\d)(?![\\d/-])`,
    `${quoted}\\s*\\d{1,2}\\s+${year}(?!\\d)(?:\\s*${yearMark})?`,
    `${dayWords}\\s+${aMonth}\\s+(?:${yearWords}|${year}(?!\\d))(?:\\s*${yearMark})?`,
  ),
  form(
    'part',
    `(?:${ordinal}${join}){0,4}${ordinal}\\s*(?:учебн[а-я]+\\s+)?${partNoun}(?:\\s*,?\\s*(?:${years}${mark}|${yearWords}(?:\\s*${yearMark})?|(?<!\\d)${year}(?!\\d|[./-]\\d)${mark}))?`,
  ),
  form(
    'span',
    `${years}${mark}`,
    `(?<![\\d.,/-])\\d\\d\\s*(?:${dash}|/)\\s*\\d\\d\\s*${schoolMark}`,
    `(?<=(?:^|[^а-яё])с\\s+)${year}\\s+(?:г\\.\\s+|года\\s+)?по\\s+${year}(?!\\d)(?:\\s*${yearMark})?`,
    `${yearWords}\\s*(?:${dash}|и)\\s*${yearWords}${mark}`,
  ),
  form(
    'month',
    `(?:${aMonth}${join}){0,11}${aMonth}\\s*(?:[-–—,]\\s*)?(?<!\\d)(?:${year}(?!\\d|[./-]\\d)(?:\\s*${yearMark})?|\\d\\d\\s*(?:года|г\\.)(?![а-яё]))`,
    `(?:${aMonth}${join}){0,11}${aMonth}\\s+${yearWords}(?:\\s*${yearMark})?`,
    `(?<![\\d.,/-])(?:${monthNumber}\\s*${dash}\\s*)?${monthNumber}\\.${year}(?!\\d|\\.\\d)(?:\\s*${yearMark})?`,
  ),
  { ...form('month', `(?<![\\d.,/-])${monthNumber}/${year}(?![\\d/])`), inDeadline: true },
  form('name', `(?<=\\p{L}[»"”]?\\s?${dash}\\s?)20\\d\\d(?!\\d|[./-]\\d|\\s*${yearMark})`),
  form(
    'year',
    `(?<![\\d.,/-])(?:${year}\\s*(?:,|и)\\s*){1,9}${year}\\s*${yearMark}(?=\\.?\\s*(?:рожд|р\\.))`,
    `(?<![\\d.,/-])${year}\\s*(?:(?:календарн|финансов|бюджетн|отч[её]тн|хозяйственн)[а-яё]+\\s+)?${yearMark}`,
    `(?<![\\d.,/-])20\\d\\d(?!\\d|[./:]\\d|${dash}\\d|${dash}?(?:х|е)(?![а-яё])|\\s*${thing})`,
    `${yearWords}(?:\\s*${yearMark})?`,
  ),
  form(
    'cycle',
    `(?:не\\s+реже\\s+)?(?:(?:один|одного|(?<!\\d)\\d{1,2})\\s+)?раза?\\s+в\\s+${amount}\\s+${countedYears}`,
    `(?<![а-яё])(?:кажды[ех]|через\\s+каждые)\\s+${amount}\\s+${countedYears}`,
  ),
  form(
    'monthly',
    `(?:(?:не\\s+позднее|не\\s+позже|до|со?|по|к|кажд[а-я]+)\\s+){0,3}${number}(?:\\s*${dash}\\s*${number})?\\s+числ[аоуе][а-я]?(?![а-яё])(?:,?\\s+(?:каждого|следующего|последующего|отч[её]тного|текущего)\\s+(?:за\\s+отч[её]тным\\s+)?(?:месяца|квартала))?(?:,?\\s+следующего\\s+за\\s+отч[её]тным(?:\\s+(?:месяцем|кварталом|периодом))?)?`,
  ),
  form(
    'jubilee',
    `(?<!\\d)\\d{1,4}\\s?${dash}?\\s?(?:ти\\s)?лети[а-я]{1,3}(?![а-яё])`,
    `(?<!\\d)\\d{1,4}(?:${dash}?[а-я]{1,2})?\\s+годовщин[а-я]{1,3}(?![а-яё])`,
  ),
  theme,
  form(
    'edition',
    `(?<![\\p{L}\\d.])(?:[IVXLC]{1,8}(?![\\p{L}])|\\d{1,3}(?=-))(?:-?(?:й|я|е|ый|ая|ое|ого|ой|ом|ому|го|му))?(?=\\s+${event})`,
  ),
  form('count', `${amount}\\s+(?:[а-яё]{5,12}(?:ых|их)\\s+)?${countedYears}`),
  form('day', `${weekdayBefore}(?:${dayOfMonth}${join}){0,5}${dayOfMonth}${weekdayAfter}`),
  {
    ...form('day', `(?<!(?:^|\\s)в\\s+)(?:${dayAndMonth}${join}){0,5}${dayAndMonth}(?!\\s*ч)${weekdayAfter}`),
    inDeadline: true,
  },
  form('months', `(?:${plainMonth}${join}){0,11}${plainMonth}`),
];
