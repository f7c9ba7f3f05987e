import { dateAnswer } from '../../../model/answers/answer-values.ts';
import { russianDay } from '../../../model/dates/russian-day.ts';
import type { WrittenAnswers } from '../../contract/renewal-view.ts';
import { Button } from '../look/button.tsx';
import type { DayOffQuestion } from './asked.ts';
import type { Reply } from './reply.ts';

interface DayOffChoiceProps {
  readonly question: DayOffQuestion;
  readonly answers: WrittenAnswers;
  readonly onReply: (reply: Reply) => void;
}

/** A deadline on a day off: the working days around it, or the day as it is; one click answers, a second takes it back. */
export const DayOffChoice = ({ question, answers, onReply }: DayOffChoiceProps) => {
  const { place, where, question: reason, proposed, offered } = question;
  const text = answers.texts?.[place] ?? '';
  const chosen = dateAnswer(text);
  const isKept = (answers.questions ?? []).some((each) => each.place === place && each.answer === 'да');
  const isOther = text !== '' && !offered.some(({ date }) => date === chosen);
  return (
    <li class="renew-off">
      <p class="renew-off-text">
        <strong>{where}</strong> <span class="renew-proposed">{proposed}</span>
      </p>
      <p class="renew-reason">{reason}</p>
      <fieldset class="renew-choices">
        <legend class="look-spoken">{where}: какой день</legend>
        {offered.map(({ date, weekday }) => (
          <Button
            small
            class="renew-choice"
            key={date}
            aria-pressed={chosen === date}
            onClick={() =>
              onReply(
                chosen === date
                  ? { kind: 'withdraw', place }
                  : { kind: 'text', place, text: russianDay(date) },
              )
            }
          >
            {russianDay(date)}, {weekday}
          </Button>
        ))}
        <Button
          small
          class="renew-choice"
          aria-pressed={isKept}
          onClick={() =>
            onReply(
              isKept || proposed === null
                ? { kind: 'withdraw', place }
                : { kind: 'agree', proposals: [{ place, proposed }] },
            )
          }
        >
          Оставить как есть
        </Button>
        {isOther && (
          <span class="renew-other">
            Указано вами: {text}{' '}
            <Button small onClick={() => onReply({ kind: 'withdraw', place })}>
              Отменить
            </Button>
          </span>
        )}
      </fieldset>
    </li>
  );
};
