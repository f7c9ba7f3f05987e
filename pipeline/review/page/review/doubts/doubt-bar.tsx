import type { ComponentChildren } from 'preact';
import type { Doubt } from '../../../contract/review.ts';
import { Button } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import {
  canTakeOtherwise,
  currentRow,
  settleCurrent,
  settleRow,
  stepDoubt,
  takeOtherwise,
} from '../session/review-actions.ts';
import { activeDoubt } from '../session/review-state.ts';
import { runCommand } from '../session/run-command.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { doubtsOfRow } from '../values/doubt-index.ts';
import { rowKind } from '../values/row-edits.ts';

const Words = ({ doubt: { message, word, otherwise } }: { readonly doubt: Doubt }) =>
  otherwise === null ? (
    message
  ) : (
    <>
      Слово <q class="review-quoted">{word}</q> прочитано неуверенно. Возможно:{' '}
      <q class="review-quoted">{otherwise}</q>. Сверьте его с бумагой.
    </>
  );

/** What a person can do about the doubt they are at. */
const Answers = ({ doubt }: { readonly doubt: Doubt }) => {
  const session = useSession();
  const { store } = session;
  const { review } = store.getState();
  const row = currentRow(session);
  const isLine = row !== null && !['plan', 'table'].includes(rowKind(row));
  const inRow = isLine ? doubtsOfRow(review.doubts, row, review.document).length : 0;
  return (
    <div class="review-answers">
      <Button look="main" icon="check" onClick={() => settleCurrent(session)} title="Пробел или V">
        {doubt.kind === 'word' ? 'Верно' : 'Оставить так'}
      </Button>
      {canTakeOtherwise(store.getState()) && (
        <Button onClick={() => takeOtherwise(session)} title="A">
          Взять «{doubt.otherwise}»
        </Button>
      )}
      {doubt.pointer !== null && (
        <Button icon="edit" onClick={() => runCommand(session, 'edit')} title="Enter">
          Исправить
        </Button>
      )}
      {isLine && inRow > 1 && (
        <Button look="quiet" onClick={() => settleRow(session, row)} title="Shift+Пробел">
          Верна вся строка ({inRow})
        </Button>
      )}
    </div>
  );
};

const Bar = ({ tone, children }: { readonly tone: string; readonly children: ComponentChildren }) => (
  <div class={`review-bar review-bar-${tone}`}>{children}</div>
);

/** Stands under the document: the doubt that a person is at, and the answers to it. */
export const DoubtBar = () => {
  const session = useSession();
  const { doubt, left } = useReview((state) => ({
    doubt: activeDoubt(state),
    left: state.review.doubts.length,
  }));
  if (left === 0) return null;
  return (
    <Bar tone={doubt?.severity ?? 'none'}>
      <p aria-live="polite">
        {doubt === null ? (
          'Места, которые стоит сверить с бумагой, отмечены. К следующему ведёт и клавиша F8.'
        ) : (
          <>
            <Icon name={doubt.severity === 'info' ? 'info' : 'warning'} />
            <span>
              <Words doubt={doubt} />
            </span>
          </>
        )}
      </p>
      {doubt === null && (
        <div class="review-answers">
          <Button look="main" icon="down" onClick={() => stepDoubt(session, 1)}>
            К следующему сомнению
          </Button>
        </div>
      )}
      {doubt && session.hands && <Answers doubt={doubt} />}
    </Bar>
  );
};
