import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { useStore } from './store.ts';

/** Says when the program does not answer; the region is always there, so that it is heard. */
export const ConnectionLine = () => {
  const connection = useStore((state) => state.connection);
  const trouble = connection === 'lost' || connection === 'locked';
  return (
    <div role="status" class={trouble ? 'app-connection' : undefined}>
      {trouble && <Icon name="warning" />}
      {connection === 'lost' && (
        <p>
          <b>Нет связи с программой.</b> Проверьте, что она запущена: страница подключится сама. То, что
          сохранено, не пропало.
        </p>
      )}
      {connection === 'locked' && (
        <>
          <p>
            <b>Программа запущена заново и не узнаёт эту страницу.</b> Обновите страницу или откройте её по
            адресу, который программа показала при запуске. Все документы на месте.
          </p>
          <Button small onClick={() => location.reload()}>
            Обновить страницу
          </Button>
        </>
      )}
    </div>
  );
};
