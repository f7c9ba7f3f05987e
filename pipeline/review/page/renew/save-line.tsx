import { counted } from '../../../model/plural.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import type { RenewalKeeper } from './renewal-keeper.ts';
import { isUnsaved, type RenewalState } from './renewal-state.ts';

interface SaveLineProps {
  readonly state: RenewalState;
  readonly keeper: RenewalKeeper;
}

/** What keeps answers from being saved, and the way out; nothing that was typed is lost by it. */
export const SaveTrouble = ({ state: { stale, trouble, unsaved }, keeper }: SaveLineProps) => {
  const waiting = counted(unsaved.length, ['ваш ответ', 'ваших ответа', 'ваших ответов']);
  if (stale)
    return (
      <Notice
        tone="warn"
        title="Ответы или сам документ изменены и в другой вкладке"
        actions={
          <>
            <Button small look="main" onClick={() => void keeper.settle('mine')}>
              Записать и мои
            </Button>
            <Button small onClick={() => void keeper.settle('theirs')}>
              Отказаться от моих
            </Button>
          </>
        }
      >
        То, что там сделано, уже видно ниже, и поверх него {waiting} — пока не записаны. Посмотрите, всё ли
        верно.
      </Notice>
    );
  if (trouble === null) return null;
  return (
    <Notice
      tone="bad"
      title={trouble.message}
      actions={
        <>
          <Button small look="main" onClick={() => void keeper.flush()}>
            Повторить
          </Button>
          <Button small onClick={() => void keeper.settle('theirs')}>
            Отказаться от незаписанного
          </Button>
        </>
      }
    >
      {trouble.advice} Незаписанное не пропало: {waiting}.
    </Notice>
  );
};

/** «Сохранено», or that it is under way. */
export const SaveWord = ({ state }: { readonly state: RenewalState }) => (
  <span class="look-aside" role="status">
    {isUnsaved(state) ? 'Сохраняю…' : 'Сохранено'}
  </span>
);
