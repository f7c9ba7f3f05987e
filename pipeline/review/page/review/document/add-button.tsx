import { Button } from '../../look/button.tsx';
import { doRowEdit } from '../session/review-actions.ts';
import { useSession } from '../session/use-review.ts';
import type { RowEdit } from '../values/row-edits.ts';

interface AddButtonProps {
  /** «Добавить строку» */
  readonly name: string;
  readonly edit: RowEdit;
}

/** Adds what was not found to the document; nothing where it can only be looked at. */
export const AddButton = ({ name, edit }: AddButtonProps) => {
  const session = useSession();
  if (!session.hands) return null;
  return (
    <Button small look="quiet" icon="plus" onClick={() => doRowEdit(session, edit)}>
      {name}
    </Button>
  );
};
