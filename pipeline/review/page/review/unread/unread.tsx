import type { ReadingState } from '../../../contract/desk-document.ts';
import { needsPassword, ReadingButton } from '../../app/reading-button.tsx';
import { readingWords } from '../../app/reading-words.ts';
import { Link } from '../../app/router.tsx';
import { useStore } from '../../app/store.ts';
import { EmptyState } from '../../look/empty-state.tsx';
import { Progress } from '../../look/progress.tsx';

/** A title and what follows from it, in Russian. */
const stateText = (state: ReadingState): readonly [title: string, text: string] => {
  // What the command line advises is no help here.
  if (needsPassword(state)) return ['Документ закрыт паролем', 'Введите пароль в списке документов.'];
  if (state.kind === 'failed') return ['Документ не прочитан', `${state.message} ${state.advice}`];
  if (state.kind === 'cancelled') return ['Чтение остановлено', 'Его можно начать заново.'];
  return ['Документ читается', 'Как только он будет прочитан, он откроется здесь сам.'];
};

interface UnreadProps {
  readonly id: string;
  /** True where its paper is not shown beside it. */
  readonly alone?: boolean;
}

/** How far the reading of a document is that nobody can compare yet. */
export const Unread = ({ id, alone = false }: UnreadProps) => {
  const row = useStore(({ documents }) => documents?.find((each) => each.id === id));
  if (!row) return null;
  const { state } = row;
  const [title, text] = stateText(state);
  const goesOn = state.kind === 'waiting' || state.kind === 'reading';
  const share = state.kind === 'reading' && state.total > 0 ? state.done / state.total : null;
  return (
    <div class="review-unread">
      <EmptyState icon="file" title={title} level={alone ? 1 : 2}>
        {goesOn && <Progress label={title} value={share} />}
        <p role="status">{goesOn ? readingWords(state) : text}</p>
        {goesOn && <p class="review-unread-then">{text}</p>}
        <ReadingButton document={row} />
        <p>
          <Link href="/">К списку документов</Link>
        </p>
      </EmptyState>
    </div>
  );
};
