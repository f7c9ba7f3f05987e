import { useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';

interface PasswordFormProps {
  readonly busy: boolean;
  /** The form is told too, as it may be gone when the answer comes. */
  readonly onPassword: (password: string, form: Element) => void;
}

/** Asks for the password of a PDF; it is not kept. */
export const PasswordForm = ({ busy, onPassword }: PasswordFormProps) => {
  const [password, setPassword] = useState('');
  return (
    <form
      class="desk-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password, event.currentTarget);
      }}
    >
      <TextField
        label="Пароль к файлу PDF"
        type="password"
        autocomplete="off"
        hint="Обратите внимание на раскладку клавиатуры и большие буквы."
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" icon="lock" busy={busy}>
        Открыть
      </Button>
    </form>
  );
};
