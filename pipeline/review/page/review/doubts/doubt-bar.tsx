import type { ComponentChildren } from 'preact';
import type { Doubt } from '../../../contract/review.ts';
import { Button } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import {
  canTakeOtherwise,
  currentRow,
  settleCurrent,
  settleRow,
  takeOtherwise,
} from '../session/review-actions.ts';
import { activeDoubt } from '../session/review-state.ts';
import { runCommand } from '../session/run-command.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { doubtsOfRow } from '../values/doubt-index.ts';

const Words = ({ doubt }: { readonly doubt: Doubt }) =>
  doubt.kind === 'word' ? (
    <>
      Слово <q class="review-quoted">{doubt.word}</q> прочитано неуверенно.{' '}
      {doubt.otherwise === null ? null : (
        <>
          Возможно: <q class="review-quoted">{doubt.otherwise}</q>.{' '}
        </>
      )}
      Сверьте его с бумагой.
    </>
  ) : (
    doubt.message
  );

/** What a person can do about the doubt they are at. */
const Answers = ({ doubt }: { readonly doubt: Doubt }) => {
  const session = useSession();
  const { store } = session;
  const { review } = store.getState();
  const row = currentRow(session);
  const inRow = row === null ? 0 : doubtsOfRow(review.doubts, row, review.document).length;
  return (
    <div class="review-answers">
      <Button look="main" icon="check" onClick={() => settleCurrent(session)} title="Пробел или V">
        Верно
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
      {row !== null && inRow > 1 && (
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
  const { hands } = useSession();
  const { doubt, left } = useReview((state) => ({
    doubt: activeDoubt(state),
    left: state.review.doubts.length,
  }));
  if (left === 0) return null;
  return (
    <Bar tone={doubt?.severity ?? 'none'}>
      <p aria-live="polite">
        {doubt === null ? (
          'Чтобы перейти к следующему сомнению, нажмите F8.'
        ) : (
          <>
            <Icon name={doubt.severity === 'info' ? 'info' : 'warning'} />
            <span>
              <Words doubt={doubt} />
            </span>
          </>
        )}
      </p>
      {doubt && hands && <Answers doubt={doubt} />}
    </Bar>
  );
};
