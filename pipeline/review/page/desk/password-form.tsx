import { useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';

interface PasswordFormProps {
  readonly busy: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of a PDF; it is not kept. */
export const PasswordForm = ({ busy, onPassword }: PasswordFormProps) => {
  const [password, setPassword] = useState('');
  return (
    <form
      class="desk-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <TextField
        label="Пароль к файлу PDF"
        type="password"
        autocomplete="off"
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" icon="lock" busy={busy}>
        Открыть
      </Button>
    </form>
  );
};
