import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';

interface ChangeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onKeep: (text: string) => void;
  readonly onGiveUp: () => void;
}

/** The whole new text of a place, edited where it stands. */
export const ChangeEditor = ({ label, text, onKeep, onGiveUp }: ChangeEditorProps) => {
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const keep = (): void => {
    if (typed.trim() === '' || typed === text) onGiveUp();
    else onKeep(typed.trim());
  };
  return (
    <form
      class="renew-editor"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <textarea
        ref={field}
        class="look-input"
        aria-label={`Новый текст: ${label}`}
        rows={Math.min(8, 1 + Math.floor(typed.length / 70))}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onGiveUp();
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
      <div class="renew-actions">
        <Button small look="main" type="submit">
          Сохранить
        </Button>
        <Button small onClick={onGiveUp}>
          Не менять
        </Button>
      </div>
    </form>
  );
};
