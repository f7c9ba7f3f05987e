import type { ComponentChildren } from 'preact';
import { Button, IconButton } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import { stepDoubt } from '../session/review-actions.ts';
import { useReview, useSession } from '../session/use-review.ts';

interface DoubtCounterProps {
  /** The way on when everything is compared. */
  readonly onward: ComponentChildren;
  readonly listed: boolean;
  readonly onList: () => void;
}

/** «Осталось сверить: 12 из 40», and the way from one doubt to the next; over the document. */
export const DoubtCounter = ({ onward, listed, onList }: DoubtCounterProps) => {
  const session = useSession();
  const { left, settled, canUndo, canRedo, unsent } = useReview(({ review, unsent }) => ({
    left: review.doubts.length,
    settled: review.settled,
    canUndo: review.canUndo,
    canRedo: review.canRedo,
    unsent,
  }));
  const all = left + settled;
  return (
    <div class="review-counter">
      <p role="status">
        {left === 0 ? (
          <span class="review-all-right">
            <Icon name="check" /> {settled > 0 ? 'Всё сверено' : 'Сомнений нет'}
          </span>
        ) : (
          <>
            Осталось сверить: <strong>{left}</strong> из {all}
          </>
        )}
      </p>
      {left > 0 && (
        <>
          <progress max={all} value={settled} aria-label="Сверено" />
          <IconButton
            icon="up"
            small
            label="Предыдущее сомнение (Shift+F8)"
            onClick={() => stepDoubt(session, -1)}
          />
          <IconButton
            icon="down"
            small
            look="plain"
            label="Следующее сомнение (F8)"
            onClick={() => stepDoubt(session, 1)}
          />
          <Button small look="quiet" aria-expanded={listed} onClick={onList}>
            Все
          </Button>
        </>
      )}
      {left === 0 && onward}
      <span class="review-space" />
      <span class="look-aside" role="status">
        {session.hands && (unsent > 0 ? 'Сохраняю…' : 'Сохранено')}
      </span>
      {session.hands && (
        <>
          <IconButton
            icon="undo"
            small
            label="Отменить (Ctrl+Z)"
            disabled={!canUndo && unsent === 0}
            onClick={() => session.hands?.undo()}
          />
          <IconButton
            icon="redo"
            small
            label="Вернуть (Ctrl+Y)"
            disabled={!canRedo}
            onClick={() => session.hands?.redo()}
          />
        </>
      )}
    </div>
  );
};
