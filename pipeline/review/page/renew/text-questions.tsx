import type { Question } from '../../../model/answers/question.ts';
import type { WrittenAnswers } from '../../contract/renewal-view.ts';
import { type Reply, requisiteAt } from './reply.ts';

interface TextQuestionsProps {
  readonly asked: readonly Question[];
  readonly answers: WrittenAnswers;
  readonly onReply: (reply: Reply) => void;
}

/** Questions to which nothing can be proposed, beside those that have fields of their own. */
export const TextQuestions = ({ asked, answers, onReply }: TextQuestionsProps) => {
  const open = asked.filter(({ place, proposed }) => proposed === null && !(place in requisiteAt));
  return (
    <>
      {open.map(({ place, where, question, was }, at) => (
        <div key={place} class="look-field renew-wide">
          <label class="renew-label" for={`renew-text-${at}`}>
            {where}
          </label>
          <textarea
            id={`renew-text-${at}`}
            class="look-input"
            rows={2}
            value={answers.texts?.[place] ?? ''}
            aria-describedby={`renew-text-${at}-note`}
            onInput={({ currentTarget }) => onReply({ kind: 'text', place, text: currentTarget.value })}
          />
          <p id={`renew-text-${at}-note`} class="look-field-hint">
            {question} {was ? `В прошлом году: ${was}` : ''}
          </p>
        </div>
      ))}
    </>
  );
};
