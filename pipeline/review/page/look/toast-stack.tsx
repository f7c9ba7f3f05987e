import { Button, IconButton } from './button.tsx';

interface ShownToast {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface ToastStackProps {
  readonly toasts: readonly ShownToast[];
  readonly onDismiss: (id: number) => void;
}

/** Short messages in a corner; the region is always there, so that what comes into it is said. */
export const ToastStack = ({ toasts, onDismiss }: ToastStackProps) => (
  <section class="look-toasts" aria-label="Сообщения" aria-live="polite">
    {toasts.map(({ id, tone, text, action }) => (
      <div key={id} class={`look-toast look-toast-${tone}`}>
        <p>{text}</p>
        {action && (
          <Button
            small
            onClick={() => {
              onDismiss(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
        <IconButton small icon="close" label="Закрыть сообщение" onClick={() => onDismiss(id)} />
      </div>
    ))}
  </section>
);
