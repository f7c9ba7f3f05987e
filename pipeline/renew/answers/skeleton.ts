import { answersForm } from '../../model/answers/answer-values.ts';
import type { Answers, NewPerson } from '../../model/answers/answers.ts';
import type { OpenQuestions } from '../../model/answers/question.ts';
import { readableDay, russianDay } from '../../model/dates/russian-day.ts';

const help = [
  'Впишите ответы в кавычки. Где пусто, вопрос остаётся открытым.',
  'answer: «да» — согласиться с предложенным (proposed), иначе напишите весь верный текст; вместо срока довольно даты.',
  'people → now → name: «да» — человек прежний, иначе «И.О. Фамилия» нового; position — его должность, если она другая.',
  'others: «да» — все, о ком в people ничего не вписано, работают на прежних должностях.',
  'drop: какие пункты убрать, например "2.3" или "Пункт 4 приказа". responsible: { "was": "прежний", "now": "новый" }.',
  'add: { "after": "2.3", "activity": "…", "deadline": "…", "responsible": "…" } или { "after": "Пункт 1 приказа", "text": "…" }.',
  'Места называйте, как в прошлогоднем документе. Затем повторите команду: reissue — с параметром --answers и этим файлом, batch — ту же самую.',
];

/** An answers file (`answersSchema`): every open question left blank, and the answers that were given before. */
export const answersSkeleton = (answers: Answers, { questions, people }: OpenQuestions): object => {
  const { date, number, basis, signatory, texts = {}, responsible = [], drop = [], add = [] } = answers;
  const agreed = (answers.agreed ?? []).map((each) => ({ ...each, answer: 'да' }));
  const given = (answers.people ?? []).map(({ was, now }) => ({ was, now: { ...now, name: nameIn(now) } }));
  return {
    schema: answersForm,
    help,
    ...(date && { date: russianDay(date) }),
    ...(number && { number }),
    ...(basis && { basis }),
    ...(signatory && { signatory }),
    questions: [
      ...questions.map((question) => ({ ...question, was: readable(question.was), answer: '' })),
      ...agreed,
    ],
    ...(people.length > 1 && { others: '' }),
    people: [...people.map((person) => ({ ...person, now: { name: '', position: '' } })), ...given],
    responsible,
    drop,
    add,
    ...(Object.keys(texts).length > 0 && { texts }),
  };
};

const nameIn = ({ name, position }: NewPerson): string => name ?? (position ? '' : 'да');

/** Dates as a clerk writes them. */
const readable = (value: string | null): string | null => (value === null ? null : readableDay(value));
