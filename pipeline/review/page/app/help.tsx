import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import type { KeyHelp } from './state.ts';
import { store, useStore } from './store.ts';
import { isTyping } from './typing.ts';

/** Tells the help what the keys of a room are, as long as it is shown; give the same object at each rendering. */
export const useKeyHelp = (help: KeyHelp): void =>
  useEffect(() => {
    store.update(() => ({ help }));
    return () => store.update((state) => (state.help === help ? { help: null } : {}));
  }, [help]);

/** «?» anywhere but in a text opens the help. */
export const useHelpKey = (open: () => void): void =>
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [open]);

const everywhere: KeyHelp = {
  title: 'Везде',
  rows: [
    { keys: ['?'], does: 'эта подсказка' },
    { keys: ['Tab', 'Shift+Tab'], does: 'к следующему или предыдущему полю, кнопке, ссылке' },
    { keys: ['Enter', 'Пробел'], does: 'нажать кнопку' },
    { keys: ['Esc'], does: 'закрыть окно, оставить всё как было' },
  ],
};

const KeyList = ({ title, rows }: KeyHelp) => (
  <section>
    <h3>{title}</h3>
    <dl class="app-keys">
      {rows.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt>
            {keys.map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ' или '}
                <kbd>{key}</kbd>
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  </section>
);

export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const help = useStore((state) => state.help);
  return (
    <Dialog
      title="Клавиши"
      wide
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          Понятно
        </Button>
      }
    >
      {help && <KeyList {...help} />}
      <KeyList {...everywhere} />
    </Dialog>
  );
};
