import type { Edit } from '../../contract/edit.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { useReview, useSession } from './session/use-review.ts';
import { shownText } from './values/typed-value.ts';

/** An edit in a clerk's words, with what they typed. */
const editText = (edit: Edit): string => {
  switch (edit.kind) {
    case 'set':
      return edit.text === null ? 'значение убрано' : `написано: «${shownText(edit.value, edit.text)}»`;
    case 'add-row':
      return 'добавлена строка';
    case 'drop-row':
      return 'убрана строка';
    case 'split-row':
      return 'строка разделена';
    case 'join-row':
      return 'строки соединены';
    case 'move-row':
      return 'строка переставлена';
    case 'set-columns':
      return 'изменены столбцы';
    case 'plan-of-table':
      return 'таблица стала планом';
    case 'settle':
      return 'отмечено как верное';
  }
};

const Edits = ({ edits }: { readonly edits: readonly Edit[] }) =>
  edits.length === 0 ? null : (
    <p>
      Не сохранено: {edits.slice(0, 5).map(editText).join('; ')}
      {edits.length > 5 ? ` и ещё ${edits.length - 5}` : ''}.
    </p>
  );

/** What became of edits that could not be saved at once; what was typed is shown and can be repeated. */
export const EditNotice = () => {
  const { hands, store } = useSession();
  const { notice } = useReview(({ notice }) => ({ notice }));
  if (notice === null || !hands) return null;
  if (notice.kind === 'waiting')
    return (
      <Notice tone="warn" title="Нет связи с программой">
        Ваши правки остаются на этой странице и сохранятся, как только связь вернётся. Не закрывайте её.
      </Notice>
    );
  /** The button that was pressed goes away: the focus goes back to where the person was. */
  const backTo = (act: () => void) => (): void => {
    act();
    store.update(({ current, goal }) =>
      goal === null && current !== null ? { goal: { value: current, edit: false } } : {},
    );
  };
  const forget = (
    <Button onClick={backTo(hands.forget)}>{notice.edits.length > 0 ? 'Не нужно' : 'Понятно'}</Button>
  );
  const repeat = notice.edits.length > 0 && (
    <Button look="main" onClick={backTo(hands.repeat)}>
      Повторить мою правку
    </Button>
  );
  const actions = (
    <>
      {repeat}
      {forget}
    </>
  );
  return notice.kind === 'stale' ? (
    <Notice tone="bad" title="Документ изменён в другой вкладке" actions={actions}>
      <p>Здесь показано, каков он теперь. Посмотрите и, если нужно, повторите.</p>
      <Edits edits={notice.edits} />
    </Notice>
  ) : (
    <Notice tone="bad" title={notice.message} actions={actions}>
      <p>{notice.advice}</p>
      <Edits edits={notice.edits} />
    </Notice>
  );
};
