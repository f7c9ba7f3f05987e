/**
 * The form of the answers file, `prikaz.answers/1`: the one source of its validation and its JSON Schema. A text left
 * blank is a question still open, so that an untouched skeleton answers nothing.
 */
import { z } from 'zod';
import { answersForm, dateAnswer, isNo, isYes, numberAnswer } from './answer-values.ts';

/** Characters of one answer: more than the longest clause of an order has. */
const longest = 20_000;

/** Characters of a place's address. */
const longestPlace = 300;

/** Answers of one kind: more than any document asks for. */
const most = 20_000;

/** People, and items that are new: each is compared with all that is in the document. */
const mostOfThese = 1_000;

const text = z.string().max(longest).trim();
const address = z.string().startsWith('/').max(longestPlace);
const listOf = <Item extends z.ZodType>(item: Item, limit = most) => z.array(item).max(limit);
const filled = text.min(1);

/** A text that must stand for a value; the issue has no words of its own, `answersFaults` finds them. */
const parsed = (parse: (typed: string) => string | null) =>
  text.transform((typed, context) => {
    const value = typed === '' ? '' : parse(typed);
    if (value !== null) return value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** What the answer to the question about a place must be; null is no answer. */
const answerTo = (place: string): ((typed: string) => string | null) => {
  if (place === '/order/date') return dateAnswer;
  return place === '/order/number' ? numberAnswer : (typed) => (isNo(typed) ? null : typed);
};

const question = z
  .strictObject({
    place: address.describe('Адрес места в документе (JSON Pointer); не меняйте его'),
    where: text.optional().describe('То же место словами'),
    question: text.optional().describe('О чём спрашивает программа'),
    was: z.string().nullish().describe('Как было в прошлогоднем документе'),
    proposed: z.string().nullish().describe('Что предлагает программа'),
    answer: text.describe(
      'Ваш ответ: «да» — согласиться с предложенным, иначе весь верный текст; пусто — нет ответа',
    ),
  })
  .transform((asked, context) => {
    const { place, proposed, answer } = asked;
    const agrees = isYes(answer) && proposed != null;
    const value = answer === '' || agrees ? answer : isYes(answer) ? null : answerTo(place)(answer);
    if (value !== null) return { ...asked, answer: value, agrees };
    context.addIssue({ code: 'custom', path: ['answer'] });
    return z.NEVER;
  });

const forms = z
  .strictObject({
    nominative: filled.describe('кто? Рябинина В.А.'),
    genitive: filled.describe('кого? Рябининой В.А.'),
    dative: filled.describe('кому? Рябининой В.А.'),
    accusative: filled.describe('кого? (вижу) Рябинину В.А.'),
    instrumental: filled.describe('кем? Рябининой В.А.'),
    prepositional: filled.describe('о ком? Рябининой В.А.'),
  })
  .describe('Фамилия во всех падежах — если программа склоняет её неверно');

const person = z.strictObject({
  was: filled.describe('Кто назван в прошлогоднем документе'),
  where: text.optional().describe('Где он назван'),
  question: text.optional().describe('О чём спрашивает программа'),
  now: z.strictObject({
    name: text.optional().describe('Кто вместо него: «И.О. Фамилия» или полностью; «да» — остаётся он же'),
    position: text.optional().describe('Его должность в именительном падеже; пусто — прежняя'),
    gender: z.enum(['male', 'female', '']).optional().describe('Пол, если по фамилии его не узнать'),
    forms: forms.optional(),
  }),
});

const responsible = z
  .strictObject({
    item: text.optional().describe('Пункт плана: «2.3», «Раздел 2, пункт 1»'),
    was: text.optional().describe('Прежний ответственный: сменится во всём документе'),
    now: text.describe('Новый ответственный'),
  })
  .refine(({ item, was }) => Boolean(item) !== Boolean(was));

const added = z
  .strictObject({
    after: text.optional().describe('После какого пункта: «2.3», «Пункт 1 приказа»'),
    before: text.optional().describe('Перед каким пунктом'),
    section: text.optional().describe('В конец какого раздела: «Раздел 2»'),
    text: text.optional().describe('Текст пункта приказа'),
    activity: text.optional().describe('Мероприятие пункта плана'),
    deadline: text.optional(),
    responsible: text.optional(),
    result: text.optional(),
  })
  .refine(({ after, before, section }) => [after, before, section].filter(Boolean).length === 1)
  .refine((item) => Boolean(item.text) !== Boolean(item.activity));

export const answersSchema = z.strictObject({
  schema: z.literal(answersForm).optional(),
  help: z.array(z.string()).optional().describe('Как заполнить; программа этого не читает'),
  date: parsed(dateAnswer).optional().describe('Дата нового приказа: 05.09.2022'),
  number: parsed(numberAnswer).optional().describe('Номер нового приказа, без знака №'),
  basis: text.optional().describe('Основание: «На основании письма … от … № … «…»»'),
  signatory: z
    .strictObject({ position: text.optional(), name: text.optional() })
    .optional()
    .describe('Кто подписывает'),
  questions: listOf(question).optional().describe('Вопросы программы'),
  others: text
    .refine((typed) => typed === '' || isYes(typed) || isNo(typed))
    .optional()
    .describe('«да» — все люди из списка people, о ком ничего не вписано, прежние'),
  people: listOf(person, mostOfThese).optional().describe('Люди, названные в документе'),
  responsible: listOf(responsible).optional().describe('Кто теперь отвечает'),
  drop: listOf(text).optional().describe('Какие пункты убрать: «2.3», «Пункт 4 приказа»'),
  add: listOf(added, mostOfThese).optional().describe('Какие пункты добавить'),
  texts: z
    .record(address, text)
    .superRefine((texts, context) => {
      if (Object.keys(texts).length <= most) return;
      context.addIssue({ code: 'too_big', origin: 'array', maximum: most, inclusive: true, input: texts });
    })
    .optional()
    .describe('Новые тексты по адресам мест (JSON Pointer)'),
});

export type AnswersFile = z.infer<typeof answersSchema>;
