import { counted } from '../../../model/plural.ts';
import { Button } from '../look/button.tsx';
import { type DayOffQuestion, leftInList } from './asked.ts';
import { DayOffChoice } from './day-off-choice.tsx';
import { PersonCard } from './person-card.tsx';
import type { RenewalState } from './renewal-state.ts';
import type { Reply } from './reply.ts';
import { RequisiteFields } from './requisite-fields.tsx';
import { TextQuestions } from './text-questions.tsx';

interface OnlyYouProps {
  readonly state: RenewalState;
  readonly daysOff: readonly DayOffQuestion[];
  /** How many things still wait for an answer. */
  readonly left: number;
  readonly onReply: (reply: Reply) => void;
}

/** What no program can know, as a form: each answer is saved by itself. */
export const OnlyYou = ({ state, daysOff, left, onReply }: OnlyYouProps) => {
  const { asked, answers } = state;
  const given = new Map((answers.people ?? []).map(({ was, now }) => [was, now]));
  const inList = leftInList(state.view.open, daysOff);
  const silent = asked.people.filter(({ was }) => !given.has(was));
  return (
    <section class="look-card renew-form" aria-labelledby="renew-form-title">
      <header class="renew-form-head">
        <h2 id="renew-form-title">Что знаете только вы</h2>
        <p role="status">{left === 0 ? 'Всё указано' : `Осталось ответить: ${left}`}</p>
      </header>
      <RequisiteFields state={state} onReply={onReply} />
      <TextQuestions asked={asked.questions} answers={answers} onReply={onReply} />
      {daysOff.length > 0 && (
        <fieldset class="renew-group">
          <legend>Сроки, которые выпали на выходной</legend>
          <ul class="renew-offs">
            {daysOff.map((question) => (
              <DayOffChoice key={question.place} question={question} answers={answers} onReply={onReply} />
            ))}
          </ul>
        </fieldset>
      )}
      {asked.people.length > 0 && (
        <fieldset class="renew-group">
          <legend>Кто подписывает, кто контролирует, кто исполняет</legend>
          {silent.length > 1 && (
            <p>
              <Button
                onClick={() => {
                  for (const { was, where } of silent)
                    onReply({ kind: 'person', was, where, now: { name: 'да' } });
                }}
              >
                {silent.length === asked.people.length ? 'Все прежние' : 'Остальные прежние'}:{' '}
                {counted(silent.length, ['человек', 'человека', 'человек'])}
              </Button>
            </p>
          )}
          <div class="renew-people">
            {asked.people.map((person) => (
              <PersonCard key={person.was} person={person} now={given.get(person.was)} onReply={onReply} />
            ))}
          </div>
        </fieldset>
      )}
      {inList > 0 && (
        <p class="renew-below">
          Ещё {counted(inList, ['вопрос', 'вопроса', 'вопросов'])} — ниже, в списке «Что изменится», с
          пометкой «Подтвердить».
        </p>
      )}
    </section>
  );
};
