import { useState } from 'preact/hooks';
import { useClient } from '../app/client-context.ts';
import { withDocument } from '../app/documents.ts';
import { pathOf } from '../app/route.ts';
import { navigate } from '../app/router.tsx';
import { store } from '../app/store.ts';
import { toastTrouble } from '../app/toasts.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { AddButtons } from './add-buttons.tsx';
import type { Intake } from './use-intake.tsx';

const steps = [
  {
    name: 'Сверить',
    does: 'Слева скан, справа прочитанный текст. Программа ведёт по словам, в которых не уверена.',
  },
  {
    name: 'Обновить',
    does: 'Сроки и годы переносятся на новый период по производственному календарю. Вы соглашаетесь или правите.',
  },
  {
    name: 'Оформить',
    does: 'Номер из журнала, готовый приказ в Word и PDF, таблица и календарь к нему.',
  },
] as const;

/** Puts the example on the desk and opens it. */
const SampleButton = () => {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      const document = await client.sample();
      store.update(withDocument(document));
      await navigate(pathOf({ room: 'review', id: document.id }));
    } catch (error) {
      toastTrouble(error);
      setBusy(false);
    }
  };
  return (
    <Button icon="file" busy={busy} onClick={open}>
      Попробовать на примере
    </Button>
  );
};

/** What a newcomer sees: what this is, where to begin, and how it goes on. */
export const FirstRun = (intake: Omit<Intake, 'dialog'>) => (
  <div class="desk-first">
    <h1>Из прошлогоднего приказа — новый</h1>
    <p class="desk-first-lead">
      Дайте программе старый приказ или план: скан, PDF, файл Word или фотографию. Она прочитает его,
      перенесёт на новый год и подготовит к подписи, а вы проверите то, в чём она не уверена.
    </p>
    <div class="desk-first-drop">
      <Icon name="upload" />
      <p>Перетащите сюда файлы или папку, хоть много сразу</p>
      <AddButtons {...intake} />
      <p class="desk-first-sample">
        Нет файла под рукой? <SampleButton />
      </p>
    </div>
    <ol class="desk-first-steps">
      {steps.map(({ name, does }) => (
        <li key={name}>
          <h2>{name}</h2>
          <p>{does}</p>
        </li>
      ))}
    </ol>
    <p class="desk-first-safe">
      <Icon name="lock" /> Документы не покидают этот компьютер: программа работает без интернета.
    </p>
  </div>
);
