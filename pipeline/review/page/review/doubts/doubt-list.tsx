import { useEffect, useRef } from 'preact/hooks';
import type { Doubt } from '../../../contract/review.ts';
import { IconButton } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import { goToDoubt } from '../session/review-actions.ts';
import { useReview, useSession } from '../session/use-review.ts';

const titleOf = ({ kind, word, otherwise, message }: Doubt): string => {
  if (kind === 'remark') return message;
  return otherwise === null ? `слово «${word}»` : `слово «${word}», возможно «${otherwise}»`;
};

const placeOf = ({ spot, pointer }: Doubt): string =>
  [spot && `страница ${spot.page}`, pointer === null && 'вне реквизитов и плана'].filter(Boolean).join(', ');

/** All that is still to be compared, also what belongs to no value. */
export const DoubtList = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useSession();
  const { doubts, now } = useReview(({ review, doubt }) => ({ doubts: review.doubts, now: doubt }));
  const list = useRef<HTMLElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <aside
      ref={list}
      class="review-list"
      aria-label="Все сомнения"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>Что сверить</h2>
        <IconButton icon="close" small label="Закрыть список" onClick={onClose} />
      </header>
      {doubts.length === 0 ? (
        <p>Всё сверено.</p>
      ) : (
        <ol>
          {doubts.map((doubt) => (
            <li key={doubt.id}>
              <button
                type="button"
                aria-current={doubt.id === now ? 'true' : undefined}
                onClick={() => goToDoubt(session, doubt)}
              >
                <Icon name={doubt.severity === 'info' ? 'info' : 'warning'} />
                <span>{titleOf(doubt)}</span>
                <small>{placeOf(doubt)}</small>
              </button>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
};
