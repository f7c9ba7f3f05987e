import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../../model/journal/journal-entry.ts';
import { useClient } from '../app/client-context.ts';
import { troubleOf } from '../app/refusal-error.ts';
import { toast } from '../app/toasts.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/field.tsx';
import { Notice } from '../look/notice.tsx';

interface VoidDialogProps {
  readonly entry: JournalEntry;
  readonly onClose: () => void;
  readonly onVoided: () => void;
}

const reasons = ['приказ не подписан', 'напечатан с ошибкой', 'номер взят по ошибке'];

/** Voids a number for a reason; what that means is said first. */
export const VoidDialog = ({ entry, onClose, onVoided }: VoidDialogProps) => {
  const client = useClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (!reason.trim()) {
      setError('Напишите, почему номер аннулирован.');
      return;
    }
    setBusy(true);
    const { series, year, ordinal, letter, number } = entry;
    try {
      await client.voidEntry({ series, year, ordinal, letter }, reason.trim());
      toast(`Номер ${number} аннулирован.`);
      onVoided();
    } catch (thrown) {
      const { message, advice } = troubleOf(thrown);
      setError(`${message} ${advice}`);
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Аннулировать № ${entry.number}`} onClose={onClose}>
      <form class="register-form" onSubmit={submit} noValidate>
        <Notice tone="warn" title="Вернуть номер будет нельзя">
          Запись останется в журнале с вашей причиной, а сам номер больше никому не достанется.
        </Notice>
        <TextField
          label="Причина"
          name="reason"
          list="register-reasons"
          value={reason}
          error={error}
          autofocus
          autocomplete="off"
          maxLength={1000}
          onInput={({ currentTarget }) => {
            setReason(currentTarget.value);
            setError(null);
          }}
        />
        <datalist id="register-reasons">
          {reasons.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <footer class="look-dialog-foot">
          <Button onClick={onClose}>Отмена</Button>
          <Button look="danger" type="submit" busy={isBusy}>
            Аннулировать номер
          </Button>
        </footer>
      </form>
    </Dialog>
  );
};
