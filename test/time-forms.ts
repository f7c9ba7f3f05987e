/**
 * The forms in which papers name times, each with what a renewal by one year makes of it: the table that
 * `renew-times.test.ts` holds the program to, and that `npm run accept` writes to pipeline/renew/times/FORMS.md.
 */
import { join } from 'node:path';
import { usualOffice } from '../pipeline/model/calendar/day-off-rule.ts';
import type { Period } from '../pipeline/model/document.ts';
import { findQuoted } from '../pipeline/model/quotes.ts';
import { type Move, movePeriod } from '../pipeline/renew/times/move.ts';
import { type JudgedTime, judgeTimes, writeTimes } from '../pipeline/renew/times/renew-text.ts';
import type { Surroundings } from '../pipeline/renew/times/surroundings.ts';
import { calendarYear, schoolYear } from './show-terms.ts';

/** The periods of the table: a school year, a calendar year and a spring. */
const periods = {
  school: schoolYear(2021),
  year: calendarYear(2023),
  spring: { kind: 'dates', from: '2024-03-01', to: '2024-05-31', text: 'март – май 2024' },
} as const satisfies Readonly<Record<string, Period>>;

export interface TimeForm {
  readonly text: string;
  readonly from: Period | null;
  readonly deadline: boolean;
  readonly heading: string | null;
  /** The text a year on. */
  readonly next: string;
  /** Whose each time is and what becomes of it: «own derived». */
  readonly verdicts: string;
}

type Row = readonly [text: string, next: string, verdicts: string];
type Where = Partial<Pick<TimeForm, 'from' | 'deadline' | 'heading'>>;

const forms = (where: Where, rows: readonly Row[]): TimeForm[] =>
  rows.map(([text, next, verdicts]) => ({
    from: periods.school,
    deadline: false,
    heading: null,
    ...where,
    text,
    next,
    verdicts,
  }));

const own = 'own derived';
const kept = 'own kept';
const asked = 'own confirm';

// biome-ignore format: a table
export const timeForms: readonly TimeForm[] = [
  // Spans of years, their separators and abbreviations kept.
  ...forms({}, [
    ['План на 2021-2022 учебный год', 'План на 2022-2023 учебный год', own],
    ['План на 2021/22 уч. г.', 'План на 2022/23 уч. г.', own],
    ['в 2021/2022 уч.г.', 'в 2022/2023 уч.г.', own],
    ['2021–2022 г.г.', '2022–2023 г.г.', own],
    ['2021 – 2022 г. г.', '2022 – 2023 г. г.', own],
    ['в 2021—2022 гг.', 'в 2022—2023 гг.', own],
    ['21/22 уч. год', '22/23 уч. год', own],
    ['в2021-2022 учебном году', 'в 2022-2023 учебном году', own],
    ['с 2021 по 2022 год', 'с 2022 по 2023 год', own],
    ['2021-2022 и 2022-2023 учебные годы', '2022-2023 и 2023-2024 учебные годы', `${own}, ${own}`],
    ['план «Чтение» на 2021-2022 учебный год', 'план «Чтение» на 2022-2023 учебный год', own],
    ['две тысячи двадцать первый – две тысячи двадцать второй учебный год', 'две тысячи двадцать второй – две тысячи двадцать третий учебный год', own],
  ]),
  // The turn of a decade and of a century.
  ...forms({ from: schoolYear(2029) }, [
    ['на 2029/30 учебный год', 'на 2030/31 учебный год', own],
    ['на 2029-2030 учебный год', 'на 2030-2031 учебный год', own],
  ]),
  ...forms({ from: schoolYear(2098) }, [
    ['на 2098/99 учебный год', 'на 2099/00 учебный год', own],
    ['на 2098-2099 учебный год', 'на 2099-2100 учебный год', own],
  ]),
  ...forms({ from: schoolYear(2099) }, [
    ['на 2099-2100 учебный год', 'на 2100-2101 учебный год', own],
    ['на 2099/00 учебный год', 'на 2100/01 учебный год', own],
  ]),
  // Years alone, and in names.
  ...forms({}, [
    ['Проведение проверочных работ в 2022 г.', 'Проведение проверочных работ в 2023 г.', own],
    ['Итоги 2021 года', 'Итоги 2022 года', own],
    ['в 2021 и 2022 годах', 'в 2022 и 2023 годах', `${own}, ${own}`],
    ['к две тысячи двадцать второму году', 'к две тысячи двадцать третьему году', own],
    ['План работы 2021', 'План работы 2022', own],
    ['Список 2023', 'Список 2024', 'unclear confirm'],
    ['охват – до 2022 ребёнок', 'охват – до 2023 ребёнок', 'unclear confirm'],
    ['итоги ЕГЭ-2021 и ГИА – 2022', 'итоги ЕГЭ-2022 и ГИА – 2023', `${own}, ${own}`],
    ['день качества-2021', 'день качества-2022', asked],
    ['весна-2022', 'весна-2023', own],
    ['Слёт «Зарница-2022»', 'Слёт «Зарница-2023»', asked],
    ['«Кросс нации» – 2021', '«Кросс нации» – 2022', asked],
  ]),
  // Parts of a year.
  ...forms({}, [
    ['1 полугодие 2021 года', '1 полугодие 2022 года', 'unclear confirm'],
    ['второе полугодие две тысячи двадцать второго года', 'второе полугодие две тысячи двадцать третьего года', 'unclear confirm'],
    ['II полугодие 2021/2022', 'II полугодие 2022/2023', own],
    ['3 четверть 2021-2022 уч. года', '3 четверть 2022-2023 уч. года', own],
    ['IV квартал 2021 г.', 'IV квартал 2022 г.', own],
  ]),
  ...forms({ from: periods.year, deadline: true }, [
    ['I квартал', 'I квартал', kept],
    ['1, 2 кв. 2023 г.', '1, 2 кв. 2024 г.', own],
    ['2 полугодие 2023 года', '2 полугодие 2024 года', own],
    ['I полугодие', 'I полугодие', kept],
  ]),
  // Months.
  ...forms({ deadline: true }, [
    ['октябрь 2021', 'октябрь 2022', own],
    ['сентябрь - декабрь 2021', 'сентябрь - декабрь 2022', own],
    ['октябрь 2021 – май 2022 г.', 'октябрь 2022 – май 2023 г.', `${own}, ${own}`],
    ['июнь, июль и август 2022', 'июнь, июль и август 2023', own],
    ['сент. 2021 г.', 'сент. 2022 г.', own],
    ['май 22 г.', 'май 23 г.', own],
    ['09.2021 – 05.2022', '09.2022 – 05.2023', `${own}, ${own}`],
    ['09-10.2021', '09-10.2022', own],
    ['декабрь две тысячи двадцать первого года', 'декабрь две тысячи двадцать второго года', own],
    ['август 2021', 'август 2022', own],
    ['сентябрь, май', 'сентябрь, май', kept],
    ['август-сентябрь', 'август-сентябрь', kept],
    ['ноябрь – март', 'ноябрь – март', kept],
  ]),
  // Deadlines outside the old period: the year that was meant, not one more.
  ...forms({ deadline: true }, [
    ['март 2021', 'март 2023', asked],
    ['20.10.2022', '20.10.2022', asked],
    ['до 15 мая 2012 г.', 'до 15 мая 2023 г.', asked],
    // A report after the year is due in the month after it.
    ['до 15.09.2022', 'до 15.09.2023', asked],
  ]),
  ...forms({ from: periods.year, deadline: true }, [
    ['январь 2022 года – декабрь 2023 года', 'январь 2024 года – декабрь 2024 года', `${asked}, ${own}`],
    ['до 20 января 2024', 'до 20 января 2025', asked],
  ]),
  // Days with their year, judged by the calendar.
  ...forms({ deadline: true }, [
    ['до 13 сентября 2021', 'до 13 сентября 2022', own],
    ['до 10 сентября 2021', 'до 10 сентября 2022', asked],
    ['13.09.21', '13.09.22', own],
    ['13.09.2021г.', '13.09.2022г.', own],
    ['2021-09-13', '2022-09-13', own],
    ['13/09/2021', '13/09/2022', own],
    ['"13" сентября 2021 года', '"13" сентября 2022 года', own],
    ['«13» 09 2021', '«13» 09 2022', own],
    ['с 3 по 7 октября 2021 г.', 'с 3 по 7 октября 2022 г.', own],
    ['1-12 октября 2021 г.', '1-12 октября 2022 г.', own],
    ['3,5,10 октября 2021 г.', '3,5,10 октября 2022 г.', own],
    ['3, 5 и 10 октября 2021 г.', '3, 5 и 10 октября 2022 г.', own],
    ['с 15 декабря по 10 января 2022 г.', 'с 15 декабря по 10 января 2023 г.', own],
    ['01.10 – 14.10.2021', '01.10 – 14.10.2022', own],
    ['01.10-14.10.2021г', '01.10-14.10.2022г', own],
    ['01.10.2021 – 14.10.2021', '01.10.2022 – 14.10.2022', `${own}, ${own}`],
    ['01.10.2021 – 15.10.2021', '01.10.2022 – 15.10.2022', `${own}, ${asked}`],
    ['29.10-01.11, 20.10-21.10.2021', '29.10-01.11, 20.10-21.10.2022', `${kept}, ${own}`],
    ['20.10.2021, 21.10.2021', '20.10.2022, 21.10.2022', `${own}, ${own}`],
    ['01.09.2021-31.05.2022', '01.09.2022-31.05.2023', `${own}, ${own}`],
    ['тринадцатого сентября две тысячи двадцать первого года', 'тринадцатого сентября две тысячи двадцать второго года', own],
    ['13 сентября 2021 г. (понедельник)', '13 сентября 2022 г. (вторник)', asked],
    ['в среду, 20 октября 2021', 'в четверг, 20 октября 2022', asked],
    ['в понедельник, 20 сентября 2021', 'во вторник, 20 сентября 2022', asked],
    ['Вторник, 12 октября 2021', 'Среда, 12 октября 2022', asked],
    ['12 октября 2021 г., во вторник', '12 октября 2022 г., в среду', asked],
    // The day of the week is right still.
    ['11.11.2021 (пт)', '11.11.2022 (пт)', own],
    ['9 мая 2022', '9 мая 2023', own],
    ['до 9 мая 2022', 'до 9 мая 2023', asked],
  ]),
  ...forms({ from: calendarYear(2024), deadline: true }, [
    ['29 февраля 2024', '28 февраля 2025', asked],
    ['с 26 по 29 февраля', 'с 26 по 28 февраля', asked],
  ]),
  ...forms({ from: periods.spring }, [
    ['План на 01.03.2024–31.05.2024', 'План на 01.03.2025–31.05.2025', `${own}, ${own}`],
    ['с марта по май 2024 года', 'с марта по май 2025 года', own],
  ]),
  // Days without a year move by themselves, and are judged by the calendar too.
  ...forms({ deadline: true }, [
    ['до 13 сентября', 'до 13 сентября', kept],
    ['до 10 сентября', 'до 10 сентября', asked],
    ['с 1 по 10 октября', 'с 1 по 10 октября', kept],
    ['с 1 по 8 октября', 'с 1 по 8 октября', asked],
    ['до 13.09', 'до 13.09', kept],
    ['в среду, 20 октября', 'в четверг, 20 октября', asked],
    ['до 5 числа каждого месяца', 'до 5 числа каждого месяца', kept],
    ['не позднее 10-го числа месяца, следующего за отчётным', 'не позднее 10-го числа месяца, следующего за отчётным', kept],
  ]),
  ...forms({}, [
    ['День знаний (1 сентября)', 'День знаний (1 сентября)', kept],
    ['за неделю до 10 сентября', 'за неделю до 10 сентября', kept],
    ['каникулы с 29.10.2021 по 05.11.2021', 'каникулы с 29.10.2022 по 05.11.2022', `${own}, ${own}`],
    ['лагерь с 4 по 25 июня 2022 года', 'лагерь с 4 по 25 июня 2023 года', own],
  ]),
  // Acts that are quoted keep their own dates, titles and numbers.
  ...forms({}, [
    ['согласно приказу от 12.10.2021 № 5', 'согласно приказу от 12.10.2021 № 5', 'act kept'],
    ['приказ № 7-од от 12.10.2021 г.', 'приказ № 7-од от 12.10.2021 г.', 'act kept'],
    ['служебная записка от 14.02.2022', 'служебная записка от 14.02.2022', 'act kept'],
    ['приказ Отдела от 12 мая 2021 года', 'приказ Отдела от 12 мая 2021 года', 'act kept'],
    ['приказ министра «О плане на 2021 год»', 'приказ министра «О плане на 2021 год»', 'act kept'],
    ['приказ Отдела № 5 О чтении в 2021 году', 'приказ Отдела № 5 О чтении в 2021 году', 'act kept'],
    ['закон от 29.12.2012 № 273-ФЗ (ред. от 30.12.2021)', 'закон от 29.12.2012 № 273-ФЗ (ред. от 30.12.2021)', 'act kept, act kept'],
    ['СанПиН 2.4.3648-20', 'СанПиН 2.4.3648-20', 'act kept'],
    ['по ГОСТ Р 7.0.97-2016', 'по ГОСТ Р 7.0.97-2016', 'act kept'],
    ['Признать утратившим силу приказ от 29.05.2021 № 28', 'Признать утратившим силу приказ от 29.05.2021 № 28', 'act confirm'],
    ['приложение к приказу от 01.09.2021 № 17', 'приложение к приказу от 01.09.2021 № 17', 'unclear confirm'],
  ]),
  // Programmes and history.
  ...forms({}, [
    ['проект «Образование» на 2019-2024 годы', 'проект «Образование» на 2019-2024 годы', 'history kept'],
    ['Итоги переписи 2010 года', 'Итоги переписи 2010 года', 'history kept'],
    ['к юбилею города в 2030 году', 'к юбилею города в 2030 году', 'history kept'],
    ['программа «Развитие-2030»', 'программа «Развитие-2030»', 'history kept'],
    ['чемпионат мира 2024 года', 'чемпионат мира 2025 года', 'unclear confirm'],
    ['основана в 1985 году', 'основана в 1985 году', 'history kept'],
    ['порядок действует с 2020 года', 'порядок действует с 2020 года', 'unclear confirm'],
  ]),
  // Counts of years, and what does not come each year.
  ...forms({}, [
    ['дети 1-3 года', 'дети 1-3 года', 'count kept'],
    ['в течение 2-х лет', 'в течение 2-х лет', 'count kept'],
    ['за последние три года', 'за последние три года', 'count kept'],
    ['на срок 5 (пять) лет', 'на срок 5 (пять) лет', 'count kept'],
    ['один раз в три года', 'один раз в три года', 'cycle confirm'],
    ['не реже 1 раза в 5 лет', 'не реже 1 раза в 5 лет', 'cycle confirm'],
    ['один раз в три года (2021)', 'один раз в три года (2021)', 'cycle confirm, cycle confirm'],
    ['каждые два года', 'каждые два года', 'cycle confirm'],
    ['к 80-летию города', 'к 80-летию города', 'cycle confirm'],
    ['к 77-й годовщине Победы', 'к 78-й годовщине Победы', 'cycle confirm'],
  ]),
  // What belongs to a person's life.
  ...forms({}, [
    ['Лужин А.А., с 2015 года работает в школе', 'Лужин А.А., с 2015 года работает в школе', 'person kept'],
    ['Лужин А.А., 2008 года рождения', 'Лужин А.А., 2008 года рождения', 'person kept'],
    ['Клёнова Б.Б., 12.05.2009 г.р.', 'Клёнова Б.Б., 12.05.2009 г.р.', 'person kept'],
    ['удостоверение действительно до 12.03.2022', 'удостоверение действительно до 12.03.2022', 'person kept'],
    ['принята на работу 01.09.2020', 'принята на работу 01.09.2020', 'person kept'],
  ]),
  ...forms({ heading: 'Дата рождения' }, [['15.03.2021', '15.03.2021', 'person kept']]),
  // Numbers that only look like times.
  ...forms({ deadline: true }, [
    ['письмо № 2021-05', 'письмо № 2021-05', ''],
    ['каб. 2021, 2023 рубля, 2022 экз.', 'каб. 2021, 2023 рубля, 2022 экз.', ''],
    ['по п. 1.2.20 и 31.02.2021', 'по п. 1.2.20 и 31.02.2021', ''],
    ['на сайте school.example/2021/plan', 'на сайте school.example/2021/plan', ''],
    ['ул. 8 Марта, 5', 'ул. 8 Марта, 5', ''],
    ['тел. (3412) 20-24, участников – 2000', 'тел. (3412) 20-24, участников – 2000', ''],
    ['1 раз в четверть', '1 раз в четверть', ''],
    ['в 12.10, до 10.05 часов', 'в 12.10, до 10.05 часов', ''],
    ['дети 2000-х годов', 'дети 2000-х годов', ''],
  ]),
];

/** A document's move by so many years. */
export const moveBy = (from: Period | null, years = 1, more: Partial<Move> = {}): Move => ({
  years,
  from,
  to: from && movePeriod(from, years),
  signed: null,
  office: usualOffice,
  ...more,
});

/** The times of a form judged, and the text that they give. */
export const renewForm = (
  { text, from, deadline, heading }: Omit<TimeForm, 'next' | 'verdicts'>,
  move: Move = moveBy(from),
): { readonly text: string; readonly judged: readonly JudgedTime[] } => {
  const registration = { number: '17', date: '2021-09-01' };
  const around: Surroundings = { text, quotations: findQuoted(text), deadline, heading, registration };
  const judged = judgeTimes(around, move);
  return { text: writeTimes(text, judged), judged };
};

export const formsFile = join(import.meta.dirname, '../pipeline/renew/times/FORMS.md');

/** The page that shows the table. */
export const formsPage = (): string =>
  [
    '# Forms of times',
    '',
    `What a renewal by one year makes of ${timeForms.length} forms; written by \`npm run accept\`, held by \`test/renew-times.test.ts\`.`,
    '**own**: the document’s period; **act**: a quoted act’s; **history**: a programme or the past; **count**: a number of years;',
    '**cycle**: not each year; **person**: of somebody’s life; **unclear**: a person has to tell.',
    '',
    '| text | period | in | a year on | whose, and what becomes of it |',
    '| --- | --- | --- | --- | --- |',
    ...timeForms.map((form) => {
      const where = form.heading ? `column «${form.heading}»` : form.deadline ? 'deadline' : 'text';
      const next = form.next === form.text ? '=' : form.next;
      return `| ${form.text} | ${form.from?.text ?? ''} | ${where} | ${next} | ${form.verdicts || 'no time'} |`;
    }),
    '',
  ].join('\n');
