import { useState } from 'preact/hooks';
import { Button, IconButton } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ToastStack } from '../look/toast-stack.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { DocumentBar } from './document-bar.tsx';
import { HelpDialog, useHelpKey } from './help.tsx';
import { ShownRoom } from './room.tsx';
import type { RoomName } from './route.ts';
import { Link } from './router.tsx';
import { useStore } from './store.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { dismissToast } from './toasts.ts';
import { useBusyWindow } from './unsaved.ts';
import { useTitle } from './use-title.ts';

const links: readonly { readonly room: RoomName; readonly href: string; readonly name: string }[] = [
  { room: 'desk', href: '/', name: 'Документы' },
  { room: 'register', href: '/register', name: 'Журнал' },
  { room: 'templates', href: '/templates', name: 'Шаблоны' },
];

const TopBar = ({ onHelp }: { readonly onHelp: () => void }) => {
  const room = useStore((state) => state.route?.room);
  return (
    <div class="app-top">
      <Link class="app-name" href="/">
        Приказ
      </Link>
      <nav aria-label="Разделы">
        <ul class="app-links">
          {links.map((link) => (
            <li key={link.href}>
              <Link href={link.href} aria-current={room === link.room ? 'page' : undefined}>
                {link.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div class="app-tools">
        <ThemeSwitch />
        <IconButton icon="help" label="Клавиши (?)" onClick={onHelp} />
      </div>
    </div>
  );
};

const QuestionDialog = () => {
  const question = useStore((state) => state.question);
  if (!question) return null;
  const { title, text, yes, no, danger, answer } = question;
  return (
    <Dialog
      title={title}
      onClose={() => answer(false)}
      footer={
        <>
          <Button onClick={() => answer(false)}>{no}</Button>
          <Button look={danger ? 'danger' : 'main'} onClick={() => answer(true)}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
};

const Toasts = () => <ToastStack toasts={useStore((state) => state.toasts)} onDismiss={dismissToast} />;

/** What stands around every room. */
export const Frame = () => {
  const [helped, setHelped] = useState(false);
  useHelpKey(() => setHelped(true));
  useTitle();
  useBusyWindow(useStore(({ uploads }) => uploads.some(({ trouble }) => trouble === null)));
  return (
    <div class="app-frame">
      <header class="app-head">
        <a class="app-skip" href="#main">
          К содержанию
        </a>
        <TopBar onHelp={() => setHelped(true)} />
        <DocumentBar />
        <ConnectionLine />
      </header>
      <main id="main" class="app-main" tabIndex={-1}>
        <ShownRoom />
      </main>
      <Toasts />
      <QuestionDialog />
      {helped && <HelpDialog onClose={() => setHelped(false)} />}
    </div>
  );
};
