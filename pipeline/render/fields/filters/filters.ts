import { capital } from '../../../model/capital.ts';
import { type GrammaticalCase, grammaticalCases } from '../../../model/grammar.ts';
import { plural } from '../../../model/plural.ts';
import type { Field, FieldKind } from '../field.ts';
import { normalName } from '../syntax/normal-name.ts';
import { dateForms } from './date-forms.ts';
import { type FieldValue, type Filter, fitsKinds, isList, isRecord, noArguments } from './filter.ts';
import { mostCounted, numberWords } from './number-words.ts';

const textOf = (value: FieldValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const printed: readonly FieldKind[] = ['text', 'date', 'person', 'post', 'number'];

/** A filter that makes a text of a text, whatever it says. */
const ofText = (
  name: string,
  english: string,
  [does, example]: readonly [does: string, example: string],
  apply: (text: string) => string,
): Filter => ({
  name,
  english,
  written: name,
  does,
  example,
  fits: fitsKinds('text', 'person', 'post'),
  gives: 'text',
  accepts: noArguments,
  apply: (value) => apply(textOf(value)),
});

const ofDate = (
  name: string,
  english: string,
  [does, example]: readonly [does: string, example: string],
  apply: (date: string) => string,
): Filter => ({
  ...ofText(name, english, [does, example], apply),
  fits: fitsKinds('date'),
});

const caseNames: Readonly<Record<GrammaticalCase, readonly [name: string, example: string]>> = {
  nominative: ['именительный', 'Н.К. Белозёрова'],
  genitive: ['родительный', 'Н.К. Белозёровой'],
  dative: ['дательный', 'Н.К. Белозёровой'],
  accusative: ['винительный', 'Н.К. Белозёрову'],
  instrumental: ['творительный', 'Н.К. Белозёровой'],
  prepositional: ['предложный', 'Н.К. Белозёровой'],
};

const caseFilters = grammaticalCases.map((to): Filter => {
  const [name, example] = caseNames[to];
  return {
    ...ofText(name, to, [`ставит в ${name} падеж`, example], (text) => text),
    fits: fitsKinds('person', 'post'),
    gives: null,
    apply: (value, _args, { inflect }, kind) => inflect(kind, textOf(value), to),
  };
});

/** How a name is laid out, by a name that is. */
const layouts = [
  ['инициалы', 'initials', 'ставит инициалы перед фамилией', 'Н.К. Белозёрова', 'И.И. Иванов'],
  ['фамилия впереди', 'surname first', 'ставит фамилию перед инициалами', 'Белозёрова Н.К.', 'Иванов И.И.'],
] as const;

const nameFilters = layouts.map(
  ([name, english, does, example, pattern]): Filter => ({
    ...ofText(name, english, [does, example], (text) => text),
    fits: fitsKinds('person'),
    gives: 'person',
    apply: (value, _args, { nameLike }) => nameLike(textOf(value), pattern),
  }),
);

const inWords: Filter = {
  name: 'прописью',
  english: 'words',
  written: 'прописью',
  does: 'пишет число или дату словами; для даты можно прописью(родительный)',
  example: 'десятое сентября две тысячи двадцать первого года',
  fits: fitsKinds('number', 'date'),
  gives: 'text',
  accepts: ([form, ...more]) =>
    more.length === 0 && (form === undefined || ['родительный', 'genitive'].includes(normalName(form))),
  apply: (value, [form]) => {
    if (typeof value === 'number') return value <= mostCounted ? numberWords(value) : String(value);
    return dateForms.words(textOf(value), form === undefined ? 'neuter' : 'genitive');
  },
};

const isTexts = ({ kind, fields }: Field): boolean => kind === 'list' && fields === undefined;
const isCells = ({ kind, fields }: Field): boolean =>
  kind === 'list' && ['heading', 'text'].every((name) => fields?.some(({ english }) => english === name));

const countOf = (value: FieldValue): number =>
  isList(value) ? value.length : typeof value === 'number' ? value : 0;

const joined: Filter = {
  name: 'через запятую',
  english: 'joined',
  written: 'через запятую',
  does: 'пишет список одной строкой',
  example: 'классные руководители, учителя физкультуры',
  fits: isTexts,
  gives: 'text',
  accepts: noArguments,
  apply: (value) => (isList(value) ? value.map(textOf).join(', ') : ''),
};

const count: Filter = {
  name: 'число',
  english: 'count',
  written: 'число',
  does: 'считает, сколько в списке строк',
  example: '3',
  fits: fitsKinds('list'),
  gives: 'number',
  accepts: noArguments,
  takesAbsent: true,
  apply: countOf,
};

const counted: Filter = {
  name: 'множественное',
  english: 'plural',
  written: 'множественное("лист", "листа", "листов")',
  does: 'ставит слово при числе: 1 лист, 2 листа, 5 листов',
  example: '3 листа',
  fits: fitsKinds('number', 'list'),
  gives: 'text',
  accepts: (args) => args.length === 3,
  takesAbsent: true,
  apply: (value, [one = '', few = '', many = '']) =>
    `${countOf(value)} ${plural(countOf(value), [one, few, many])}`,
};

const byHeading: Filter = {
  name: 'по заголовку',
  english: 'by heading',
  written: 'по заголовку("Место проведения")',
  does: 'даёт текст графы с этим заголовком',
  example: 'спортивный зал',
  fits: isCells,
  gives: 'text',
  accepts: (args) => args.length === 1,
  apply: (value, [wanted = '']) => {
    const cells = isList(value) ? value : [];
    const found = cells.find(
      (cell) => isRecord(cell) && normalName(textOf(cell['heading'] ?? '')) === normalName(wanted),
    );
    return found && isRecord(found) ? (found['text'] ?? '') : '';
  },
};

const otherwise: Filter = {
  name: 'по умолчанию',
  english: 'default',
  written: 'по умолчанию("нет")',
  does: 'пишет это там, где поле пусто',
  example: 'нет',
  fits: ({ kind }) => printed.includes(kind),
  gives: 'text',
  accepts: (args) => args.length === 1,
  takesAbsent: true,
  apply: (value, [text = '']) => textOf(value) || text,
};

/** Every filter that a template may use; there are no others. */
export const filters: readonly Filter[] = [
  ofDate('длинная', 'long', ['пишет дату с названием месяца', '10 сентября 2021 г.'], dateForms.long),
  ofDate('краткая', 'short', ['пишет дату цифрами', '10.09.2021'], dateForms.numeric),
  ofDate('месяц', 'month', ['пишет месяц и год', 'сентябрь 2021'], dateForms.month),
  ofDate('год', 'year', ['пишет год', '2021'], dateForms.year),
  inWords,
  ...caseFilters,
  ...nameFilters,
  ofText('прописные', 'upper', ['пишет прописными буквами', 'ПРИКАЗ'], (text) =>
    text.toLocaleUpperCase('ru'),
  ),
  ofText('строчные', 'lower', ['пишет строчными буквами', 'приказ'], (text) => text.toLocaleLowerCase('ru')),
  ofText('с заглавной', 'capital', ['пишет первую букву прописной', 'Приказ'], capital),
  joined,
  count,
  counted,
  byHeading,
  otherwise,
];

/** The filter of that name, Russian or English, as normalName leaves it. */
export const filterNamed = (name: string): Filter | undefined =>
  filters.find((filter) => normalName(filter.name) === name || filter.english === name);

/** The filters that fit a field. */
export const filtersFor = (field: Field): readonly Filter[] => filters.filter(({ fits }) => fits(field));
