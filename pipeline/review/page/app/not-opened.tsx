import { Button, buttonClass } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import type { Trouble } from './refusal-error.ts';
import { Link } from './router.tsx';

interface NotOpenedProps {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
}

/** Stands for a room whose document could not be had. */
export const NotOpened = ({ trouble: { message, advice }, onRetry }: NotOpenedProps) => (
  <div role="alert">
    <EmptyState icon="warning" title={message} level={1}>
      <p>{advice}</p>
      <div class="look-notice-actions">
        <Button onClick={onRetry}>Попробовать ещё раз</Button>
        <Link class={buttonClass({ look: 'main' })} href="/">
          К списку документов
        </Link>
      </div>
    </EmptyState>
  </div>
);
