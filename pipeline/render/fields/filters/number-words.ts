/** Whole numbers in words, as a text counts: «двадцать один», «две тысячи». */
import { type Forms, plural } from '../../../model/plural.ts';

const list = (words: string): readonly string[] => words.split(' ');

const ones = list(
  ' один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
);
const tens = list('  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто');
const hundreds = list(' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот');
const feminine: Readonly<Record<number, string>> = { 1: 'одна', 2: 'две' };

const groups: readonly { readonly size: number; readonly forms: Forms; readonly isFeminine: boolean }[] = [
  { size: 1_000_000, forms: ['миллион', 'миллиона', 'миллионов'], isFeminine: false },
  { size: 1000, forms: ['тысяча', 'тысячи', 'тысяч'], isFeminine: true },
];

/** A number below 1000; '' for 0. */
const belowThousand = (number: number, isFeminine: boolean): readonly string[] => {
  const rest = number % 100;
  const last = rest < 20 ? rest : rest % 10;
  return [
    hundreds[Math.floor(number / 100)] ?? '',
    rest < 20 ? '' : (tens[Math.floor(rest / 10)] ?? ''),
    (isFeminine && feminine[last]) || (ones[last] ?? ''),
  ];
};

/** The largest number that has words here. */
export const mostCounted = 999_999_999;

/** A whole number from 0 to `mostCounted` in words, masculine: 21 → «двадцать один». */
export const numberWords = (number: number): string => {
  if (number === 0) return 'ноль';
  const words: string[] = [];
  let rest = number;
  for (const { size, forms, isFeminine } of groups) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) words.push(...belowThousand(count, isFeminine), plural(count, forms));
  }
  words.push(...belowThousand(rest, false));
  return words.filter(Boolean).join(' ');
};

const stems = {
  ones: list(
    ' перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат',
  ),
  tens: list('  двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'),
  hundreds: list(' сот двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот'),
  thousands: list(
    ' тысячн двухтысячн трёхтысячн четырёхтысячн пятитысячн шеститысячн семитысячн восьмитысячн девятитысячн',
  ),
};

/** The forms of an ordinal that dates need: «десятое», «десятого». */
export type OrdinalForm = 'neuter' | 'genitive';

const endings: Readonly<Record<OrdinalForm, string>> = { neuter: 'ое', genitive: 'ого' };

const inflected = (stem: string, form: OrdinalForm): string =>
  stem === 'трет' ? { neuter: 'третье', genitive: 'третьего' }[form] : stem + endings[form];

/** The place value of a number's last word that is not zero, and that word's stem. */
const lastStem = (number: number): { readonly stem: string; readonly value: number } => {
  const rest = number % 100;
  if (rest > 0 && (rest < 20 || rest % 10 > 0)) {
    const value = rest < 20 ? rest : rest % 10;
    return { stem: stems.ones[value] ?? '', value };
  }
  if (rest > 0) return { stem: stems.tens[rest / 10] ?? '', value: rest };
  if (number % 1000 > 0) return { stem: stems.hundreds[(number % 1000) / 100] ?? '', value: number % 1000 };
  return { stem: stems.thousands[number / 1000] ?? '', value: number };
};

/** An ordinal number from 1 to 9999: 10 → «десятое», 2021 → «две тысячи двадцать первого». */
export const ordinalWords = (number: number, form: OrdinalForm): string => {
  const { stem, value } = lastStem(number);
  const before = number - value;
  return [before > 0 ? numberWords(before).replace(/^одна (?=тысяча)/u, '') : '', inflected(stem, form)]
    .filter(Boolean)
    .join(' ');
};
