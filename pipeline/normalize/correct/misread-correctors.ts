import type { Corrector } from './corrector.ts';
import { misreadWord } from './misread-word.ts';

/** «№ З»: after the sign stand digits. */
const numberLetter: Corrector = {
  rule: 'misread-digit',
  pattern: /(?<=№\s?)[ЗО](?![\p{L}\d])/gu,
  mend: (letter) => (letter === 'З' ? '3' : '0'),
};

/** «до I апреля», «I раз в месяц»: days and times are counted in Arabic numbers. */
const romanDay: Corrector = {
  rule: 'misread-digit',
  pattern:
    /(?<![\p{L}\d])[IlГ](?=\s(?:раз(?:а|у)?\s|числа|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)я|марта|мая|августа))/gu,
  mend: () => '1',
};

/** Russian letters that a model without Latin takes Roman numerals for. */
const romanNumerals: Readonly<Record<string, string>> = {
  Г: 'I',
  П: 'II',
  Ш: 'III',
  ГУ: 'IV',
  IУ: 'IV',
  '1У': 'IV',
};

const part = '(?:квартал|полугоди|четверт|триместр|этап)';

/** «П квартал», «II – Ш кварталы», «Г полугодие». */
const romanPart: Corrector = {
  rule: 'misread-digit',
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(?:Г|П|Ш|ГУ|IУ|1У)(?=(?:\\s?(?:[-–—,]|и)\\s?[ГПШУIV1]{1,3}){0,3}\\s${part})`,
    'gu',
  ),
  mend: (letters) => romanNumerals[letters] ?? letters,
};

/** «000 «Заря»»: three noughts before a name are the form of a company. */
const companyForm: Corrector = {
  rule: 'misread-letter',
  pattern: /(?<![\d.,])000(?=\s?[«"])/gu,
  mend: () => 'ООО',
};

/** «00, ДОУ»: two noughts that are no part of a number are «ОО», what schools and other institutions are called for short. */
const institutions: Corrector = {
  rule: 'misread-letter',
  pattern:
    /(?<![\p{L}\d.,:№-])(?<!\d\s)00(?![\p{L}\d])(?!\s?[\d.:%-])(?!,\d)(?!\s?(?:мин|сек|ч|коп)(?![а-яё]))/gu,
  mend: () => 'ОО',
};

/** «БерёзкинА.А.» */
const gluedInitials: Corrector = {
  rule: 'missing-space',
  pattern: /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?=\p{Lu}\.\s?\p{Lu}\.)/gu,
  mend: (surname) => `${surname} `,
};

/** For words that may have been misread on the way. */
export const misreadCorrectors: readonly Corrector[] = [
  numberLetter,
  romanDay,
  romanPart,
  companyForm,
  institutions,
  gluedInitials,
  misreadWord,
];
